import type { Objective } from '../../../src/value/numerics/objective.ts';

/** Largest difference between the derivatives that an objective gives and central differences, relative to their size. */
export function worstDerivative(objective: Objective, theta: Float64Array): number {
  const at = objective(theta);
  const h = 1e-5;
  let worst = 0;
  theta.forEach((_, i) => {
    const up = objective(theta.map((value, j) => (i === j ? value + h : value)));
    const down = objective(theta.map((value, j) => (i === j ? value - h : value)));
    const compare = (analytic: number, numeric: number, size: number) => {
      worst = Math.max(worst, Math.abs(analytic - numeric) / (1 + size));
    };
    compare(at.gradient[i] ?? 0, (up.value - down.value) / (2 * h), Math.abs(at.value));
    theta.forEach((_, j) => {
      const numeric = ((up.gradient[j] ?? 0) - (down.gradient[j] ?? 0)) / (2 * h);
      compare(at.hessian[i * theta.length + j] ?? 0, numeric, Math.abs(numeric) + Math.abs(at.gradient[j] ?? 0));
    });
  });
  return worst;
}
