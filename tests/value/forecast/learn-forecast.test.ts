import { describe, expect, it } from 'vitest';
import { aggregate } from '../../../src/value/aggregate.ts';
import { fitShop } from '../../../src/value/fit.ts';
import { accuracyOf } from '../../../src/value/forecast/accuracy.ts';
import { rollingOrigins } from '../../../src/value/forecast/rolling-origins.ts';
import type { ShopModel } from '../../../src/value/model.ts';
import { type EarlierPopulation, populationAt } from '../../../src/value/population-at.ts';
import { scoreAll } from '../../../src/value/score.ts';
import { coverageOf } from '../../bench/accuracy/coverage.ts';
import { holdoutOf, scored } from '../../bench/accuracy/holdout.ts';
import { random } from '../../generators/random.ts';
import { SHOP_PLANS, type ShopPlan } from '../../generators/shops/shop-plan.ts';
import { simulatedShop } from '../../generators/shops/simulated-shop.ts';
import { USD } from '../shared.ts';

function shopOf(plan: ShopPlan, customers: number, seed: number) {
  const { log, today, futureDays } = simulatedShop({ ...plan, customers }, seed);
  return { log, today, past: populationAt(log, today), horizonDays: futureDays };
}

function learnt({
  past,
  today,
  horizonDays,
}: {
  past: EarlierPopulation;
  today: number;
  horizonDays: number;
}): ShopModel {
  return fitShop(past, { asOf: today, currency: USD, horizonDays });
}

const LAST_DAY = 600;

/** Customers by their purchase days. */
function shopFrom(customers: readonly (readonly number[])[]) {
  const known = customers.map((days) => days.filter((day) => day <= LAST_DAY));
  const day = Int32Array.from(known.flat());
  const start = new Uint32Array(known.length + 1);
  known.forEach((days, i) => {
    start[i + 1] = (start[i] ?? 0) + days.length;
  });
  const past = populationAt({ start, day, spend: new Float64Array(day.length).fill(1000) }, LAST_DAY);
  return { past, today: LAST_DAY, horizonDays: 180 };
}

/** One-time buyers, a fifth of whom come back once or twice where there are many, and a few who buy two days in three. */
function shopOfFew(light: number, heavy: number, seed: number) {
  const source = random(seed);
  const once = Array.from({ length: light }, (_, i) => {
    const days = [source.below(500)];
    const comeBack = light > 100 && i % 5 === 0 ? 1 + (i % 2) : 0;
    for (let more = 0; more < comeBack; more++) days.push((days.at(-1) ?? 0) + 1 + Math.floor(source.exponential(60)));
    return days;
  });
  const often = Array.from({ length: heavy }, () => {
    const first = source.below(200);
    return Array.from({ length: LAST_DAY }, (_, day) => day).filter(
      (day) => day === first || (day > first && source.next() < 2 / 3),
    );
  });
  return shopFrom([...once, ...often]);
}

const weightOf = ({ forecast }: ShopModel, test: (name: string) => boolean) =>
  forecast.members.filter(({ model }) => test(model.name)).reduce((sum, { weight }) => sum + weight, 0);

describe('rolling origins', () => {
  it('hold out at most half of a young shop, and never more than the horizon at once', () => {
    expect(rollingOrigins(0, 272, 273).map(({ day }) => 272 - day)).toEqual([54, 81, 108, 136]);
    for (const { day, horizonDays } of rollingOrigins(0, 3650, 365)) {
      expect(horizonDays).toBeLessThanOrEqual(365);
      expect(day + horizonDays).toBeLessThanOrEqual(3650);
      expect(3650 - day).toBeLessThanOrEqual(1825);
    }
    expect(rollingOrigins(0, 20, 365)).toEqual([]);
  });
});

