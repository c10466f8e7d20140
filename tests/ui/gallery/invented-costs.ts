import type { Currency, Minor } from '../../../src/orders/money.ts';
import { checkedCosts } from '../../../src/services/checked-costs.ts';
import type { CostExample, Costs, EnteredCosts } from '../../../src/services/protocol/costs.ts';
import { shownWaterfall } from '../../../src/services/shown-waterfall.ts';
import { averageOrder } from '../../../src/value/margin/average-order.ts';

/** Shops of the gallery by name, each in its currency. */
const CURRENCIES: Readonly<Record<string, Currency>> = {
  'Harbour Goods': 'GBP' as Currency,
  港口家居旗舰店: 'JPY' as Currency,
};
const RATES = {
  ordersPerDay: 1.02,
  refundsPerOrder: 0.04,
  paidPerNet: 1.03,
  unitsPerOrder: { basis: 'observed' as const, value: 1.7 },
};

const gbp = (amount: number) => ({ amount, currency: 'GBP' });
export const ENTERED: Costs = {
  goods: { basis: 'estimated', value: { kind: 'share', share: 0.42 } },
  feeShare: { basis: 'seller-entered', value: 0.129 },
  fixedFee: { basis: 'seller-entered', value: gbp(30) },
  delivery: { basis: 'seller-entered', value: gbp(420) },
  refund: { basis: 'estimated', value: gbp(350) },
};

const stored = new Map<string, Costs | null>([['Harbour Goods', ENTERED]]);

export function enteredCosts(shop: string): EnteredCosts {
  const currency = CURRENCIES[shop] ?? null;
  return { currency, costs: stored.get(shop) ?? null, faults: [] };
}

export function setCosts(shop: string, costs: Costs | null): { ok: true; value: null } {
  stored.set(shop, costs);
  return { ok: true, value: null };
}

/** Worked out as the service does it. */
export function costExample(shop: string, costs: Costs): CostExample {
  const currency = CURRENCIES[shop];
  if (!currency) return { kind: 'no-orders' };
  const checked = checkedCosts(currency, costs);
  if (!checked.ok) return { kind: 'faulty', faults: [...checked.error] };
  const example = averageOrder(checked.value, RATES, 4210 as Minor);
  return example.known
    ? { kind: 'known', waterfall: shownWaterfall(example.waterfall, currency) }
    : { kind: 'missing', net: { amount: 4210, currency }, missing: [...example.missing] };
}
