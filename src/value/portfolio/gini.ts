/**
 * Gini coefficient of what customers bring: 0 when all bring the same, toward 1 when one brings everything.
 * G = Σ (2i − n − 1) xᵢ / (n Σ xᵢ), x ascending, i from 1 (row 001-3). Values below zero count as zero, as they do in the share of
 * the best fifth, so that the result stays within [0, 1]. null without any positive value. Takes the values in ascending
 * order.
 */
export function gini(ascending: Float64Array): number | null {
  const n = ascending.length;
  let [weighted, total] = [0, 0];
  for (let i = 0; i < n; i++) {
    const value = Math.max(0, ascending[i] ?? 0);
    weighted += (2 * (i + 1) - n - 1) * value;
    total += value;
  }
  // Equal values may sum to a hair below zero.
  return total > 0 ? Math.max(0, weighted / (n * total)) : null;
}
