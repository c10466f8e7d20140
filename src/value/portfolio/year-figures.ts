import type { PurchaseLog } from '../purchase-log.ts';

/** What every customer did within a span of days, one entry a customer. */
export interface YearFigures {
  /** Days with a purchase. */
  readonly yearDays: Int32Array;
  /** Those of them whose money is known. */
  readonly yearMoneyDays: Int32Array;
  /** Net spend of these, minor units. */
  readonly yearSpend: Float64Array;
}

export const YEAR_DAYS = 365;

/** Both ends are in it. Money given back is taken off the purchase that it belongs to, even where it came later. */
export interface DaySpan {
  readonly from: number;
  readonly to: number;
}

export function yearFigures({ start, day, spend }: PurchaseLog, { from, to }: DaySpan): YearFigures {
  const size = start.length - 1;
  const figures = {
    yearDays: new Int32Array(size),
    yearMoneyDays: new Int32Array(size),
    yearSpend: new Float64Array(size),
  };
  for (let row = 0; row < size; row++) {
    let [days, moneyDays, money] = [0, 0, 0];
    for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++) {
      const when = day[at] ?? 0;
      if (when < from || when > to) continue;
      days++;
      const paid = spend[at] ?? Number.NaN;
      if (Number.isNaN(paid)) continue;
      moneyDays++;
      money += paid;
    }
    figures.yearDays[row] = days;
    figures.yearMoneyDays[row] = moneyDays;
    figures.yearSpend[row] = money;
  }
  return figures;
}
