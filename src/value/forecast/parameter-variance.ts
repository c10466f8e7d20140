import type { PurchaseProcess } from '../purchase/process.ts';
import { kindOf, type PurchaseModel, parametersOf, processOf } from '../purchase/purchase-model.ts';

/** Step in the logarithm of a parameter. */
const STEP = 1e-3;

/** Variance of the logarithm of a total from the uncertainty of a model's parameters: their Laplace covariance, delta method. */
export function parameterVariance(model: PurchaseModel, totalOf: (process: PurchaseProcess) => number): number {
  const logs = parametersOf(model).map(Math.log);
  const family = kindOf(model);
  const total = totalOf(processOf(model));
  if (!(total > 0)) return 0;
  const slopes = logs.map((_, i) => {
    const moved = family.process(logs.map((log, j) => Math.exp(j === i ? log + STEP : log)));
    return (totalOf(moved) - total) / (STEP * total);
  });
  let sum = 0;
  slopes.forEach((slope, i) => {
    slopes.forEach((other, j) => {
      sum += slope * other * (model.covariance[i * slopes.length + j] ?? 0);
    });
  });
  return Math.max(0, sum);
}
