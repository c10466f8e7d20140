import type { Currency, Minor, Money } from '../../../src/orders/money.ts';
import { type Share, share } from '../../../src/value/margin/share.ts';
import type { CostEntries, ShopCosts } from '../../../src/value/margin/shop-costs.ts';
import { shopCosts } from '../../../src/value/margin/shop-costs.ts';
import { USD } from '../shared.ts';

export function dollars(amount: number, currency: Currency = USD): Money {
  return { amount: amount as Minor, currency };
}

export function part(of: number): Share {
  const known = share(of);
  if (known === null) throw new RangeError(`${of} is no share`);
  return known;
}

/** Goods 40 %, fees 12.9 % and 30 cents, delivery $4.20, a refund costs $2. */
export const ENTERED: CostEntries<Money> = {
  goods: { basis: 'estimated', value: { kind: 'share', share: part(0.4) } },
  feeShare: { basis: 'seller-entered', value: part(0.129) },
  fixedFee: { basis: 'seller-entered', value: dollars(30) },
  delivery: { basis: 'seller-entered', value: dollars(420) },
  refund: { basis: 'seller-entered', value: dollars(200) },
};

export function costsOf(different: Partial<CostEntries<Money>> = {}): ShopCosts {
  const made = shopCosts(USD, { ...ENTERED, ...different });
  if (!made.ok) throw new Error(made.error.map(({ cost, reason }) => `${cost}: ${reason}`).join());
  return made.value;
}
