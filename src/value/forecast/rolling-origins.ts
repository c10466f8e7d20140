/** A day in the past from which a period is forecast that has since been seen in full. */
export interface Origin {
  /** Last day that the forecast may know. */
  readonly day: number;
  readonly horizonDays: number;
}

/** Parts of the longest look back. Short ones know the customers nearly as well as today does, long ones look as far ahead. */
const PARTS = [0.4, 0.6, 0.8, 1];
/** For shops much older than the horizon: whole periods further back, so that one odd year does not decide. */
const FURTHER = [1.5, 2];
/** A period of less than this says nothing of a shop. */
const SHORTEST_DAYS = 14;

/**
 * Days from which the shop's own past is forecast, the latest first. At most half of the shop's history is held out, so that
 * customers are as old against the horizon as they are today, and never more than the horizon that is asked for.
 */
export function rollingOrigins(opening: number, asOf: number, horizonDays: number): Origin[] {
  const longest = Math.min((asOf - opening) / 2, horizonDays);
  const backs = PARTS.map((part) => part * longest);
  for (const times of FURTHER) if (times * longest <= 0.5 * (asOf - opening)) backs.push(times * longest);
  return backs
    .map(Math.floor)
    .filter((back) => back >= SHORTEST_DAYS)
    .map((back) => ({ day: asOf - back, horizonDays: Math.min(back, horizonDays) }));
}
