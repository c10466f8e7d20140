import type { Completeness } from '../ledger/completeness.ts';
import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { dayNumber } from '../orders/time.ts';
import { contestView } from './contest-view.ts';
import { named } from './marketplace-of.ts';
import { modelView } from './model-view.ts';
import { shopNotes } from './notes.ts';
import type { DataHealth, ShopTruth } from './protocol/truth-view.ts';
import { type ShopScore, shopScore } from './shop-score.ts';
import { testView } from './test-view.ts';

/** How far each shop's forecasts can be trusted: read from what scoring left behind, nothing is computed here. */
export async function truthViews(ledger: Ledger): Promise<ShopTruth[]> {
  const shops = await ledger.shops();
  return Promise.all(shops.filter(({ orders }) => orders > 0).map((shop) => truthView(ledger, shop)));
}

async function truthView(ledger: Ledger, shop: ShopRecord): Promise<ShopTruth> {
  const score = await shopScore(ledger, shop.marketplace, shop.id);
  return {
    id: `${shop.marketplace}/${shop.id}`,
    marketplace: named(shop.marketplace),
    shop: shop.id,
    customers: shop.customers,
    test: testOf(shop, score),
    model: score && modelView(score.model),
    contest: score && contestView(score.model.forecast),
    health: healthView(shop, shop.completeness),
    notes: score ? shopNotes(score) : [],
  };
}

function testOf({ customers, currency }: ShopRecord, score: ShopScore | null): ShopTruth['test'] {
  if (customers === 0) return { state: 'no-buyers' };
  return score?.test ? testView(score.test, currency) : { state: 'not-scored' };
}

function healthView({ orders, currency, firstDay, lastDay }: ShopRecord, completeness: Completeness): DataHealth {
  const days = firstDay && lastDay ? dayNumber(lastDay) - dayNumber(firstDay) + 1 : 0;
  return { ...completeness, orders, currency, firstDay, lastDay, days };
}
