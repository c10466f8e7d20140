import type { PurchaseLog } from '../purchase-log.ts';
import type { SpendDays } from './spend-model.ts';

/** What each customer's purchase days say of the customer's spend, one typed array a field. */
export interface SpendEvidence {
  readonly size: number;
  /** Purchase days, with or without known money. */
  readonly days: Int32Array;
  /** Days that are evidence of the amount, and what was spent on them: net, never below zero, in minor units. */
  readonly n: Int32Array;
  readonly sum: Float64Array;
  /** Sum of the natural logarithms of what the days of `n` that brought money brought. */
  readonly logs: Float64Array;
  /** Days of known money that brought none, and days that brought some, the first one included: evidence for the hurdle. */
  readonly zeros: Int32Array;
  readonly paid: Int32Array;
}

/** How purchase days are read. */
export interface SpendReading {
  readonly sees: SpendDays;
  /** averaged-in: a day without money lowers the mean, as in the published model; apart: the hurdle accounts for it. */
  readonly zeros: 'averaged-in' | 'apart';
}

/** One logarithm is taken of the product of many amounts, before it overflows. */
const LARGE = 1e150;

export function emptyEvidence(size: number): SpendEvidence {
  return {
    size,
    days: new Int32Array(size),
    n: new Int32Array(size),
    sum: new Float64Array(size),
    logs: new Float64Array(size),
    zeros: new Int32Array(size),
    paid: new Int32Array(size),
  };
}

export function evidenceOf({ start, spend }: PurchaseLog, reading: SpendReading): SpendEvidence {
  const evidence = emptyEvidence(start.length - 1);
  for (let i = 0; i < evidence.size; i++) readDays(evidence, i, spend, start[i] ?? 0, start[i + 1] ?? 0, reading);
  return evidence;
}

/**
 * Reads one customer's days, entries `from` up to `to`, NaN where money is not known. Refunds are netted: a day on which more
 * was given back than spent takes its part off the others; a customer who paid nothing on balance tells nothing of an amount.
 */
export function readDays(
  into: SpendEvidence,
  row: number,
  spend: ArrayLike<number>,
  from: number,
  to: number,
  { sees, zeros }: SpendReading,
): void {
  const firstSeen = sees === 'repeat-days' ? from + 1 : from;
  let [known, positive, paid, free, total, logs, product] = [0, 0, 0, 0, 0, 0, 1];
  for (let at = from; at < to; at++) {
    const net = spend[at] ?? Number.NaN;
    if (Number.isNaN(net)) continue;
    if (net > 0) paid++;
    else free++;
    if (at < firstSeen) continue;
    known++;
    total += net;
    if (!(net > 0)) continue;
    positive++;
    product *= net;
    if (product > LARGE) {
      logs += Math.log(product);
      product = 1;
    }
  }
  into.days[row] = to - from;
  into.sum[row] = Math.max(0, total);
  into.n[row] = zeros === 'averaged-in' ? known : total > 0 ? positive : 0;
  into.logs[row] = logs + Math.log(product);
  into.paid[row] = paid;
  into.zeros[row] = free;
}
