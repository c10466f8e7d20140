/** Nodes, ascending, and weights of a quadrature rule on (0, 1): ∫ f ≈ Σ weightᵢ f(nodeᵢ). */
export interface Quadrature {
  readonly nodes: Float64Array;
  readonly weights: Float64Array;
}

const rules = new Map<number, Quadrature>();

/**
 * The Gauss-Legendre rule with `count` nodes, moved to (0, 1): exact for polynomials up to degree 2·count − 1. The roots of
 * the Legendre polynomial are found by Newton's method from Tricomi's first guess (Abramowitz & Stegun 22.16.6, 25.4.29).
 */
export function gaussLegendre(count: number): Quadrature {
  const known = rules.get(count);
  if (known !== undefined) return known;
  const nodes = new Float64Array(count);
  const weights = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    let z = Math.cos((Math.PI * (count - i - 0.25)) / (count + 0.5));
    let slope = 1;
    for (let pass = 0; pass < 10; pass++) {
      let before = 0;
      let value = 1;
      for (let k = 1; k <= count; k++) {
        [before, value] = [value, ((2 * k - 1) * z * value - (k - 1) * before) / k];
      }
      slope = (count * (before - z * value)) / (1 - z * z);
      const step = value / slope;
      z -= step;
      if (Math.abs(step) < 1e-16) break;
    }
    nodes[i] = (1 + z) / 2;
    weights[i] = 1 / ((1 - z * z) * slope * slope);
  }
  const rule = { nodes, weights };
  rules.set(count, rule);
  return rule;
}
