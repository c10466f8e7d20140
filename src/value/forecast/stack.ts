import type { Accuracy } from './accuracy.ts';
import type { Candidate } from './candidates.ts';
import { pooled } from './one-time-buyers.ts';
import { ALL, ERRORS, type Judged, meanLosses } from './regret.ts';
import { returningShare } from './returning-share.ts';
import { perCustomer, type Trial } from './trial.ts';
import { weightsOf } from './weights.ts';

/** How the candidates forecast together, in the candidates' order. */
export interface Stack {
  readonly weights: readonly number[];
  /** How much worse than the best each forecast the past, the mean of seven losses: 0.01 is 1 %. */
  readonly regrets: readonly number[];
  readonly accuracies: readonly Accuracy[];
}

/** Weighs the candidates by how they forecast the shop's past; without trials, by their likelihood alone. */
export function stackOf(candidates: readonly Candidate[], trials: readonly Trial[], customers: number): Stack {
  // One-time buyers are judged as one, so that no noise among them decides.
  const judged = trials.map((trial) => ({
    actual: trial.actual,
    forecasts: trial.expected.map((ofCell) => pooled(trial.days, perCustomer(trial, ofCell))),
  }));
  const asIs = meanLosses(judged, ALL);
  // The two errors count once more with the total set right, as the multiplier will: no model may win by too low a total.
  const inTotal = meanLosses(judged.map(withTotals), ERRORS);
  const loss = asIs.loss.map((one, m) => (ALL * one + ERRORS * (inTotal.loss[m] ?? 0)) / (ALL + ERRORS));
  const best = Math.min(...loss);
  const regrets = candidates.map((_, m) => (trials.length > 0 ? (loss[m] ?? 0) - best : 0));
  const weights = weightsOf(
    regrets,
    candidates.map(({ likelihoodWeight }) => likelihoodWeight),
    customers,
  );
  return { weights: withReturning(candidates, trials, weights), regrets, accuracies: asIs.accuracy };
}

function withReturning(
  candidates: readonly Candidate[],
  trials: readonly Trial[],
  weights: readonly number[],
): readonly number[] {
  const nbd = candidates.findIndex(({ family }) => family.name === 'nbd');
  if (nbd < 0 || trials.length === 0) return weights;
  const share = returningShare(trials, weights, nbd);
  return weights.map((weight, m) => (1 - share) * weight + (m === nbd ? share : 0));
}

/** Forecasts with the total that came. */
function withTotals({ actual, forecasts }: Judged): Judged {
  const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);
  return {
    actual,
    forecasts: forecasts.map((forecast) => {
      const expected = sum(forecast);
      const factor = expected > 0 ? sum(actual) / expected : 1;
      return forecast.map((value) => factor * value);
    }),
  };
}
