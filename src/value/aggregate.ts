import { type Cells, cellsOf } from './cells.ts';
import { parameterVariance } from './forecast/parameter-variance.ts';
import { corrected, pointForecasts } from './forecast/point-forecast.ts';
import { predictives, varianceOf } from './forecast/predictive.ts';
import { totalInterval } from './forecast/total-interval.ts';
import { clockOf } from './horizon.ts';
import type { ShopModel } from './model.ts';
import type { Population } from './population.ts';
import type { PurchaseHistory } from './purchase/process.ts';

/** Purchases expected from all known customers together over the horizon, with an 80 % interval. New customers are not in it. */
export interface Aggregate {
  readonly expectedOrders: number;
  readonly low80: number;
  readonly high80: number;
}

/** Cells from which variances are computed; of more cells an even sample stands for all. */
const MOST_CELLS = 2000;

/**
 * The interval knows three variances: that of the customers' counts, independent given the parameters; that of the leading
 * model's parameters (their Laplace covariance by the delta method); and what past forecasts of this shop's total missed
 * besides. Only the first shrinks with the number of customers.
 */
export function aggregate(model: ShopModel, population: Population): Aggregate {
  const cells = cellsOf(population);
  const { horizon } = clockOf(model);
  const historyOf = historiesOfCells(model, cells);
  const pointOf = pointForecasts(model.forecast, horizon);
  let expected = 0;
  for (let i = 0; i < cells.count; i++) expected += (cells.weight[i] ?? 0) * pointOf(historyOf(i)).expected;

  const sample = evenSample(cells.count);
  const predictiveOf = predictives(model.forecast, horizon);
  let [mean, variance] = [0, 0];
  for (const i of sample) {
    const predictive = predictiveOf(historyOf(i));
    mean += (cells.weight[i] ?? 0) * predictive.mean;
    variance += (cells.weight[i] ?? 0) * varianceOf(predictive);
  }
  const { error } = model.forecast.multiplier;
  const relative = leadVariance(model, cells, sample) + error * error;
  const [low80, high80] = totalInterval(expected, mean > 0 ? (variance * expected) / mean : 0, relative);
  return { expectedOrders: expected, low80, high80 };
}

function historiesOfCells(model: ShopModel, { x, first, last }: Cells): (cell: number) => PurchaseHistory {
  const { active, silent, history } = clockOf(model);
  return (i) => history(x[i] ?? 0, active(first[i] ?? 0, last[i] ?? 0), silent(last[i] ?? 0));
}

function evenSample(count: number): number[] {
  const size = Math.min(count, MOST_CELLS);
  return Array.from({ length: size }, (_, i) => Math.floor((i * count) / size));
}

/** Variance of the logarithm of the total from what the leading model's fit leaves open. */
function leadVariance(model: ShopModel, cells: Cells, sample: readonly number[]): number {
  const { horizon } = clockOf(model);
  const historyOf = historiesOfCells(model, cells);
  // Where one-time buyers share an expectation it is still the models', so it moves with the parameters.
  const open = { multiplier: model.forecast.multiplier, oneTimeBuyers: null };
  return parameterVariance(model.forecast.members[0].model, (process) =>
    sample.reduce((sum, i) => {
      const past = historyOf(i);
      return sum + (cells.weight[i] ?? 0) * corrected(open, past.x, process.expected(past, horizon));
    }, 0),
  );
}
