import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { dayNumber } from '../orders/time.ts';
import { type TooLittle, type Truth, truthOf } from '../value/forecast/truth.ts';
import { type ShopScore, shopScore } from './shop-score.ts';

/** The test of the forecasts on the shop's own past, as it is kept with the shop's score: without the models that made it. */
export type ShopTest = Omit<Truth, 'members' | 'forecast'> | TooLittle;

/** Shops whose forecasts are to be tested. Nobody waits for it, so it is done when all scores stand. */
export async function untestedShops(ledger: Ledger): Promise<ShopRecord[]> {
  const untested: ShopRecord[] = [];
  for (const shop of await ledger.shops()) {
    if ((await shopScore(ledger, shop.marketplace, shop.id))?.isTestDue) untested.push(shop);
  }
  return untested;
}

/**
 * Forecasts the shop's last period anew and compares. The period ends with the last order that is known: the days since then
 * may be quiet or not imported yet, and a forecast must not be blamed for orders that nobody has brought in.
 */
export async function testForecasts(ledger: Ledger, { marketplace, id, lastDay }: ShopRecord): Promise<void> {
  const score = await shopScore(ledger, marketplace, id);
  if (!score) return;
  const { asOf, currency, horizonDays } = score.model;
  const until = lastDay ? Math.min(asOf, dayNumber(lastDay)) : asOf;
  const truth = truthOf(await ledger.summaries(marketplace, id), { asOf: until, currency, horizonDays });
  const tested: ShopScore = { ...score, test: withoutModels(truth), isTestDue: false };
  await ledger.models.put(marketplace, id, tested);
}

function withoutModels(truth: Truth | TooLittle): ShopTest {
  if (truth.kind === 'too-little') return truth;
  const { members: _members, forecast: _forecast, ...test } = truth;
  return test;
}
