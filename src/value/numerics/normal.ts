/** The standard normal quantile of 0.9: an interval of ± this many deviations holds 80 %. */
export const Z_80 = 1.2815515655446004;

/** P(N(0, 1) > z), to 7.5e-8 absolute: enough for intervals. Abramowitz & Stegun 26.2.17. */
export function normalTail(z: number): number {
  if (z > 6) return 0;
  if (z < -6) return 1;
  const t = 1 / (1 + 0.2316419 * Math.abs(z));
  const polynomial = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  const upper = 0.3989422804014327 * Math.exp(-0.5 * z * z) * polynomial;
  return z >= 0 ? upper : 1 - upper;
}
