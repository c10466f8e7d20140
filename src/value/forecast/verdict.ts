import { accuracyOf } from './accuracy.ts';

export type Winner = 'ours' | 'naive' | 'even';

/** Who was nearer to what happened: our forecast or the naive rule. 'even' where the difference may be chance. */
export interface Verdict {
  /** Of all purchases together. */
  readonly total: Winner;
  /** Of each customer's number: the mean squared error, and whether its difference is more than its standard error. */
  readonly perCustomer: Winner;
  /** Of who buys more than whom: rank correlation and the share of the best tenth found. */
  readonly ranking: Winner;
}

/** Rank correlations and shares nearer to each other than this are even. */
const NOTABLE_RANKING = 0.01;
/** Totals whose relative errors are nearer to each other than this are even. */
const NOTABLE_TOTAL = 0.01;

export function verdictOf(forecast: Float64Array, naive: Float64Array, happened: Float64Array): Verdict {
  const ours = accuracyOf(forecast, happened);
  const theirs = accuracyOf(naive, happened);
  const ranking = (ours.rankCorrelation + ours.topHit - theirs.rankCorrelation - theirs.topHit) / 2;
  return {
    total: winnerBy(Math.abs(theirs.bias) - Math.abs(ours.bias), NOTABLE_TOTAL),
    perCustomer: perCustomer(forecast, naive, happened),
    ranking: winnerBy(ranking, NOTABLE_RANKING),
  };
}

function perCustomer(forecast: Float64Array, naive: Float64Array, happened: Float64Array): Winner {
  const size = happened.length;
  let [sum, squares] = [0, 0];
  for (let i = 0; i < size; i++) {
    const count = happened[i] ?? 0;
    const gain = ((naive[i] ?? 0) - count) ** 2 - ((forecast[i] ?? 0) - count) ** 2;
    sum += gain;
    squares += gain * gain;
  }
  const mean = sum / size;
  const error = Math.sqrt(Math.max(0, squares / size - mean * mean) / size);
  return winnerBy(mean, error);
}

function winnerBy(gain: number, notable: number): Winner {
  if (Math.abs(gain) <= notable) return 'even';
  return gain > 0 ? 'ours' : 'naive';
}
