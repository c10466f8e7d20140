import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { NO_CURRENCY } from '../orders/money.ts';
import { dayNumber } from '../orders/time.ts';
import { aggregate } from '../value/aggregate.ts';
import { topShare } from '../value/concentration.ts';
import { equity } from '../value/equity.ts';
import { fitShop } from '../value/fit.ts';
import { orderFacts } from '../value/margin/order-facts.ts';
import { cohorts } from '../value/portfolio/cohorts.ts';
import { YEAR_DAYS } from '../value/portfolio/year-figures.ts';
import { scoreAll } from '../value/score.ts';
import { boardColumns } from './board.ts';
import { observedUntil } from './observed-until.ts';
import { rescoreTouched } from './rescore-touched.ts';
import { type ShopScore, shopScore } from './shop-score.ts';

const HORIZON_DAYS = 365;
/** In a smaller shop scoring everybody takes less than a second. */
const LARGE = 5_000;
/** When so large a share of the customers has changed, what the shop's models say may have changed too. */
const MUCH = 0.01;

/** A shop must be scored when its orders changed since, and once a day, because customers age while nothing happens. */
export async function staleShops(ledger: Ledger, today: number): Promise<ShopRecord[]> {
  const stale: ShopRecord[] = [];
  for (const shop of await ledger.shops()) {
    const score = await shopScore(ledger, shop.marketplace, shop.id);
    if (shop.customers > 0 && (!score || score.revision !== shop.revision || score.scoredOn < today)) stale.push(shop);
  }
  return stale;
}

/**
 * Brings a shop's scores up to its orders: those of the customers who changed, by the model that is there, or those of
 * everybody with models fitted anew, once a day and when much has changed. Who changed is forgotten last, so a death anywhere
 * before leaves a shop that is seen to be stale.
 */
export async function rescore(ledger: Ledger, shop: ShopRecord, today: number): Promise<void> {
  const { marketplace, id } = shop;
  const known = await shopScore(ledger, marketplace, id);
  const touched = await ledger.touched.of(marketplace, id);
  const isConnected = (await ledger.connections.list()).some(
    (connection) => connection.marketplace === marketplace && connection.shop === id,
  );
  // A connected shop's silence is its own.
  const asOf = isConnected ? today : observedUntil(shop, today);
  const few =
    known !== null &&
    known.scoredOn >= today &&
    known.model.asOf === asOf &&
    known.model.currency === (shop.currency ?? NO_CURRENCY) &&
    touched.keys !== null &&
    shop.customers >= LARGE &&
    known.touched + touched.keys.length <= MUCH * shop.customers;
  if (few) await rescoreTouched(ledger, shop, known, touched.keys);
  else await rescoreAll(ledger, shop, known, { today, asOf });
  await ledger.touched.settle(marketplace, id, touched);
}

/** The scoreboard is swapped in one piece; the model follows, so a death between the two leaves a stale model. */
async function rescoreAll(
  ledger: Ledger,
  { marketplace, id, revision, lastDay }: ShopRecord,
  known: ShopScore | null,
  { today, asOf }: { readonly today: number; readonly asOf: number },
): Promise<void> {
  const summaries = await ledger.summaries(marketplace, id);
  const currency = summaries.currency ?? NO_CURRENCY;
  const from = known?.model.currency === currency ? { from: known.model } : {};
  const model = fitShop(summaries, { asOf, currency, horizonDays: HORIZON_DAYS, ...from });
  const scores = scoreAll(model, summaries);
  const expected = aggregate(model, summaries);
  const version = ((await ledger.scoreboards.version(marketplace, id)) ?? 0) + 1;
  const lastKnown = lastDay ? Math.min(asOf, dayNumber(lastDay)) : asOf;
  const year = { from: lastKnown - YEAR_DAYS + 1, to: asOf };
  const columns = { ...boardColumns(summaries.names, summaries.strengths, summaries, scores, year) };
  await ledger.scoreboards.swap({ marketplace, shop: id, version, keys: summaries.keys, columns });
  const knowsMoney = summaries.spendOrders.some((orders) => orders > 0);
  const score: ShopScore = {
    version: 2,
    revision,
    scoredOn: today,
    touched: 0,
    model,
    year,
    cohorts: cohorts(summaries.log, lastKnown),
    facts: orderFacts(summaries),
    test: known?.test ?? null,
    isTestDue: true,
    equity: knowsMoney ? equity(scores, expected) : null,
    expectedOrders: { point: expected.expectedOrders, low: expected.low80, high: expected.high80 },
    top20Share: knowsMoney ? topShare(summaries.spend, 0.2) : null,
  };
  await ledger.models.put(marketplace, id, score);
}
