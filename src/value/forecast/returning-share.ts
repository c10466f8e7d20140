import { pooled } from './one-time-buyers.ts';
import { ALL, meanLosses } from './regret.ts';
import { blended, perCustomer, type Trial } from './trial.ts';

/** Shares tried of the model in which nobody leaves for good. */
const SHARES = [0, 0.02, 0.04, 0.06, 0.08];
/** The smallest share that brings this part of the best one's gain is taken: the rest may be chance. */
const PART_OF_GAIN = 0.5;
/** A gain below this (0.0005 is .05 % of the five measures) is chance in a shop of any size. */
const LEAST_GAIN = 0.0005;

/**
 * How much of the NBD model, in which nobody leaves, the forecast should hold beside the other candidates. They let customers
 * go for good; in real shops some of those come back, and the share is their part. Judged on past periods by the five measures,
 * the total kept as it is, because the multiplier sees to that. `nbd`: its place among the candidates.
 */
export function returningShare(trials: readonly Trial[], weights: readonly number[], nbd: number): number {
  const judged = trials.map((trial) => {
    const plain = blended(trial, weights);
    return {
      actual: trial.actual,
      forecasts: SHARES.map((share) => pooled(trial.days, keepingTotal(trial, plain, mixed(trial, plain, nbd, share)))),
    };
  });
  const { loss } = meanLosses(judged, ALL);
  const gains = SHARES.map((_, i) => (loss[0] ?? 0) - (loss[i] ?? 0));
  const most = Math.max(...gains);
  return most > LEAST_GAIN ? (SHARES[gains.findIndex((gain) => gain >= PART_OF_GAIN * most)] ?? 0) : 0;
}

function mixed({ expected }: Trial, plain: Float64Array, nbd: number, share: number): Float64Array {
  return plain.map((value, cell) => (1 - share) * value + share * (expected[nbd]?.[cell] ?? 0));
}

function keepingTotal(trial: Trial, plain: Float64Array, moved: Float64Array): Float64Array {
  let [before, after] = [0, 0];
  for (const cell of trial.cell) {
    before += plain[cell] ?? 0;
    after += moved[cell] ?? 0;
  }
  const factor = after > 0 ? before / after : 1;
  return perCustomer(
    trial,
    moved.map((value) => factor * value),
  );
}
