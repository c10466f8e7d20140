import { dayFromNumber } from '../orders/time.ts';
import type { Accuracy } from '../value/forecast/accuracy.ts';
import type { TooLittle, Totals } from '../value/forecast/truth.ts';
import type { Winner as Side } from '../value/forecast/verdict.ts';
import type { Errors, Lack, ShopTruth, Winner } from './protocol/truth-view.ts';
import type { ShopTest } from './truth.ts';

const WINNERS: Readonly<Record<Side, Winner>> = { ours: 'forecast', naive: 'rule', even: 'even' };

/** The test as the screens show it. */
export function testView(test: ShopTest, currency: string | null): ShopTruth['test'] {
  if (test.kind === 'too-little') return { state: 'too-little', lacks: lacksOf(test) };
  const { purchases, money, verdict } = test;
  return {
    state: 'tested',
    from: dayFromNumber(test.from),
    to: dayFromNumber(test.to),
    days: test.days,
    customers: test.customers,
    forecast: { point: purchases.forecast, low: purchases.low80, high: purchases.high80 },
    rule: purchases.naive,
    happened: purchases.happened,
    money: money && moneyView(money, currency),
    groups: test.deciles.map(({ customers, forecast, happened, naive }) => ({
      customers,
      forecast,
      rule: naive,
      happened,
    })),
    errors: { forecast: errors(test.ours, purchases.happened), rule: errors(test.naive, purchases.happened) },
    winners: {
      total: WINNERS[verdict.total],
      customer: WINNERS[verdict.perCustomer],
      ranking: WINNERS[verdict.ranking],
    },
    held: test.coverage,
  };
}

function moneyView({ forecast, naive, happened }: Omit<Totals, 'low80' | 'high80'>, currency: string | null) {
  const amount = (value: number) => ({ amount: Math.round(value), currency });
  return { forecast: amount(forecast), rule: amount(naive), happened: amount(happened) };
}

function errors({ bias, mae, rmse, rankCorrelation, topHit }: Accuracy, happened: number): Errors {
  return { bias: happened > 0 ? bias : null, mae, rmse, ranking: rankCorrelation, topHit };
}

/** Only what is missing: a shop with customers enough need not hear of them. */
function lacksOf(test: TooLittle): Lack[] {
  const all: Lack[] = [
    { what: 'days', have: test.historyDays, need: test.neededDays },
    { what: 'customers', have: test.customers, need: test.neededCustomers },
    { what: 'orders', have: test.purchases, need: test.neededPurchases },
  ];
  return all.filter(({ have, need }) => have < need);
}
