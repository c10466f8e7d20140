import type { PurchaseLog } from '../purchase-log.ts';
import { monthOf, monthTable } from './months.ts';

/** Customers by the month of their first purchase, and what they did in that month and every later one. Plain JSON. */
export interface Cohorts {
  /** The last month, in months since 1970; not over yet where `lastIsOver` is false. */
  readonly lastMonth: number;
  readonly lastIsOver: boolean;
  /** Oldest first, without months in which nobody came. */
  readonly rows: readonly Cohort[];
}

/** Entry k of every list is the month k months after the first. */
export interface Cohort {
  readonly month: number;
  readonly customers: number;
  /** Customers with a purchase in the month. */
  readonly buyers: readonly number[];
  /** Purchases; several of a customer on one day count once. */
  readonly purchases: readonly number[];
  /** Net of refunds, minor units, of the purchases whose money is known. */
  readonly net: readonly number[];
  /** Purchases whose money is not known. */
  readonly unknown: readonly number[];
}

/** Older cohorts are left out. */
const MOST_MONTHS = 36;

/**
 * Month cohorts over the months of the calendar (M7). A refund is taken off the month of its purchase. Purchases after `to` are
 * left out. The first cohort of a shop's history mixes new customers with old ones whose earlier orders nobody knows.
 */
export function cohorts({ start, day, spend }: PurchaseLog, to: number): Cohorts {
  const lastMonth = monthOf(to);
  const firstMonth = lastMonth - MOST_MONTHS + 1;
  const month = monthTable(to - MOST_MONTHS * 31, to);
  const table = Array.from({ length: MOST_MONTHS }, (_, at) => emptyCohort(firstMonth + at, MOST_MONTHS - at));
  for (let row = 0; row + 1 < start.length; row++) {
    const [from, end] = [start[row] ?? 0, start[row + 1] ?? 0];
    const first = day[from] ?? 0;
    if (first > to) continue;
    const cohort = table[month(first) - firstMonth];
    if (!cohort) continue;
    cohort.customers++;
    let before = -1;
    for (let at = from; at < end && (day[at] ?? 0) <= to; at++) {
      const age = month(day[at] ?? 0) - cohort.month;
      if (age !== before) add(cohort.buyers, age, 1);
      before = age;
      add(cohort.purchases, age, 1);
      const paid = spend[at] ?? Number.NaN;
      if (Number.isNaN(paid)) add(cohort.unknown, age, 1);
      else add(cohort.net, age, paid);
    }
  }
  return { lastMonth, lastIsOver: monthOf(to + 1) !== lastMonth, rows: table.filter(({ customers }) => customers > 0) };
}

function emptyCohort(month: number, months: number) {
  const zeros = () => new Array<number>(months).fill(0);
  return { month, customers: 0, buyers: zeros(), purchases: zeros(), net: zeros(), unknown: zeros() };
}

function add(counts: number[], at: number, by: number): void {
  counts[at] = (counts[at] ?? 0) + by;
}
