/** Day counts below this are kept as they are; above, neighbours that differ by less than the step share a place. */
const EXACT = 8;
const STEP = Math.log(1.15);

/**
 * A coarse place for a count of days: customers whose spans of days fall into the same places have nearly the same
 * predictive distribution, so that their intervals are computed once. Expectations are not coarsened.
 */
export function placeOf(days: number): number {
  return days < EXACT ? Math.max(0, days) : EXACT + Math.floor(Math.log(days / EXACT) / STEP);
}

/** The days that stand for a place. */
export function daysAt(place: number): number {
  return place < EXACT ? place : EXACT * Math.exp((place - EXACT + 0.5) * STEP);
}

/** The days that stand for customers of nearly so many days. */
export function nearbyDays(days: number): number {
  return daysAt(placeOf(days));
}
