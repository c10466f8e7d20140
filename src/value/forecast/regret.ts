import { type Accuracy, accuracyOf } from './accuracy.ts';

/** How many of the losses below are meant: all of them, or the two errors, which come first. */
export const ALL = 5;
export const ERRORS = 2;

/** The five measures of a forecast, each as the logarithm of a loss: a difference of 0.01 is a loss of 1 %. */
function logLosses(accuracy: Accuracy): number[] {
  const { mae, rmse, correlation, rankCorrelation, topHit } = accuracy;
  // The small constants keep a perfect forecast finite; hits are coarse in small shops, so theirs is larger.
  return [
    Math.log(Math.max(mae, 1e-9)),
    Math.log(Math.max(rmse, 1e-9)),
    Math.log(1.0001 - correlation),
    Math.log(1.0001 - rankCorrelation),
    Math.log(1.05 - topHit),
  ];
}

/** What came, and what several candidates forecast of it: one entry a customer. */
export interface Judged {
  readonly actual: Float64Array;
  readonly forecasts: readonly Float64Array[];
}

/**
 * The mean of the first `count` losses of each of several forecasts over all trials, and the means of their measures.
 * `forecasts`: for each trial, one forecast of every customer for each candidate.
 */
export function meanLosses(
  trials: readonly Judged[],
  count: typeof ALL | typeof ERRORS,
): { readonly loss: number[]; readonly accuracy: Accuracy[] } {
  const candidates = trials[0]?.forecasts.length ?? 0;
  const loss = new Array<number>(candidates).fill(0);
  const sums = Array.from({ length: candidates }, () => [0, 0, 0, 0, 0, 0]);
  for (const { actual, forecasts } of trials) {
    forecasts.forEach((forecast, m) => {
      const accuracy = accuracyOf(forecast, actual);
      const losses = logLosses(accuracy).slice(0, count);
      loss[m] = (loss[m] ?? 0) + losses.reduce((sum, one) => sum + one, 0) / (losses.length * trials.length);
      Object.values(accuracy).forEach((value: number, i) => {
        const sum = sums[m];
        if (sum !== undefined) sum[i] = (sum[i] ?? 0) + value / trials.length;
      });
    });
  }
  const accuracy = sums.map(([bias = 0, mae = 0, rmse = 0, correlation = 0, rankCorrelation = 0, topHit = 0]) => ({
    ...{ bias, mae, rmse, correlation, rankCorrelation, topHit },
  }));
  return { loss, accuracy };
}
