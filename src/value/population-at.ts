import type { Population } from './population.ts';
import type { PurchaseLog } from './purchase-log.ts';

/** A population as it was, and which row of the later one each customer is. */
export type EarlierPopulation = Population & { readonly row: Int32Array };

/**
 * The customers as they stood at the end of a day: purchases after it are as if they had never been, customers without one
 * yet are left out. When money was given back is not known, so refunds are taken off their purchase even if they came later,
 * and are not counted; orders of one day count once. With day = Infinity it is the population that a log tells of.
 */
export function populationAt(log: PurchaseLog, day: number): EarlierPopulation {
  const size = log.start.length - 1;
  const ends = new Uint32Array(size);
  let customers = 0;
  let entries = 0;
  for (let i = 0; i < size; i++) {
    const start = log.start[i] ?? 0;
    let end = log.start[i + 1] ?? 0;
    while (end > start && (log.day[end - 1] ?? 0) > day) end--;
    ends[i] = end;
    if (end > start) customers++;
    entries += end - start;
  }
  const earlier = {
    size: customers,
    row: new Int32Array(customers),
    ...{ orders: new Int32Array(customers), days: new Int32Array(customers) },
    ...{ first: new Int32Array(customers), last: new Int32Array(customers) },
    ...{ spendOrders: new Int32Array(customers), spendDays: new Int32Array(customers) },
    ...{ repeatSpendDays: new Int32Array(customers), refunds: new Int32Array(customers) },
    ...{ spend: new Float64Array(customers), firstSpend: new Float64Array(customers) },
    refunded: new Float64Array(customers),
    log: {
      start: new Uint32Array(customers + 1),
      day: new Int32Array(entries),
      spend: new Float64Array(entries),
    },
  };
  let at = 0;
  let filled = 0;
  for (let i = 0; i < size; i++) {
    const start = log.start[i] ?? 0;
    const end = ends[i] ?? 0;
    if (end === start) continue;
    earlier.row[at] = i;
    fill(earlier, at++, log, start, end);
    earlier.log.day.set(log.day.subarray(start, end), filled);
    earlier.log.spend.set(log.spend.subarray(start, end), filled);
    filled += end - start;
    earlier.log.start[at] = filled;
  }
  return earlier;
}

function fill(into: Population, row: number, { day, spend }: PurchaseLog, start: number, end: number): void {
  let [total, days] = [0, 0];
  for (let i = start; i < end; i++) {
    const net = spend[i] ?? Number.NaN;
    if (Number.isNaN(net)) continue;
    total += net;
    days++;
  }
  const first = spend[start] ?? Number.NaN;
  into.orders[row] = end - start;
  into.days[row] = end - start;
  into.first[row] = day[start] ?? 0;
  into.last[row] = day[end - 1] ?? 0;
  into.spend[row] = total;
  into.firstSpend[row] = Number.isNaN(first) ? 0 : first;
  into.spendOrders[row] = days;
  into.spendDays[row] = days;
  into.repeatSpendDays[row] = days - (Number.isNaN(first) ? 0 : 1);
}
