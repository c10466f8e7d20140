import type { PurchaseLog } from './purchase-log.ts';

/** Logarithms of small whole numbers are looked up: nearly all gaps are shorter than four years. */
const KNOWN = 1 << 11;

/**
 * Sum of ln gap (days) over all gaps between successive purchases of all customers: all that a model of regular buyers needs
 * of the log besides the cells.
 */
export function sumOfLogGaps({ start, day }: PurchaseLog): number {
  const logs = Float64Array.from({ length: KNOWN }, (_, days) => Math.log(days));
  let sum = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    const end = start[i + 1] ?? 0;
    for (let at = (start[i] ?? 0) + 1; at < end; at++) {
      const gap = (day[at] ?? 0) - (day[at - 1] ?? 0);
      sum += gap < KNOWN ? (logs[gap] ?? 0) : Math.log(gap);
    }
  }
  return sum;
}
