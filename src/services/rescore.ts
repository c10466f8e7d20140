import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { NO_CURRENCY } from '../orders/money.ts';
import { dayNumber } from '../orders/time.ts';
import { aggregate } from '../value/aggregate.ts';
import { topShare } from '../value/concentration.ts';
import { equity } from '../value/equity.ts';
import { fitShop } from '../value/fit.ts';
import { scoreAll } from '../value/score.ts';
import { boardColumns } from './board.ts';
import { type ShopScore, shopScore } from './shop-score.ts';

const HORIZON_DAYS = 365;

/** A shop must be scored when its orders changed since, and once a day, because customers age while nothing happens. */
export async function staleShops(ledger: Ledger, today: number): Promise<ShopRecord[]> {
  const stale: ShopRecord[] = [];
  for (const shop of await ledger.shops()) {
    const score = await shopScore(ledger, shop.marketplace, shop.id);
    if (shop.customers > 0 && (!score || score.revision !== shop.revision || score.model.asOf < today))
      stale.push(shop);
  }
  return stale;
}

/**
 * Fits a shop's models and scores all its customers. The scoreboard is swapped in one piece; the model follows, so a death
 * between the two leaves a stale model, which is noticed by its revision.
 */
export async function rescore(
  ledger: Ledger,
  { marketplace, id, revision, lastDay }: ShopRecord,
  today: number,
): Promise<void> {
  const summaries = await ledger.summaries(marketplace, id);
  // Sources in zones east of UTC may be a day ahead of the clock; a date further in the future is an error in the data.
  const newest = lastDay ? dayNumber(lastDay) : today;
  const asOf = newest === today + 1 ? newest : today;
  const model = fitShop(summaries, { asOf, currency: summaries.currency ?? NO_CURRENCY, horizonDays: HORIZON_DAYS });
  const scores = scoreAll(model, summaries);
  const expected = aggregate(model, summaries);
  const version = ((await ledger.scoreboards.version(marketplace, id)) ?? 0) + 1;
  const columns = { ...boardColumns(summaries.names, summaries.strengths, summaries, scores) };
  await ledger.scoreboards.swap({ marketplace, shop: id, version, keys: summaries.keys, columns });
  const knowsMoney = summaries.spendOrders.some((orders) => orders > 0);
  const score: ShopScore = {
    version: 1,
    revision,
    model,
    equity: knowsMoney ? equity(scores, expected) : null,
    expectedOrders: { point: expected.expectedOrders, low: expected.low80, high: expected.high80 },
    top20Share: knowsMoney ? topShare(summaries.spend, 0.2) : null,
  };
  await ledger.models.put(marketplace, id, score);
}
