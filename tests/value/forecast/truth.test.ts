import { describe, expect, it } from 'vitest';
import { decilesOf } from '../../../src/value/forecast/deciles.ts';
import { truthOf } from '../../../src/value/forecast/truth.ts';
import { populationAt } from '../../../src/value/population-at.ts';
import { type PurchaseLog, purchaseLogBuilder } from '../../../src/value/purchase-log.ts';
import { random } from '../../generators/random.ts';
import { SHOP_PLANS } from '../../generators/shops/shop-plan.ts';
import { simulatedShop } from '../../generators/shops/simulated-shop.ts';
import { USD } from '../shared.ts';

const all = (log: PurchaseLog) => populationAt(log, Number.POSITIVE_INFINITY);

/** Buyers who are as silent as the gone for months, and then go on at exactly their pace so far: only the naive rule is right. */
function shopWhereTheNaiveRuleWins(): PurchaseLog {
  const source = random(9);
  const builder = purchaseLogBuilder();
  for (let i = 0; i < 300; i++) {
    const pace = 1 + source.below(8);
    const first = 20_000 + source.below(20);
    const before = Array.from({ length: pace + 1 }, (_, n) => first + n * 6);
    const after = Array.from({ length: pace }, (_, n) => 20_205 + n * 6 + source.below(5));
    const days = [...before, ...after, ...(i === 0 ? [20_400] : [])];
    builder.add(
      days,
      days.map(() => 2000),
    );
  }
  return builder.build();
}

describe('the truth about last period’s forecast', () => {
  const shop = simulatedShop(SHOP_PLANS.mbg, 6);
  const truth = truthOf(all(shop.log), {
    asOf: shop.today + shop.futureDays,
    currency: USD,
    horizonDays: shop.futureDays,
  });

  it('adds up: the deciles are the totals, and customers won in the period are in neither', () => {
    if (truth.kind !== 'truth') throw new Error('a shop of two years has a truth');
    const { purchases, deciles, customers, days, from, to } = truth;
    const sum = (figure: 'customers' | 'forecast' | 'happened' | 'naive') =>
      deciles.reduce((total, decile) => total + decile[figure], 0);
    expect(sum('customers')).toBeCloseTo(customers, 6);
    expect(sum('forecast')).toBeCloseTo(purchases.forecast, 6);
    expect(sum('happened')).toBeCloseTo(purchases.happened, 6);
    expect(sum('naive')).toBeCloseTo(purchases.naive, 6);
    expect(to - from + 1).toBe(days);
    expect(customers).toBe(populationAt(shop.log, from - 1).size);
    expect(JSON.parse(JSON.stringify(truth))).toEqual(truth);
  });

  it('finds our forecast better where customers buy and leave by chance', () => {
    if (truth.kind !== 'truth') throw new Error('a shop of two years has a truth');
    expect(truth.verdict).toEqual({ total: 'ours', perCustomer: 'ours', ranking: 'ours' });
    expect(truth.coverage.inside).toBeGreaterThan(0.7);
    const [best, ...others] = truth.deciles;
    expect(best?.happened).toBeGreaterThan(Math.max(...others.map(({ happened }) => happened)));
  });

  it('says so where the naive rule wins', () => {
    const log = shopWhereTheNaiveRuleWins();
    const noisy = truthOf(all(log), { asOf: 20_400, currency: USD, horizonDays: 365 });
    if (noisy.kind !== 'truth') throw new Error('a shop of 400 days has a truth');
    expect(noisy.verdict.total).toBe('naive');
    expect(noisy.verdict.perCustomer).toBe('naive');
  });

  it('is made with nothing from the period itself', () => {
    if (truth.kind !== 'truth') throw new Error('a shop of two years has a truth');
    const { from } = truth;
    const silent = populationAt(shop.log, from - 1);
    const without = truthOf(all({ ...shop.log, day: shop.log.day.map((day) => (day >= from ? day + 10_000 : day)) }), {
      asOf: shop.today + shop.futureDays,
      currency: USD,
      horizonDays: shop.futureDays,
    });
    // Nothing happened any more, so there is nothing to judge by; the forecast did not change before that.
    expect(without).toMatchObject({ kind: 'too-little', purchases: 0, customers: silent.size });
  });

  it('says what a young shop lacks', () => {
    const young = simulatedShop({ ...SHOP_PLANS.mbg, customers: 8, observedDays: 30, futureDays: 5 }, 2);
    expect(truthOf(all(young.log), { asOf: young.today, currency: USD })).toMatchObject({
      kind: 'too-little',
      neededDays: 56,
      neededCustomers: 20,
    });
  });

  it('shares customers who tie across the borders of tenths', () => {
    const tied = decilesOf(
      new Float64Array(20).fill(1),
      Float64Array.from({ length: 20 }, (_, i) => i),
      new Float64Array(20),
    );
    for (const { customers, happened } of tied) {
      expect(customers).toBe(2);
      expect(happened).toBeCloseTo(19, 9);
    }
  });
});
