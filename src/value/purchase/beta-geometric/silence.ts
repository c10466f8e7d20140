/**
 * Σ (shape)ⱼ / j! · zʲ over j < phases. Times ((α + Tx) / (α + T))^shape it is the probability of no purchase since the last
 * one, a gamma(shape, α + Tx) rate considered: fewer than `phases` phases have ended in the elapsed time (α + T) z.
 * Platzer & Reutterer 2016, eq. 5; exactly 1 for one phase.
 */
export function silence(phases: number, shape: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let j = 1; j < phases; j++) {
    term *= ((shape + j - 1) / j) * z;
    sum += term;
  }
  return sum;
}
