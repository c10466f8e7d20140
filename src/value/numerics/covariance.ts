import { cholesky, solveFactored } from './cholesky.ts';
import type { Maximum } from './newton.ts';

/**
 * Laplace covariance of the coordinates at a maximum: the inverse of the negative Hessian over the free ones
 * (row-major, n × n). Zero in the rows of coordinates held by a bound; null when the data do not bend the likelihood.
 */
export function covarianceAt({ hessian, side }: Maximum): Float64Array | null {
  const all = side.length;
  const free = [...side.keys()].filter((i) => side[i] === 0);
  const n = free.length;
  const information = new Float64Array(n * n);
  free.forEach((i, row) => {
    free.forEach((j, column) => {
      information[row * n + column] = -(hessian[i * all + j] ?? 0);
    });
  });
  const factor = cholesky(information, n);
  if (factor === null) return null;
  const covariance = new Float64Array(all * all);
  free.forEach((column, k) => {
    const unit = new Float64Array(n);
    unit[k] = 1;
    const solved = solveFactored(factor, unit);
    free.forEach((row, m) => {
      covariance[row * all + column] = solved[m] ?? 0;
    });
  });
  return covariance;
}
