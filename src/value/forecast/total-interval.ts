import { Z_80 } from '../numerics/normal.ts';

/** Totals below this are counted out one by one; above, whole numbers no longer matter. */
const COUNTED_BELOW = 200;
/** Two standard deviations of the logarithm: beyond, the parameters are not identified, and a variance says nothing. */
const MOST_RELATIVE = 4;

/**
 * Interval of 80 % of a total count with this expectation. `variance`: of the count given all that was fitted; `relative`:
 * variance of the logarithm of the expectation itself. Small totals are taken as negative binomial and their ends are whole
 * numbers; large ones as lognormal.
 */
export function totalInterval(expected: number, variance: number, relative: number): [low: number, high: number] {
  if (!(expected > 0)) return [0, 0];
  const open = Math.min(relative, MOST_RELATIVE);
  if (expected < COUNTED_BELOW) {
    const all = variance + expected * expected * open;
    return [negativeBinomialQuantile(expected, all, 0.1), negativeBinomialQuantile(expected, all, 0.9)];
  }
  const factor = Math.exp(Z_80 * Math.sqrt(Math.log1p(variance / (expected * expected)) + open));
  return [expected / factor, expected * factor];
}

/** The smallest count with P(count or less) ≥ level, of a count with this mean and variance; Poisson where the latter is less. */
function negativeBinomialQuantile(mean: number, variance: number, level: number): number {
  // P(k + 1) / P(k) = z (size + k) / (k + 1), with mean = size z / (1 − z) and variance = mean / (1 − z).
  const spread = Math.max(1 + 1e-9, variance / mean);
  const z = 1 - 1 / spread;
  const size = mean / (spread - 1);
  let probability = Math.exp(size * Math.log1p(-z));
  let upTo = probability;
  let k = 0;
  while (upTo < level && k < 100 * COUNTED_BELOW) {
    probability *= (z * (size + k)) / (k + 1);
    upTo += probability;
    k++;
  }
  return k;
}
