import type { Histories } from '../purchase/process.ts';
import type { PurchaseLog } from '../purchase-log.ts';

/** Repeat purchases of one customer that count in full as evidence of how a shop's customers buy. */
const COUNTED = 30;

/**
 * The histories with a customer's say bounded: whoever bought again more than thirty times weighs as thirty purchases do. A
 * log-likelihood adds up purchases, so that two buyers with hundreds of them outvote hundreds of customers on what the
 * customers of a shop are like; after some tens, more purchases of the same customer say more of that customer alone (bounded
 * influence, Hampel 1974). For comparing models, not for fitting them. `log`: the purchases that the histories were made of.
 */
export function boundedEvidence(histories: Histories, { start, day }: PurchaseLog, unitDays: number): Histories {
  let logGaps = 0;
  for (let i = 0; i + 1 < start.length; i++) {
    const from = start[i] ?? 0;
    const repeats = (start[i + 1] ?? 0) - from - 1;
    let own = 0;
    for (let at = from + 1; at <= from + repeats; at++)
      own += Math.log(((day[at] ?? 0) - (day[at - 1] ?? 0)) / unitDays);
    logGaps += sayOf(repeats) * own;
  }
  const weight = histories.weight.map((customers, cell) => customers * sayOf(histories.x[cell] ?? 0));
  return { ...histories, weight, logGaps };
}

function sayOf(repeats: number): number {
  return repeats > COUNTED ? COUNTED / repeats : 1;
}
