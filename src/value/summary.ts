import type { Currency } from '../orders/money.ts';
import { netOf, type Order } from '../orders/order.ts';
import { dayNumber } from '../orders/time.ts';

/**
 * All that the models need to know of one customer, as plain numbers. Days count from 1970-01-01, money is net of refunds
 * in minor units of the shop's currency. Independent of "today", so it is kept and changes only when the customer buys.
 */
export interface Summary {
  /** Kept orders. */
  readonly orders: number;
  /** Distinct days with a kept order: orders of one day are one purchase, so repeat purchases x = days − 1. */
  readonly days: number;
  readonly first: number;
  readonly last: number;
  /** The distinct purchase days, ascending. */
  readonly purchaseDays: readonly number[];
  /** Net spend of each of them; NaN where no order of the day has known money in the shop's currency. */
  readonly daySpend: readonly number[];
  /** Net spend over the whole history, credit notes taken off; may be negative. */
  readonly spend: number;
  /** Net spend of the first day. */
  readonly firstSpend: number;
  /** Kept orders with a known total in the shop's currency; the others are purchases whose money is not summed. */
  readonly spendOrders: number;
  /** Days with an order in the shop's currency, and those of them after the first day. */
  readonly spendDays: number;
  readonly repeatSpendDays: number;
  /** Kept orders that were refunded in part, plus credit notes. */
  readonly refunds: number;
  /** What was given back in the shop's currency. */
  readonly refunded: number;
}

/**
 * Sums up one customer's orders, in any order; null when none of them is a purchase. Orders that were not kept count for
 * nothing, zero-money orders are purchases, an order in another currency or without a known total is a purchase whose money
 * is not summed. An order with a negative total is a credit note: it is no purchase, and takes money off the last day before
 * it that brought any (the first such day when there is none before).
 */
export function summarise(orders: readonly Order[], currency: Currency): Summary | null {
  const spendOf = new Map<number, number>();
  const notes: { readonly day: number; readonly net: number }[] = [];
  const sums = { orders: 0, spend: 0, spendOrders: 0, refunds: 0, refunded: 0 };
  for (const order of orders) {
    if (order.status !== 'kept') continue;
    const net = order.currency === currency ? netOf(order) : null;
    const day = dayNumber(order.placedAt);
    if (order.total !== null && order.total < 0) {
      if (net === null) continue;
      sums.refunds++;
      sums.refunded -= order.total;
      sums.spend += net;
      notes.push({ day, net });
      continue;
    }
    sums.orders++;
    if (order.refunded > 0) sums.refunds++;
    const before = spendOf.get(day) ?? Number.NaN;
    spendOf.set(day, net === null ? before : net + (Number.isNaN(before) ? 0 : before));
    if (net === null) continue;
    sums.spendOrders++;
    sums.refunded += order.refunded;
    sums.spend += net;
  }
  if (spendOf.size === 0) return null;
  const purchaseDays = [...spendOf.keys()].sort((one, other) => one - other);
  const daySpend = purchaseDays.map((day) => spendOf.get(day) ?? Number.NaN);
  for (const note of notes) takeOff(note, purchaseDays, daySpend);
  const [firstSpend = Number.NaN, ...repeatSpend] = daySpend;
  const repeatSpendDays = repeatSpend.reduce((count, spend) => count + (Number.isNaN(spend) ? 0 : 1), 0);
  return {
    ...sums,
    first: purchaseDays[0] ?? 0,
    last: purchaseDays.at(-1) ?? 0,
    days: purchaseDays.length,
    purchaseDays,
    daySpend,
    firstSpend: Number.isNaN(firstSpend) ? 0 : firstSpend,
    spendDays: repeatSpendDays + (Number.isNaN(firstSpend) ? 0 : 1),
    repeatSpendDays,
  };
}

function takeOff(note: { readonly day: number; readonly net: number }, days: readonly number[], spend: number[]): void {
  const brought = days.flatMap((day, at) => (Number.isNaN(spend[at]) ? [] : [{ day, at }]));
  const into = brought.findLast(({ day }) => day <= note.day) ?? brought[0];
  if (into) spend[into.at] = (spend[into.at] ?? 0) + note.net;
}
