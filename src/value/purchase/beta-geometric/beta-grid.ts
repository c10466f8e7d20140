/** Where the weight of a point has fallen by this many powers of e, it no longer shows in a double. */
const NEGLIGIBLE = 34;

/** Points p in (0, 1) with weights that sum to one: a quadrature of the beta distribution. */
export interface BetaGrid {
  readonly p: Float64Array;
  readonly weight: Float64Array;
}

/**
 * Trapezoidal rule in ln(p / (1 − p)), where the integrand is analytic in a strip about the real line: the error falls
 * exponentially with the step (Trefethen & Weideman 2014). Good for E[1 / (p + v)] with any v ≥ least, for a ≥ ½ and b ≥ 1.
 */
export function betaGrid(a: number, b: number, least: number): BetaGrid {
  const centre = Math.log(a / b);
  const deviation = Math.sqrt(1 / a + 1 / b);
  const step = Math.min(0.28, 0.6 * deviation);
  const slow = Math.min(Math.log(least), centre) - NEGLIGIBLE / a;
  const low = a > 1 ? Math.max(slow, centre - 9 * deviation - NEGLIGIBLE / (a - 1)) : slow;
  const high = centre + 9 * deviation + NEGLIGIBLE / b;
  const size = Math.ceil((high - low) / step) + 1;
  const p = new Float64Array(size);
  const weight = new Float64Array(size);
  const top = logDensity(a, b, centre);
  let total = 0;
  for (let i = 0; i < size; i++) {
    const z = low + i * step;
    const w = Math.exp(logDensity(a, b, z) - top);
    p[i] = z > 0 ? 1 / (1 + Math.exp(-z)) : Math.exp(z) / (1 + Math.exp(z));
    weight[i] = w;
    total += w;
  }
  for (let i = 0; i < size; i++) weight[i] = (weight[i] ?? 0) / total;
  return { p, weight };
}

function logDensity(a: number, b: number, z: number): number {
  return z > 0 ? -b * z - (a + b) * Math.log1p(Math.exp(-z)) : a * z - (a + b) * Math.log1p(Math.exp(z));
}
