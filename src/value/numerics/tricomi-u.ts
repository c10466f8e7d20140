import { gaussLegendre } from './gauss-legendre.ts';

const RULE = gaussLegendre(16);
/** From here on the continued fraction takes few steps; below, the integral is taken up to where it applies. */
const FRACTION_FROM = 3;

/**
 * Tricomi's confluent hypergeometric function U(1, 2 − s, z) = ∫₀^∞ e^(−zv) (1 + v)^(−s) dv for s ≥ 0 and z ≥ 0
 * (Abramowitz & Stegun 13.2.5; it is e^z E_s(z) with the exponential integral E_s). Neither e^z nor Γ(1 − s) is formed, and
 * nothing cancels at whole s as it does in the series. Relative error about 1e-15; infinite for z = 0 and s ≤ 1.
 *
 * With 1 + v = (1 + V)(1 + q) the integral beyond V is e^(−zV) (1 + V)^(1−s) U(1, 2 − s, z (1 + V)): up to the V where the
 * fraction takes over, w = ln(1 + v) makes the integrand exp((1 − s) w − z (e^w − 1)) gentle over any number of decades.
 */
export function tricomiU(s: number, z: number): number {
  if (z >= FRACTION_FROM) return fraction(s, z);
  if (z === 0) return s > 1 ? 1 / (s - 1) : Number.POSITIVE_INFINITY;
  const end = Math.log(FRACTION_FROM / z);
  // Over a panel the integrand's logarithm moves by at most 12 and w by at most 1.5: sixteen nodes resolve either.
  const panels = Math.ceil(end * Math.max(1 / 1.5, (Math.abs(1 - s) + FRACTION_FROM) / 12));
  const width = end / panels;
  let sum = 0;
  for (let panel = 0; panel < panels; panel++) {
    for (let i = 0; i < RULE.nodes.length; i++) {
      const w = width * (panel + (RULE.nodes[i] ?? 0));
      sum += width * (RULE.weights[i] ?? 0) * Math.exp((1 - s) * w - z * Math.expm1(w));
    }
    // Past e⁻⁴⁵ of the start a falling integrand adds nothing to a double.
    if ((s - 1) * width * (panel + 1) > 45) return sum;
  }
  return sum + Math.exp((1 - s) * end - z * Math.expm1(end)) * fraction(s, FRACTION_FROM);
}

/** The continued fraction Abramowitz & Stegun 5.1.22, contracted, by Lentz's method. */
function fraction(s: number, z: number): number {
  let below = z + s;
  let numerator = Number.MAX_VALUE;
  let denominator = 1 / below;
  let value = denominator;
  for (let n = 1; n < 200; n++) {
    const part = -n * (s + n - 1);
    below += 2;
    denominator = 1 / (below + part * denominator);
    numerator = below + part / numerator;
    const step = numerator * denominator;
    value *= step;
    if (Math.abs(step - 1) < 3e-16) break;
  }
  return value;
}
