import type { Currency } from '../orders/money.ts';
import { netOf, type Order } from '../orders/order.ts';
import { dayNumber, dayOf } from '../orders/time.ts';

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
  const kept = orders.filter((order) => order.status === 'kept');
  const purchases = kept.filter((order) => (order.total ?? 0) >= 0);
  const credits = kept.filter((order) => (order.total ?? 0) < 0 && order.currency === currency);
  if (purchases.length === 0) return null;

  const days = new Set(purchases.map(dayNumberOf));
  const inCurrency = purchases.filter((order) => order.currency === currency && order.total !== null);
  const spendDays = new Set(inCurrency.map(dayNumberOf));
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const day of days) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  return {
    orders: purchases.length,
    days: days.size,
    first,
    last,
    spend: sum([...inCurrency, ...credits], netOf),
    firstSpend: sum(
      inCurrency.filter((order) => dayNumberOf(order) === first),
      netOf,
    ),
    spendOrders: inCurrency.length,
    spendDays: spendDays.size,
    repeatSpendDays: spendDays.size - (spendDays.has(first) ? 1 : 0),
    refunds: purchases.filter((order) => order.refunded > 0).length + credits.length,
    refunded: sum(inCurrency, (order) => order.refunded) + sum(credits, (order) => -(order.total ?? 0)),
  };
}

function dayNumberOf(order: Order): number {
  return dayNumber(dayOf(order.placedAt));
}

function sum(orders: readonly Order[], amount: (order: Order) => number | null): number {
  return orders.reduce((total, order) => total + (amount(order) ?? 0), 0);
}
