import type { PurchaseLog } from '../purchase-log.ts';

/** So many amounts tell where a shop's amounts end. */
const SAMPLE = 20_000;
/** So many times as far above the median as the ninth decile, on the scale of logarithms: 3.2 standard deviations of a normal. */
const REACH = 2.5;
/** The ninth decile is taken as at least this far above the median: 4.5 times the median always counts in full. */
const LEAST_SPREAD = 0.6;

/**
 * The largest amount of a day that counts in full where means are taken, from the median and the ninth decile of amounts: one
 * order of a hundred times the usual amount may not move what everybody is expected to spend.
 */
export function largestUsualAmount({ spend }: PurchaseLog): number {
  const stride = Math.ceil(Math.max(1, spend.length) / SAMPLE);
  const logs: number[] = [];
  for (let at = 0; at < spend.length; at += stride) {
    const amount = spend[at] ?? 0;
    if (amount > 0) logs.push(Math.log(amount));
  }
  if (logs.length === 0) return Number.POSITIVE_INFINITY;
  const ascending = Float64Array.from(logs).sort();
  const at = (share: number): number => ascending[Math.floor(share * (ascending.length - 1))] ?? 0;
  return Math.exp(at(0.5) + REACH * Math.max(LEAST_SPREAD, at(0.9) - at(0.5)));
}
