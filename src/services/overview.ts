import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { named } from './marketplace-of.ts';
import { modelView } from './model-view.ts';
import { shopNotes } from './notes.ts';
import type { Overview, ShopView } from './protocol/workbench-view.ts';
import { shopScore } from './shop-score.ts';

export async function overview(ledger: Ledger): Promise<Overview> {
  const shops = await ledger.shops();
  const views = await Promise.all(shops.map((shop) => shopView(ledger, shop)));
  const running = await ledger.jobs.running();
  return {
    shops: views,
    customers: shops.reduce((sum, { customers }) => sum + customers, 0),
    orders: shops.reduce((sum, { orders }) => sum + orders, 0),
    scoring: running.length === 0 && views.some(({ model, customers }) => model === null && customers > 0),
  };
}

async function shopView(ledger: Ledger, shop: ShopRecord): Promise<ShopView> {
  const score = await shopScore(ledger, shop.marketplace, shop.id);
  const money = (amount: number) => ({ amount: Math.round(amount), currency: shop.currency });
  const days = score?.model.horizonDays ?? 0;
  return {
    id: `${shop.marketplace}/${shop.id}`,
    marketplace: named(shop.marketplace),
    shop: shop.id,
    customers: shop.customers,
    orders: shop.orders,
    firstDay: shop.firstDay,
    lastDay: shop.lastDay,
    equity: score?.equity
      ? { point: money(score.equity.point), low: money(score.equity.low), high: money(score.equity.high), days }
      : null,
    expectedOrders: score ? { ...score.expectedOrders, days } : null,
    top20Share: score?.top20Share ?? null,
    model: score && modelView(score.model),
    notes: score ? shopNotes(score) : [],
  };
}
