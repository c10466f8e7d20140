import { type Basis, weakestBasis } from '../../orders/basis.ts';
import type { Missing } from './order-margin.ts';
import { partOf } from './share.ts';
import { COST_NAMES, type CostName, type ShopCosts, unknownCosts } from './shop-costs.ts';
import type { UnitRates } from './unit-rates.ts';

/** The margin of a purchase day that brings z is keep · z − perDay, in minor units. */
export type MarginTerms =
  | { readonly known: true; readonly keep: number; readonly perDay: number; readonly basis: Basis }
  | { readonly known: false; readonly missing: readonly Missing[] };

/**
 * What is left of coming revenue: the parts that grow with money (goods by share, fees) and those that fall on every order.
 * Not known while any cost is not: a forecast needs all five, the refund's too. Its basis is 'estimated': rates to come are.
 */
export function marginTerms(costs: ShopCosts, rates: UnitRates): MarginTerms {
  const missing: Missing[] = [...unknownCosts(costs)];
  const { goods, feeShare, fixedFee, delivery, refund } = costs;
  const byUnit = goods.basis !== 'unknown' && goods.value.kind === 'per-unit';
  if (byUnit && rates.unitsPerOrder.basis === 'unknown') missing.push('quantity');
  if (
    goods.basis === 'unknown' ||
    feeShare.basis === 'unknown' ||
    fixedFee.basis === 'unknown' ||
    delivery.basis === 'unknown' ||
    refund.basis === 'unknown' ||
    missing.length > 0
  ) {
    return { known: false, missing };
  }
  const units = rates.unitsPerOrder.basis === 'unknown' ? 0 : rates.unitsPerOrder.value;
  const goodsPart = goods.value.kind === 'share' ? partOf(goods.value.share) * rates.paidPerNet : 0;
  const goodsEach = goods.value.kind === 'per-unit' ? goods.value.amount * units : 0;
  const perOrder = fixedFee.value + delivery.value + goodsEach + rates.refundsPerOrder * refund.value;
  const bases = COST_NAMES.map((name: CostName) => costs[name].basis);
  return {
    known: true,
    keep: 1 - goodsPart - partOf(feeShare.value),
    perDay: rates.ordersPerDay * perOrder,
    basis: weakestBasis([...bases, 'estimated']),
  };
}
