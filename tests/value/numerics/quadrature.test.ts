import { describe, expect, it } from 'vitest';
import { gaussLegendre } from '../../../src/value/numerics/gauss-legendre.ts';
import { tricomiU } from '../../../src/value/numerics/tricomi-u.ts';

describe('Gauss-Legendre rule', () => {
  it.each([1, 2, 5, 16, 61])('with %d nodes integrates every polynomial it should', (count) => {
    const { nodes, weights } = gaussLegendre(count);
    for (let degree = 0; degree < 2 * count; degree++) {
      const integral = weights.reduce((sum, weight, i) => sum + weight * (nodes[i] ?? 0) ** degree, 0);
      expect(Math.abs(integral * (degree + 1) - 1)).toBeLessThan(1e-13);
    }
    expect([...nodes]).toEqual([...nodes].sort((a, b) => a - b));
  });
});

/** s, z, e^z E_s(z) by 30-digit arithmetic. */
const GOLDEN = [
  [3, 0, 0.5],
  [0, 0.0027, 370.3703703703703],
  [1e-5, 1e-9, 999798559.8721027],
  [0.6061, 0.135, 2.87679886510936],
  [1, 0.135, 1.7807182698428525],
  [1, 2.999, 0.2621550097848593],
  [2, 1e-4, 0.9991365911929787],
  [3.0516, 3.001, 0.17784411186884272],
  [168.315, 54.8, 0.004497165618850377],
  [1e5, 0.1, 1.0000090000710004e-5],
] as const;

describe("Tricomi's U(1, 2 − s, z)", () => {
  it.each(GOLDEN)('is right at s = %d, z = %d', (s, z, expected) => {
    expect(Math.abs(tricomiU(s, z) / expected - 1)).toBeLessThan(4e-15);
  });
});
