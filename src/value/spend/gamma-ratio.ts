import { normalTail } from '../numerics/normal.ts';

/** Mean and variance of the cube root of a gamma(shape, 1) variable, which is nearly normal (Wilson & Hilferty 1931). */
export function cubeRootMean(shape: number): number {
  return Math.cbrt(shape) * (1 - 1 / (9 * shape));
}

export function cubeRootVariance(shape: number): number {
  return Math.cbrt(shape) ** 2 / (9 * shape);
}

/**
 * P(X / Y > ratio) for X ~ gamma(above, 1) and Y ~ gamma(below, 1), independent: both cube roots are taken as normal
 * (Paulson 1942); a fraction of a percent off for shapes above one. 1 for a ratio of zero or less.
 */
export function ratioTail(above: number, below: number, ratio: number): number {
  if (ratio <= 0) return 1;
  const root = Math.cbrt(ratio);
  const deviation = Math.sqrt(root * root * cubeRootVariance(below) + cubeRootVariance(above));
  return normalTail((root * cubeRootMean(below) - cubeRootMean(above)) / deviation);
}
