/**
 * Usual number of days between a customer's purchases: the median of the gaps between distinct purchase days.
 * null below two gaps: one gap is an event, not a habit. Days in any order; orders of one day are one purchase.
 */
export function usualGap(days: readonly number[]): number | null {
  const distinct = Float64Array.from(new Set(days)).sort();
  if (distinct.length < 3) return null;
  const gaps = distinct
    .subarray(1)
    .map((day, i) => day - (distinct[i] ?? 0))
    .sort();
  const middle = gaps.length >> 1;
  const upper = gaps[middle] ?? 0;
  return gaps.length % 2 === 1 ? upper : ((gaps[middle - 1] ?? 0) + upper) / 2;
}
