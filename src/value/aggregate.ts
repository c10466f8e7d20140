import { type Cells, cellsOf } from './cells.ts';
import { clockOf } from './horizon.ts';
import type { ShopModel } from './model.ts';
import { Z_80 } from './numerics/normal.ts';
import type { Population } from './population.ts';
import { futureCounts, meanCount } from './purchase/future-counts.ts';
import { type MbgNbd, pAlive } from './purchase/mbg-nbd.ts';

/** Purchases expected from all known customers together over the horizon, with an 80 % interval. New customers are not in it. */
export interface Aggregate {
  readonly expectedOrders: number;
  readonly low80: number;
  readonly high80: number;
}

/** Step in the logarithm of a parameter for the sensitivity of the total. */
const STEP = 1e-3;
/** What is neglected of each customer's count distribution. */
const NEGLIGIBLE = 1e-9;

/**
 * The interval is normal, from two variances: that of the customers' counts, independent given the parameters, and that of the
 * parameters themselves (their Laplace covariance by the delta method), which does not shrink with the number of customers.
 */
export function aggregate(model: ShopModel, population: Population): Aggregate {
  const cells = cellsOf(population);
  const { parameters, covariance } = model.purchase;
  const { expected, variance } = totals(model, cells, parameters);
  const logs = [parameters.r, parameters.alpha, parameters.a, parameters.b].map(Math.log);
  const sensitivity = logs.map((_, i) => {
    const moved = fromLogs(logs.map((log, j) => (j === i ? log + STEP : log)));
    return (totals(model, cells, moved).expected - expected) / STEP;
  });
  let uncertainty = 0;
  sensitivity.forEach((slope, i) => {
    sensitivity.forEach((other, j) => {
      uncertainty += slope * other * (covariance[i * 4 + j] ?? 0);
    });
  });
  const margin = Z_80 * Math.sqrt(variance + Math.max(0, uncertainty));
  return { expectedOrders: expected, low80: Math.max(0, expected - margin), high80: expected + margin };
}

function fromLogs([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): MbgNbd {
  return { r: Math.exp(r), alpha: Math.exp(alpha), a: Math.exp(a), b: Math.exp(b) };
}

function totals(model: ShopModel, cells: Cells, parameters: MbgNbd): { expected: number; variance: number } {
  const { horizon, history } = clockOf(model);
  const counts = futureCounts(NEGLIGIBLE);
  let expected = 0;
  let variance = 0;
  for (let i = 0; i < cells.count; i++) {
    const past = history(cells.x[i] ?? 0, cells.first[i] ?? 0, cells.last[i] ?? 0);
    const tails = counts(parameters, past, horizon);
    const alive = pAlive(parameters, past);
    const mean = alive * meanCount(tails);
    let square = 0;
    for (let k = tails.length; k >= 1; k--) square += (2 * k - 1) * (tails[k - 1] ?? 0);
    const weight = cells.weight[i] ?? 0;
    expected += weight * mean;
    variance += weight * (alive * square - mean * mean);
  }
  return { expected, variance };
}
