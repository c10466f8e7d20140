import * as v from 'valibot';
import { type Based, UNKNOWN } from '../orders/basis.ts';
import { type Currency, minor } from '../orders/money.ts';
import { fail, type Result } from '../orders/result.ts';
import { share } from '../value/margin/share.ts';
import { type GoodsCost, type ShopCosts, shopCosts } from '../value/margin/shop-costs.ts';
import { type CostFault, type CostName, type Costs, costsSchema } from './protocol/costs.ts';

/** Nothing is known before the seller says it. */
export const NO_COSTS: Costs = {
  goods: UNKNOWN,
  feeShare: UNKNOWN,
  fixedFee: UNKNOWN,
  delivery: UNKNOWN,
  refund: UNKNOWN,
};

/** Costs as stored by this program; null where none are, or where they cannot be read any more. */
export function parseCosts(stored: unknown): Costs | null {
  const parsed = v.safeParse(costsSchema, stored);
  return parsed.success ? parsed.output : null;
}

/** Costs that can be reckoned with in the shop's currency, or what is wrong with which of them. */
export function checkedCosts(currency: Currency, costs: Costs): Result<ShopCosts, readonly CostFault[]> {
  const faults: CostFault[] = [];
  const refuse = (cost: CostName, reason: CostFault['reason']): null => {
    faults.push({ cost, reason });
    return null;
  };
  const entry = <In, Out>(entered: Based<In>, read: (value: In) => Out | null): Based<Out> => {
    if (entered.basis === 'unknown') return UNKNOWN;
    const value = read(entered.value);
    return value === null ? UNKNOWN : { basis: entered.basis, value };
  };
  const shareOf = (cost: CostName) => (part: number) => share(part) ?? refuse(cost, 'not-a-share');
  const moneyOf = (cost: CostName) => (money: { readonly amount: number; readonly currency: string }) =>
    Number.isSafeInteger(money.amount)
      ? // Another currency than the shop's, or none at all, is refused below.
        { amount: minor(money.amount), currency: money.currency as Currency }
      : refuse(cost, 'not-whole-minor-units');
  const checked = shopCosts(currency, {
    goods: entry(costs.goods, (goods) => {
      const value = goods.kind === 'share' ? shareOf('goods')(goods.share) : moneyOf('goods')(goods.amount);
      if (value === null) return null;
      return typeof value === 'number' ? { kind: 'share', share: value } : { kind: 'per-unit', amount: value };
    }) satisfies Based<GoodsCost<unknown>>,
    feeShare: entry(costs.feeShare, shareOf('feeShare')),
    fixedFee: entry(costs.fixedFee, moneyOf('fixedFee')),
    delivery: entry(costs.delivery, moneyOf('delivery')),
    refund: entry(costs.refund, moneyOf('refund')),
  });
  if (faults.length === 0 && checked.ok) return checked;
  return fail([...faults, ...(checked.ok ? [] : checked.error)]);
}
