import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { type Based, UNKNOWN } from '../orders/basis.ts';
import { type MarginTerms, marginTerms } from '../value/margin/margin-terms.ts';
import { COST_NAMES, type ShopCosts } from '../value/margin/shop-costs.ts';
import { type UnitRates, unitsPerOrder } from '../value/margin/unit-rates.ts';
import { checkedCosts, NO_COSTS, parseCosts } from './checked-costs.ts';
import type { ShopScore } from './shop-score.ts';

/** What a shop's costs leave of its revenue. */
export interface ShopMargin {
  /** null: the shop's orders state no currency, or by now another one than costs were entered in. */
  readonly costs: ShopCosts | null;
  /** Whether the seller knows all that are told, or estimates some. */
  readonly basis: 'seller-entered' | 'estimated';
  /** null before the shop was scored. */
  readonly terms: MarginTerms | null;
}

const OTHER_CURRENCY: ShopMargin = {
  costs: null,
  basis: 'estimated',
  terms: { known: false, missing: ['currency'] },
};

/** Orders of which the units are counted. */
const SAMPLE = 2_000;

/** The margins of shops, by their costs as they are now. */
export function shopMargins(ledger: Ledger) {
  /** Counted once for each state of a shop. */
  const counted = new Map<string, { readonly revision: number; readonly units: Promise<Based<number>> }>();

  function units({ marketplace, id, revision }: ShopRecord): Promise<Based<number>> {
    const key = `${marketplace}/${id}`;
    const known = counted.get(key);
    if (known?.revision === revision) return known.units;
    const fresh = ledger.sampleOrders(marketplace, id, SAMPLE).then(unitsPerOrder);
    counted.set(key, { revision, units: fresh });
    // A failure is the asker's to tell; the next one tries again.
    fresh.catch(() => counted.delete(key));
    return fresh;
  }

  /** Units are counted only where goods cost by the unit: nothing else asks for them. */
  async function rates(shop: ShopRecord, { facts }: ShopScore, { goods }: ShopCosts): Promise<UnitRates> {
    const byUnit = goods.basis !== 'unknown' && goods.value.kind === 'per-unit';
    return { ...facts.rates, unitsPerOrder: byUnit ? await units(shop) : UNKNOWN };
  }

  async function of(shop: ShopRecord, score: ShopScore | null): Promise<ShopMargin> {
    const stored = parseCosts(await ledger.costs.get(shop.marketplace, shop.id)) ?? NO_COSTS;
    const checked = shop.currency && checkedCosts(shop.currency, stored);
    if (!checked?.ok) return OTHER_CURRENCY;
    const costs = checked.value;
    return {
      costs,
      basis: COST_NAMES.some((name) => costs[name].basis === 'estimated') ? 'estimated' : 'seller-entered',
      terms: score && marginTerms(costs, await rates(shop, score, costs)),
    };
  }

  return { of, rates };
}

export type ShopMargins = ReturnType<typeof shopMargins>;
