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
 * is not summed. An order with a negative total is a credit note: it takes money off and is no purchase.
 */
export function summarise(orders: readonly Order[], currency: Currency): Summary | null {
  const days = new Set<number>();
  /** Net spend of the days with an order in the shop's currency. */
  const spendDays = new Map<number, number>();
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  const sums = { orders: 0, spend: 0, spendOrders: 0, refunds: 0, refunded: 0 };
  for (const order of orders) {
    if (order.status !== 'kept') continue;
    const net = order.currency === currency ? netOf(order) : null;
    if (order.total !== null && order.total < 0) {
      if (net === null) continue;
      sums.refunds++;
      sums.refunded -= order.total;
      sums.spend += net;
      continue;
    }
    const day = dayNumber(order.placedAt);
    days.add(day);
    first = Math.min(first, day);
    last = Math.max(last, day);
    sums.orders++;
    if (order.refunded > 0) sums.refunds++;
    if (net === null) continue;
    sums.spendOrders++;
    sums.refunded += order.refunded;
    sums.spend += net;
    spendDays.set(day, (spendDays.get(day) ?? 0) + net);
  }
  if (days.size === 0) return null;
  return {
    ...sums,
    first,
    last,
    days: days.size,
    firstSpend: spendDays.get(first) ?? 0,
    spendDays: spendDays.size,
    repeatSpendDays: spendDays.size - (spendDays.has(first) ? 1 : 0),
  };
}
