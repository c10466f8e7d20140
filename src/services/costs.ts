import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { minor } from '../orders/money.ts';
import { fail, ok, type Result } from '../orders/result.ts';
import { averageOrder } from '../value/margin/average-order.ts';
import { checkedCosts, parseCosts } from './checked-costs.ts';
import type { CostExample, CostFault, Costs, EnteredCosts } from './protocol/costs.ts';
import type { ShopMargins } from './shop-margins.ts';
import { shopScore } from './shop-score.ts';
import { shownWaterfall } from './shown-waterfall.ts';

interface Place {
  readonly marketplace: string;
  readonly shop: string;
}

/** The costs of shops, as a seller enters them. A shop that is not there is an error of the asking screen. */
export function costs(ledger: Ledger, margins: ShopMargins) {
  async function shopAt({ marketplace, shop }: Place): Promise<ShopRecord> {
    const found = (await ledger.shops()).find((each) => each.marketplace === marketplace && each.id === shop);
    if (!found) throw new Error(`no shop ${marketplace}/${shop}`);
    return found;
  }

  return {
    async get(place: Place): Promise<EnteredCosts> {
      const { currency } = await shopAt(place);
      const stored = parseCosts(await ledger.costs.get(place.marketplace, place.shop));
      const checked = stored && currency !== null ? checkedCosts(currency, stored) : null;
      return { currency, costs: stored, faults: checked?.ok === false ? [...checked.error] : [] };
    },

    /** null forgets them. Costs with a fault are not stored. */
    async set(place: Place, entered: Costs | null): Promise<Result<null, CostFault[]>> {
      const { currency } = await shopAt(place);
      if (entered === null) {
        await ledger.costs.remove(place.marketplace, place.shop);
        return ok(null);
      }
      if (currency === null) throw new Error('no order of the shop states a currency');
      const checked = checkedCosts(currency, entered);
      if (!checked.ok) return fail([...checked.error]);
      await ledger.costs.put(place.marketplace, place.shop, entered);
      return ok(null);
    },

    /** What these costs would leave of the shop's average order; nothing is stored. */
    async example(place: Place, entered: Costs): Promise<CostExample> {
      const shop = await shopAt(place);
      const score = await shopScore(ledger, place.marketplace, place.shop);
      if (shop.currency === null) return { kind: 'no-orders' };
      const checked = checkedCosts(shop.currency, entered);
      if (!checked.ok) return { kind: 'faulty', faults: [...checked.error] };
      if (!score || score.facts.meanNet === null || score.model.currency !== shop.currency)
        return { kind: 'no-orders' };
      const net = minor(Math.round(score.facts.meanNet));
      const example = averageOrder(checked.value, await margins.rates(shop, score, checked.value), net);
      return example.known
        ? { kind: 'known', waterfall: shownWaterfall(example.waterfall, shop.currency) }
        : { kind: 'missing', net: { amount: net, currency: shop.currency }, missing: [...example.missing] };
    },
  };
}
