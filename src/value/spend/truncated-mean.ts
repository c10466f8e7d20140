import { gaussLegendre } from '../numerics/gauss-legendre.ts';
import { lnGamma } from '../numerics/ln-gamma.ts';

/** One customer in twenty. */
const TAIL = 0.05;
/** From this shape on the tail adds less than a thousandth to the mean. */
const THIN = 200;
const { nodes, weights } = gaussLegendre(48);

/**
 * E[min(1/X, c)] for X ~ gamma(shape, 1), where 1/X exceeds c for one customer in twenty: a mean that exists for any
 * shape, while E[1/X] = 1 / (shape − 1) is infinite for a shape of one or less and ruled by customers never seen just above.
 */
export function truncatedInverseMean(shape: number): number {
  if (shape >= THIN) return 1 / (shape - 1);
  const from = lowQuantile(shape, TAIL);
  const to = shape + 8 * Math.sqrt(shape) + 30;
  // ∫ x^(shape − 2) e^(−x) dx on the scale of ln x.
  const length = Math.log(to / from);
  let integral = 0;
  nodes.forEach((node, i) => {
    const x = from * Math.exp(length * node);
    integral += (weights[i] ?? 0) * Math.exp((shape - 1) * Math.log(x) - x - lnGamma(shape));
  });
  return TAIL / from + length * integral;
}

/** The value below which gamma(shape, 1) falls with a small probability: bisection on the scale of ln x. */
function lowQuantile(shape: number, probability: number): number {
  let low = (Math.log(probability) + lnGamma(shape + 1)) / shape;
  let high = Math.log(shape + 1);
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (below(shape, Math.exp(middle)) < probability) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/** P(X < x) for X ~ gamma(shape, 1), x not far above the shape. Abramowitz & Stegun 6.5.29. */
function below(shape: number, x: number): number {
  let term = 1;
  let sum = 1;
  for (let k = 1; term > 1e-16 * sum; k++) {
    term *= x / (shape + k);
    sum += term;
  }
  return sum * Math.exp(shape * Math.log(x) - x - lnGamma(shape + 1));
}
