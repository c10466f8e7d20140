import type { Based } from '../../orders/basis.ts';
import type { Currency, Minor, Money } from '../../orders/money.ts';
import { fail, ok, type Result } from '../../orders/result.ts';
import type { Share } from './share.ts';

/** What a seller pays for what an order brings. */
export const COST_NAMES = ['goods', 'feeShare', 'fixedFee', 'delivery', 'refund'] as const;
export type CostName = (typeof COST_NAMES)[number];

/** Cost of goods: a part of what the buyer paid, or an amount for each unit sold. */
export type GoodsCost<Amount> =
  | { readonly kind: 'share'; readonly share: Share }
  | { readonly kind: 'per-unit'; readonly amount: Amount };

/** A seller's costs, each with its basis. `Amount` is money as entered, or minor units once the currency is checked. */
export interface CostEntries<Amount> {
  readonly goods: Based<GoodsCost<Amount>>;
  /** The marketplace's and the payment's part of what the buyer paid and did not get back. */
  readonly feeShare: Based<Share>;
  /** Their fixed fee an order. */
  readonly fixedFee: Based<Amount>;
  /** Shipping and packing an order. */
  readonly delivery: Based<Amount>;
  /** What a return or refund costs besides the money given back: return shipping, handling, goods lost. */
  readonly refund: Based<Amount>;
}

declare const checked: unique symbol;

/** Costs of one shop in its own currency; only shopCosts makes them. */
export type ShopCosts = CostEntries<Minor> & { readonly currency: Currency; readonly [checked]: true };

export interface CostFault {
  readonly cost: CostName;
  readonly reason: 'other-currency' | 'negative';
}

/** Takes costs that are all in the shop's currency; a cost in another one is refused, never converted or added. */
export function shopCosts(currency: Currency, entries: CostEntries<Money>): Result<ShopCosts, readonly CostFault[]> {
  const faults: CostFault[] = [];
  const amountOf = (cost: CostName, money: Money): Minor => {
    if (money.currency !== currency) faults.push({ cost, reason: 'other-currency' });
    else if (money.amount < 0) faults.push({ cost, reason: 'negative' });
    return money.amount;
  };
  const amount = (cost: CostName, entry: Based<Money>): Based<Minor> =>
    entry.basis === 'unknown' ? entry : { basis: entry.basis, value: amountOf(cost, entry.value) };
  const ofGoods = (value: GoodsCost<Money>): GoodsCost<Minor> =>
    value.kind === 'share' ? value : { kind: 'per-unit', amount: amountOf('goods', value.amount) };
  const { goods } = entries;
  const costs: CostEntries<Minor> = {
    goods: goods.basis === 'unknown' ? goods : { basis: goods.basis, value: ofGoods(goods.value) },
    feeShare: entries.feeShare,
    fixedFee: amount('fixedFee', entries.fixedFee),
    delivery: amount('delivery', entries.delivery),
    refund: amount('refund', entries.refund),
  };
  // The brand that says "checked" exists for the compiler alone.
  return faults.length > 0 ? fail(faults) : ok({ ...costs, currency } as ShopCosts);
}

/** Costs that the seller has not told. */
export function unknownCosts(costs: CostEntries<unknown>): readonly CostName[] {
  return COST_NAMES.filter((name) => costs[name].basis === 'unknown');
}
