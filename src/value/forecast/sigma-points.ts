import { cholesky } from '../numerics/cholesky.ts';
import { kindOf, type PurchaseModel, parametersOf } from '../purchase/purchase-model.ts';
import type { Part } from './point-forecast.ts';

/** Beyond this many deviations of a logarithm a parameter is not identified, and a normal says nothing of it. */
const MOST_VARIANCE = 4;

/**
 * Models that stand for what a fit leaves open: pairs of parameters at ±√n standard deviations along the n columns of the
 * covariance's root, equally likely. Their mean and covariance, in the logarithms, are those of the Laplace posterior
 * (the cubature rule of Arasaratnam & Haykin 2009). The model itself where nothing is open.
 */
export function sigmaPoints(model: PurchaseModel, weight: number): Part[] {
  const family = kindOf(model);
  const logs = parametersOf(model).map(Math.log);
  const open = logs.map((_, i) => (model.covariance[i * (logs.length + 1)] ?? 0) > 0);
  const free = [...open.keys()].filter((i) => open[i]);
  const n = free.length;
  const covariance = new Float64Array(n * n);
  const shrink = free.map((i) =>
    Math.sqrt(Math.min(1, MOST_VARIANCE / (model.covariance[i * (logs.length + 1)] ?? 1))),
  );
  free.forEach((i, row) => {
    free.forEach((j, column) => {
      covariance[row * n + column] =
        (model.covariance[i * logs.length + j] ?? 0) * (shrink[row] ?? 1) * (shrink[column] ?? 1);
    });
  });
  const root = n > 0 ? cholesky(covariance, n) : null;
  if (root === null) return [{ process: family.process(logs.map(Math.exp)), weight }];
  return Array.from({ length: 2 * n }, (_, point) => {
    const step = (point % 2 === 0 ? 1 : -1) * Math.sqrt(n);
    const moved = [...logs];
    free.forEach((i, row) => {
      moved[i] = (moved[i] ?? 0) + step * (root[row * n + (point >> 1)] ?? 0);
    });
    return { process: family.process(moved.map(Math.exp)), weight: weight / (2 * n) };
  });
}
