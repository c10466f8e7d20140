import type { PurchaseLog } from '../purchase-log.ts';

/** Purchases without each customer's last day, and what that day brought. */
export interface LastDaysHeldOut {
  readonly log: PurchaseLog;
  /** Net spend of the last day, minor units, not below zero; NaN for customers with one day or no known money on the last. */
  readonly target: Float64Array;
  readonly judged: number;
}

/**
 * Customers with two purchase days or more lose the last one; the others stay whole, for the shop's mean. Of a large shop
 * every so-many-th customer is taken: more would not change which model predicts best.
 */
export function holdOutLastDays({ start, day, spend }: PurchaseLog, most: number): LastDaysHeldOut {
  const size = start.length - 1;
  const stride = Math.max(1, Math.ceil(size / most));
  const taken = Math.ceil(size / stride);
  const starts = new Uint32Array(taken + 1);
  const target = new Float64Array(taken).fill(Number.NaN);
  const days = new Int32Array(day.length);
  const amounts = new Float64Array(day.length);
  let kept = 0;
  let judged = 0;
  for (let k = 0; k < taken; k++) {
    const [from, to] = [start[k * stride] ?? 0, start[k * stride + 1] ?? 0];
    const end = to - from > 1 ? to - 1 : to;
    days.set(day.subarray(from, end), kept);
    amounts.set(spend.subarray(from, end), kept);
    kept += end - from;
    starts[k + 1] = kept;
    const last = spend[to - 1] ?? Number.NaN;
    if (end === to || Number.isNaN(last)) continue;
    target[k] = Math.max(0, last);
    judged++;
  }
  return { log: { start: starts, day: days.subarray(0, kept), spend: amounts.subarray(0, kept) }, target, judged };
}
