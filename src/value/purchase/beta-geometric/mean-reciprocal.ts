import { type BetaGrid, betaGrid } from './beta-grid.ts';

/**
 * E[1 / (p + v)] for p beta(a, b) distributed and v ≥ least > 0. Small a and b, whose grids would be long, are raised by one:
 * v E[1 / (p + v)] = 1 − a / (a + b) E⁺ᵃ[1 / (p + v)] and (1 + v) E[1 / (p + v)] = 1 + b / (a + b) E⁺ᵇ[1 / (p + v)].
 */
export function meanReciprocal(a: number, b: number, least: number): (v: number) => number {
  if (b < 1) {
    const raised = meanReciprocal(a, b + 1, least);
    const share = b / (a + b);
    return (v) => (1 + share * raised(v)) / (1 + v);
  }
  if (a === 0) return (v) => 1 / v;
  if (a < 0.5) {
    const raised = meanReciprocal(a + 1, b, least);
    return (v) => (1 - (a / (a + b)) * raised(v)) / v;
  }
  const grid = betaGrid(a, b, least);
  return (v) => meanOf(grid, v);
}

function meanOf({ p, weight }: BetaGrid, v: number): number {
  let sum = 0;
  for (let i = 0; i < p.length; i++) sum += (weight[i] ?? 0) / ((p[i] ?? 0) + v);
  return sum;
}
