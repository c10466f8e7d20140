import type { Multiplier } from './forecast.ts';
import { NO_MULTIPLIER } from './forecast.ts';

/** One trial in sums over its one-time buyers ([0]) and its repeat buyers ([1]), all of the plain forecast. */
export interface TrialTotals {
  readonly expected: readonly [number, number];
  readonly actual: readonly [number, number];
  /** Sum over customers of the squared error. */
  readonly squares: readonly [number, number];
  /** Variance of the logarithm of the expectation from what the fit of that day left open: it missed both groups alike. */
  readonly open: number;
}

/** Standard deviation of the logarithm of a shop's factor before its own trials speak, and of each group's against it. */
const PRIOR = { common: 0.1, group: 0.07 };
/** Purchases added to both sides of a ratio, so that a handful of purchases does not make a factor. */
const AS_EXPECTED = 8;
/** Held-out periods overlap: two of them tell about as much as one that is apart. */
const APART = 0.5;
/** What is thought of the scatter between periods where only one could be tried. */
const SCATTER_OF_ONE = 0.2;

/**
 * Learns by which factors the shop's past forecasts missed what came, for one-time and for repeat buyers: the mean over the
 * trials of the logarithm of actual over expected, shrunk to no correction by how far that mean is itself uncertain: by the
 * customers' own scatter, by what the fits left open, and by the scatter between periods. An empirical Bayes mean of two correlated effects
 * (Morris 1983), with the prior above.
 */
export function learnMultiplier(trials: readonly TrialTotals[]): Multiplier {
  const n = trials.length;
  if (n === 0) return NO_MULTIPLIER;
  const logs = trials.map(({ expected, actual }) => [
    logRatio(actual[0], expected[0]),
    logRatio(actual[1], expected[1]),
  ]);
  const mean = [0, 1].map((g) => logs.reduce((sum, log) => sum + (log[g] ?? 0), 0) / n);
  const scatter = (g: number, h: number): number => {
    if (n === 1) return g === h ? SCATTER_OF_ONE ** 2 : 0;
    let sum = 0;
    for (const log of logs) sum += ((log[g] ?? 0) - (mean[g] ?? 0)) * ((log[h] ?? 0) - (mean[h] ?? 0));
    return sum / (n - 1);
  };
  const own = (g: 0 | 1): number =>
    trials.reduce((sum, { expected, squares }) => sum + squares[g] / (expected[g] + AS_EXPECTED) ** 2, 0) / n;
  const periods = Math.max(1, APART * n);
  const fits = trials.reduce((sum, { open }) => sum + open, 0) / n;
  const noise = {
    oneTime: own(0) + fits + scatter(0, 0) / periods,
    repeat: own(1) + fits + scatter(1, 1) / periods,
    both: fits + scatter(0, 1) / periods,
  };
  // b = S (S + V)⁻¹ m with S the prior's covariance and V the noise's, both 2 × 2.
  const prior = { same: PRIOR.common ** 2 + PRIOR.group ** 2, both: PRIOR.common ** 2 };
  const [p, q, r] = [prior.same + noise.oneTime, prior.both + noise.both, prior.same + noise.repeat];
  const determinant = p * r - q * q;
  const solve = (first: number, second: number): [number, number] => [
    (r * first - q * second) / determinant,
    (p * second - q * first) / determinant,
  ];
  const times = ([u, v]: [number, number]): [number, number] => [
    prior.same * u + prior.both * v,
    prior.both * u + prior.same * v,
  ];
  const [oneTime, repeat] = times(solve(mean[0] ?? 0, mean[1] ?? 0));
  // What the shares of the two groups leave open of the total: a′ (S − S (S + V)⁻¹ S) a.
  const shares = sharesOf(trials);
  const sa = times(shares);
  const [ua, va] = solve(...sa);
  const open = shares[0] * sa[0] + shares[1] * sa[1] - (sa[0] * ua + sa[1] * va);
  return {
    ...{ oneTime: Math.exp(oneTime), repeat: Math.exp(repeat) },
    error: Math.sqrt(Math.max(0, open) + missed(trials, oneTime, repeat)),
  };
}

/** The part of one-time and of repeat buyers in what was expected. */
function sharesOf(trials: readonly TrialTotals[]): [number, number] {
  const [oneTime, repeat] = [0, 1].map((g) => trials.reduce((sum, { expected }) => sum + (expected[g] ?? 0), 0));
  const total = (oneTime ?? 0) + (repeat ?? 0);
  return total > 0 ? [(oneTime ?? 0) / total, (repeat ?? 0) / total] : [0, 1];
}

function logRatio(actual: number, expected: number): number {
  return Math.log((actual + AS_EXPECTED) / (expected + AS_EXPECTED));
}

/** Mean square over the trials of what the corrected total still missed (logarithm), less what the customers' chance explains. */
function missed(trials: readonly TrialTotals[], oneTime: number, repeat: number): number {
  let sum = 0;
  for (const { expected, actual, squares } of trials) {
    const total = Math.exp(oneTime) * expected[0] + Math.exp(repeat) * expected[1];
    const error = logRatio(actual[0] + actual[1], total);
    sum += error * error - (squares[0] + squares[1]) / (total + AS_EXPECTED) ** 2;
  }
  return Math.max(0, sum / trials.length);
}