describe('a forecast learnt from a shop’s own past', () => {
  it('knows nothing of what comes after today', () => {
    const plan = { ...SHOP_PLANS.mbg, customers: 400 };
    const shop = simulatedShop(plan, 3);
    const future = { ...shop.log, day: shop.log.day.map((day) => (day > shop.today ? day + 40 : day)) };
    const model = (log: typeof shop.log) =>
      learnt({ past: populationAt(log, shop.today), today: shop.today, horizonDays: shop.futureDays });
    expect(model(future)).toEqual(model(shop.log));
    // The past does count: the same change before today makes another model.
    const past = { ...shop.log, day: shop.log.day.map((day) => (day <= shop.today ? day - (day % 3) : day)) };
    expect(model(past)).not.toEqual(model(shop.log));
  });

  it('is the same each time, survives JSON, and is the same from a warm start', () => {
    const shop = shopOf(SHOP_PLANS.dense, 500, 4);
    const cold = learnt(shop);
    expect(learnt(shop)).toEqual(cold);
    expect(JSON.parse(JSON.stringify(cold))).toEqual(cold);
    const options = { asOf: shop.today, currency: USD, horizonDays: shop.horizonDays };
    const warm = scoreAll(fitShop(shop.past, { ...options, from: cold }), shop.past);
    scoreAll(cold, shop.past).expectedOrders.forEach((expected, i) => {
      expect(Math.abs((warm.expectedOrders[i] ?? 0) - expected)).toBeLessThan(1e-5 * Math.max(1e-3, expected));
    });
  });

  it('recovers how customers buy: regular ones as regular, memoryless ones as such', () => {
    const isRegular = (name: string) => name.endsWith('-k');
    expect(weightOf(learnt(shopOf(SHOP_PLANS.regular, 1500, 1)), isRegular)).toBeGreaterThan(0.9);
    expect(weightOf(learnt(shopOf(SHOP_PLANS.mbg, 1500, 1)), isRegular)).toBe(0);
  });

  it('says how it chose: every candidate with its score, the winner first', () => {
    const { forecast, purchase } = learnt(shopOf(SHOP_PLANS.pareto, 1500, 2));
    const candidates = forecast.contest?.candidates ?? [];
    expect(candidates.length).toBeGreaterThan(2);
    expect(candidates[0]?.name).toBe(purchase.name);
    expect(Math.min(...candidates.map(({ regret }) => regret))).toBe(0);
    expect(candidates.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(forecast.members.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 12);
    expect(forecast.contest?.rules.map(({ rule }) => rule)).toContain('past-spend');
    expect(forecast.contest?.origins.length).toBe(4);
  });

  it('moves a shop’s forecast towards what came when buyers leave in a wave', () => {
    const shop = shopOf(SHOP_PLANS['churn-wave'], 2500, 1);
    const { multiplier } = learnt(shop).forecast;
    expect(multiplier.repeat).toBeLessThan(0.97);
    expect(multiplier.error).toBeGreaterThan(0.05);
  });

  it('tries models of random buying though a few buyers with hundreds of days look regular', () => {
    const candidates = learnt(shopOfFew(285, 15, 1)).forecast.contest?.candidates ?? [];
    const likeliest = candidates.toSorted((one, other) => other.logLikelihood - one.logLikelihood)[0];
    expect(likeliest?.k).toBeGreaterThan(1);
    expect(candidates.map(({ name }) => name)).toEqual(expect.arrayContaining(['bg-nbd', 'mbg-nbd', 'pareto-nbd']));
  });

  it('takes k as far as the gaps say: a subscription every thirty days', () => {
    const source = random(1);
    const shop = shopFrom(
      Array.from({ length: 300 }, () => {
        const days = [source.below(500)];
        while (source.next() > 0.08) days.push((days.at(-1) ?? 0) + 30);
        return days;
      }),
    );
    expect(learnt(shop).forecast.members[0].model.parameters.k).toBe(6);
  });

  it('fits models to few repeat buyers with enough purchases, and says how few they are', () => {
    const { purchase, forecast } = learnt(shopOfFew(60, 4, 2));
    expect(forecast.members.map(({ model }) => model.name)).not.toContain('shrunken-rate');
    const note = purchase.notes.find(({ code }) => code === 'too-few-customers');
    expect(note).toMatchObject({ customers: 64, repeatCustomers: 4 });
    expect(purchase.notes.map(({ code }) => code)).toContain('weak-purchase-prior');
    expect(learnt(shopOfFew(60, 0, 2)).purchase.name).toBe('shrunken-rate');
  });

  it('gives a shop of five buyers a finite, stated answer without a contest', () => {
    const model = learnt(shopOf(SHOP_PLANS.mbg, 5, 1));
    expect(model.purchase.name).toBe('shrunken-rate');
    expect(model.forecast.contest).toBeNull();
    expect(model.purchase.notes.map(({ code }) => code)).toContain('too-few-customers');
  });
});

describe('generated shops that the engine was not made for', () => {
  const plans = Object.values(SHOP_PLANS);

  it('are forecast at least nearly as well as by the best of the packages, chosen with the holdout in hand', () => {
    let excess = 0;
    for (const plan of plans) {
      const { log, today, futureDays } = simulatedShop({ ...plan, customers: 800 }, 11);
      const holdout = holdoutOf({ name: plan.name, log, today, horizonDays: futureDays, hasMoney: true });
      const rmse = (choice: 'auto' | 'pareto-nbd' | 'mbg-nbd' | 'bg-nbd') =>
        accuracyOf(scored(holdout, choice).scores.expectedOrders, holdout.happened.purchases).rmse;
      excess += rmse('auto') / Math.min(rmse('pareto-nbd'), rmse('mbg-nbd'), rmse('bg-nbd')) - 1;
    }
    expect(excess / plans.length).toBeLessThan(0.02);
  });

  it.each([
    [5, 12],
    [60, 3],
    [500, 1],
  ])('have their customers in the intervals: %i customers', (customers, seeds) => {
    const sums = { randomised: 0, below: 0, above: 0 };
    for (const plan of plans) {
      for (let seed = 1; seed <= seeds; seed++) {
        const { log, today, futureDays } = simulatedShop({ ...plan, customers }, 500 + seed);
        const holdout = holdoutOf({ name: plan.name, log, today, horizonDays: futureDays, hasMoney: true });
        const { randomised, below, above } = coverageOf(holdout, scored(holdout, 'auto'));
        sums.randomised += randomised / (plans.length * seeds);
        sums.below += below / (plans.length * seeds);
        sums.above += above / (plans.length * seeds);
      }
    }
    expect(sums.randomised).toBeGreaterThan(0.75);
    expect(sums.randomised).toBeLessThan(0.85);
    expect(sums.below).toBeLessThan(0.11);
    expect(sums.above).toBeLessThan(0.11);
  });

  it('have their totals in the interval in most cases', () => {
    let inside = 0;
    for (const plan of plans) {
      const { past, today, horizonDays, log } = shopOf(plan, 400, 21);
      const { low80, high80 } = aggregate(learnt({ past, today, horizonDays }), past);
      const holdout = holdoutOf({ name: plan.name, log, today, horizonDays, hasMoney: true });
      const came = holdout.happened.purchases.reduce((sum, count) => sum + count, 0);
      if (came >= low80 && came <= high80) inside++;
    }
    expect(inside / plans.length).toBeGreaterThanOrEqual(0.7);
  });
});
