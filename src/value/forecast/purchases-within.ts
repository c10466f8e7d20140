import type { PurchaseLog } from '../purchase-log.ts';

/** How often, and for how much, each of some customers bought on the days after `day` up to `day + horizonDays`. */
export interface Happened {
  readonly purchases: Float64Array;
  /** Net spend in minor units; a day without known money counts as nothing. */
  readonly spend: Float64Array;
}

/** `rows`: the customers, as rows of the log. */
export function purchasesWithin(
  { start, day: days, spend: spends }: PurchaseLog,
  rows: Int32Array,
  day: number,
  horizonDays: number,
): Happened {
  const purchases = new Float64Array(rows.length);
  const spend = new Float64Array(rows.length);
  rows.forEach((row, i) => {
    const first = start[row] ?? 0;
    for (let at = (start[row + 1] ?? 0) - 1; at >= first && (days[at] ?? 0) > day; at--) {
      if ((days[at] ?? 0) > day + horizonDays) continue;
      purchases[i] = (purchases[i] ?? 0) + 1;
      const paid = spends[at] ?? Number.NaN;
      if (!Number.isNaN(paid)) spend[i] = (spend[i] ?? 0) + paid;
    }
  });
  return { purchases, spend };
}
