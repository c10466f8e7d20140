import type { CountTails, PurchaseHistory } from '../purchase/process.ts';
import type { Forecast } from './forecast.ts';
import { moveMean } from './moved-tails.ts';
import { corrected, partsOf } from './point-forecast.ts';
import { sigmaPoints } from './sigma-points.ts';

/** The predictive distribution of a customer's purchases over the horizon. */
export interface Predictive {
  readonly mean: number;
  /** P(at least k purchases), leaving included; valid until the next call. */
  readonly tails: CountTails;
}

/**
 * The mixture of the members' distributions, moved to the corrected mean; the horizon in the models' time. Uncertain parameters
 * widen the distribution, they do not move its mean.
 */
export function predictives(forecast: Forecast, horizon: number): (history: PurchaseHistory) => Predictive {
  const { members, parameters } = forecast;
  const plainParts = partsOf(forecast);
  const parts =
    parameters === 'uncertain' ? members.flatMap(({ model, weight }) => sigmaPoints(model, weight)) : plainParts;
  let buffer = new Float64Array(256);
  return (history) => {
    let plain = 0;
    for (const { process, weight } of plainParts) plain += weight * process.expected(history, horizon);
    let [mixed, length] = [0, 0];
    for (const { process, weight } of parts) {
      mixed += weight * process.expected(history, horizon);
      const tails = process.tails(history, horizon);
      if (tails.length > buffer.length) buffer = grown(buffer, tails.length);
      if (tails.length > length) {
        buffer.fill(0, length, tails.length);
        length = tails.length;
      }
      for (let k = 0; k < tails.length; k++) buffer[k] = (buffer[k] ?? 0) + weight * (tails[k] ?? 0);
    }
    const mean = corrected(forecast, history.x, plain);
    const tails = buffer.subarray(0, length);
    if (mean !== mixed) moveMean(tails, mixed, mean);
    return { mean, tails };
  };
}

/** The largest k with P(Y ≥ k) > probability: the quantile of the count at 1 − probability. */
export function countExceeding(tails: CountTails, probability: number): number {
  let k = 0;
  while (k < tails.length && (tails[k] ?? 0) > probability) k++;
  return k;
}

/** Variance of a count with these tails and this mean. */
export function varianceOf({ mean, tails }: Predictive): number {
  let second = 0;
  for (let k = tails.length; k >= 1; k--) second += (2 * k - 1) * (tails[k - 1] ?? 0);
  return Math.max(0, second - mean * mean);
}

function grown(buffer: Float64Array<ArrayBuffer>, length: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(Math.max(length, buffer.length * 2));
  larger.set(buffer);
  return larger;
}
