/**
 * Share of the total that the best `part` of the customers hold: 0.2 answers "what do the top 20 % bring". Whole customers
 * are counted, rounded up. Values of zero or less hold nothing. null without any positive value.
 */
export function topShare(values: Float64Array, part: number): number | null {
  const positive = values.map((value) => Math.max(0, value)).sort();
  const total = positive.reduce((sum, value) => sum + value, 0);
  if (total <= 0) return null;
  const best = positive.subarray(positive.length - Math.ceil(positive.length * part));
  return best.reduce((sum, value) => sum + value, 0) / total;
}
