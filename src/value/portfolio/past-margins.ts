import type { Based } from '../../orders/basis.ts';
import { partOf } from '../margin/share.ts';
import type { ShopCosts } from '../margin/shop-costs.ts';

/** What is known of each customer's orders, one entry a customer; money in minor units. */
export interface PastOrders {
  readonly orders: Int32Array;
  readonly days: Int32Array;
  readonly spendOrders: Int32Array;
  readonly spend: Float64Array;
  readonly refunds: Int32Array;
  readonly refunded: Float64Array;
  readonly yearDays: Int32Array;
  readonly yearMoneyDays: Int32Array;
  readonly yearSpend: Float64Array;
}

export interface PastMargins {
  /** Minor units; NaN where an order's money is not known. */
  readonly all: Float64Array;
  /** The same of the year's purchases alone; NaN where there is none. */
  readonly year: Float64Array;
}

/**
 * The contribution margin that each customer has left so far (row 000-3 by customer instead of by line):
 * net − goods · (net + given back) − fee · net − orders · (fixed fee + delivery + goods by the unit) − refunds · cost of a refund.
 * Over all time this is the sum of the orders' own margins, but for rounding and for units, which are the shop's average. Of a
 * year's orders and refunds only the purchase days are dated, so the customer's are divided in proportion to these.
 * null as long as any cost is unknown: unknown is never zero.
 */
export function pastMargins(costs: ShopCosts, unitsPerOrder: Based<number>, past: PastOrders): PastMargins | null {
  const marginOf = marginRule(costs, unitsPerOrder);
  if (!marginOf) return null;
  const size = past.orders.length;
  const all = new Float64Array(size).fill(Number.NaN);
  const year = new Float64Array(size).fill(Number.NaN);
  for (let row = 0; row < size; row++) {
    const [orders, refunds, refunded] = [past.orders[row] ?? 0, past.refunds[row] ?? 0, past.refunded[row] ?? 0];
    if ((past.spendOrders[row] ?? 0) === orders) all[row] = marginOf(past.spend[row] ?? 0, refunded, orders, refunds);
    const days = past.yearDays[row] ?? 0;
    if (days === 0 || (past.yearMoneyDays[row] ?? 0) < days) continue;
    const part = days / (past.days[row] ?? days);
    year[row] = marginOf(past.yearSpend[row] ?? 0, part * refunded, part * orders, part * refunds);
  }
  return { all, year };
}

type Rule = (net: number, refunded: number, orders: number, refunds: number) => number;

function marginRule({ goods, feeShare, fixedFee, delivery, refund }: ShopCosts, units: Based<number>): Rule | null {
  if (
    goods.basis === 'unknown' ||
    feeShare.basis === 'unknown' ||
    fixedFee.basis === 'unknown' ||
    delivery.basis === 'unknown' ||
    refund.basis === 'unknown' ||
    (goods.value.kind === 'per-unit' && units.basis === 'unknown')
  ) {
    return null;
  }
  const fee = partOf(feeShare.value);
  const goodsPart = goods.value.kind === 'share' ? partOf(goods.value.share) : 0;
  const goodsEach = goods.value.kind === 'per-unit' && units.basis !== 'unknown' ? goods.value.amount * units.value : 0;
  const perOrder = fixedFee.value + delivery.value + goodsEach;
  const perRefund = refund.value;
  return (net, refunded, orders, refunds) =>
    net - goodsPart * (net + refunded) - fee * net - orders * perOrder - refunds * perRefund;
}
