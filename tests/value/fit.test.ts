import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Day } from '../../src/orders/time.ts';
import { dayNumber } from '../../src/orders/time.ts';
import { aggregate } from '../../src/value/aggregate.ts';
import { type FitOptions, fitShop } from '../../src/value/fit.ts';
import type { Population } from '../../src/value/population.ts';
import { scoreAll, scoreOne } from '../../src/value/score.ts';
import { populations, TODAY } from './populations.ts';
import { cdnowOrders, order, populationFrom, shared, USD } from './shared.ts';

const cdnow = shared('data/cdnow_sample/transactions.csv');
const calibrated = cdnow === null ? [] : cdnowOrders(cdnow).filter(({ placedAt }) => placedAt <= '1997-09-30');
const calibration: FitOptions = {
  asOf: dayNumber('1997-09-30' as Day),
  currency: USD,
  horizonDays: 273,
  model: 'mbg-nbd',
};

describe.skipIf(cdnow === null)('the CDNOW sample, calibrated to 1997-09-30', () => {
  const population = populationFrom(calibrated);
  const model = fitShop(population, calibration);

  it('gives the published MBG/NBD fit', () => {
    const { r, alpha, a, b } = model.purchase.parameters;
    expect([r, alpha, a, b].map((value = 0) => Number(value.toFixed(4)))).toEqual([0.5248, 6.1831, 0.8914, 1.614]);
    expect(Math.abs(model.purchase.logLikelihood + 9582.135716)).toBeLessThan(1e-5);
    expect(model.counts).toEqual({ customers: 2357, repeatCustomers: 946, orders: 4960, cells: 1016 });
  });

  it('gives the published Gamma-Gamma fit and conditional means', () => {
    const { p, q, gamma } = model.spend.parameters;
    expect(p).toBeCloseTo(6.2496, 3);
    expect(q).toBeCloseTo(3.7442, 3);
    expect(gamma).toBeCloseTo(15.4435, 2);
    expect(model.spend.logLikelihood).toBeCloseTo(-4055.918, 3);
    const means = scoreAll(model, population).expectedSpend.slice(0, 10);
    const published = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
    means.forEach((mean, i) => {
      expect(Math.abs(mean / 100 - (published[i] ?? 0))).toBeLessThan(0.011);
    });
  });

  it('gives the same fit in days as in weeks', () => {
    const inDays = fitShop(population, { ...calibration, unit: 'day' });
    const alpha = ({ purchase }: typeof model) => purchase.parameters.alpha ?? 0;
    expect(alpha(inDays) / 7).toBeCloseTo(alpha(model), 3);
    const weekly = scoreAll(model, population);
    scoreAll(inDays, population).clv.forEach((clv, i) => {
      expect(Math.abs(clv - (weekly.clv[i] ?? 0))).toBeLessThan(1e-3 * clv);
    });
  });

  it('expects in total what its customers expect, and knows how little it knows', () => {
    const total = aggregate(model, population);
    const sum = scoreAll(model, population).expectedOrders.reduce((all, one) => all + one, 0);
    expect(total.expectedOrders).toBeCloseTo(sum, 6);
    expect(total.high80 - total.low80).toBeGreaterThan(2 * 1.28 * Math.sqrt(sum));
  });

  it('holds about 80 % of the holdout in its intervals, exact ties split', () => {
    const scores = scoreAll(model, population);
    const later = Map.groupBy(
      cdnowOrders(cdnow ?? '').filter(({ placedAt }) => placedAt > '1997-09-30'),
      (one) => one.customer?.key,
    );
    const customers = [...new Set(calibrated.map((one) => one.customer?.key))];
    const below = customers.filter(
      (key, i) => new Set(later.get(key)?.map((one) => one.placedAt)).size < (scores.expectedOrdersLow[i] ?? 0),
    );
    const above = customers.filter(
      (key, i) => new Set(later.get(key)?.map((one) => one.placedAt)).size > (scores.expectedOrdersHigh[i] ?? 0),
    );
    expect(below.length / customers.length).toBeLessThan(0.11);
    expect(above.length / customers.length).toBeLessThan(0.11);
  });
});

describe('a shop with thin data', () => {
  it('gives one customer with one order a finite, stated answer', () => {
    const population = populationFrom([order('only', '2024-05-01', 2000)]);
    const model = fitShop(population, { asOf: dayNumber('2024-06-01' as Day), currency: USD });
    expect(model.purchase.name).toBe('shrunken-rate');
    expect(model.purchase.notes.map(({ code }) => code)).toEqual(['too-few-customers', 'purchase-prior']);
    expect(model.spend.notes.map(({ code }) => code)).toEqual(['too-few-repeat-spenders', 'shop-mean-spend']);
    const scores = scoreAll(model, population);
    expect(scores.expectedSpend[0]).toBeCloseTo(2000, 6);
    expect(scores.clv[0]).toBeGreaterThan(100);
    expect(scores.clv[0]).toBeLessThan(2000);
    expect(scores.tier[0]).toBe(0);
  });

  it('stands an empty ledger', () => {
    const empty = populationFrom([]);
    const model = fitShop(empty, { asOf: TODAY, currency: USD });
    expect(model.spend.notes.map(({ code }) => code)).toContain('no-spend');
    expect(aggregate(model, empty)).toEqual({ expectedOrders: 0, low80: 0, high80: 0 });
  });

  it('says that dropout is not identified where nobody leaves', () => {
    const orders = Array.from({ length: 60 }, (_, customer) =>
      Array.from({ length: 12 }, (_, month) =>
        order(`c${customer}`, `2024-${String(month + 1).padStart(2, '0')}-15`, 1000 + customer),
      ),
    ).flat();
    const population = populationFrom(orders);
    const byName = fitShop(population, { asOf: dayNumber('2024-12-20' as Day), currency: USD, model: 'mbg-nbd' });
    expect(byName.purchase.notes).toContainEqual({ code: 'boundary', parameter: 'a', side: 'low' });
    const auto = fitShop(population, { asOf: dayNumber('2024-12-20' as Day), currency: USD });
    expect(auto.purchase.notes.map(({ code }) => code)).toContain('weak-purchase-prior');
    expect(auto.purchase.standardErrors.alpha).not.toBeNull();
    expect(scoreAll(auto, population).pAlive[0]).toBeGreaterThan(0.9);
  });
});

/** Every number of a JSON value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

function rowOf(population: Population, i: number) {
  const at = (column: ArrayLike<number>) => column[i] ?? 0;
  const { orders, days, first, last, spend, firstSpend, spendOrders, spendDays, repeatSpendDays, refunds, refunded } =
    population;
  const { start, day, spend: spendOn } = population.log;
  return {
    purchaseDays: [...day.subarray(start[i], start[i + 1])],
    daySpend: [...spendOn.subarray(start[i], start[i + 1])],
    ...{
      orders: at(orders),
      days: at(days),
      first: at(first),
      last: at(last),
      spend: at(spend),
      firstSpend: at(firstSpend),
    },
    ...{ spendOrders: at(spendOrders), spendDays: at(spendDays), repeatSpendDays: at(repeatSpendDays) },
    ...{ refunds: at(refunds), refunded: at(refunded) },
  };
}

describe('any shop', () => {
  const choices = fc.record({
    model: fc.constantFrom('auto', 'mbg-nbd', 'shrunken-rate'),
    unit: fc.constantFrom('day', 'week'),
    horizonDays: fc.integer({ min: 1, max: 1000 }),
  } as const);

  it('has a finite model that survives JSON, and finite, ordered scores', () => {
    fc.assert(
      fc.property(populations(0, 120), choices, (population, choice) => {
        const model = fitShop(population, { asOf: TODAY, currency: USD, ...choice });
        expect(numbersIn(model).every(Number.isFinite)).toBe(true);
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
        const scores = scoreAll(model, population);
        for (const column of [
          scores.pAlive,
          scores.expectedOrders,
          scores.expectedSpend,
          scores.clv,
          scores.clvLow,
          scores.clvHigh,
        ]) {
          expect(column.every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
        }
        expect(scores.pAlive.every((value) => value <= 1)).toBe(true);
        expect(scores.clvLow.every((low, i) => low <= (scores.clvHigh[i] ?? 0))).toBe(true);
        expect(numbersIn(aggregate(model, population)).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('scores one customer, without the others, bit for bit as all together', () => {
    fc.assert(
      fc.property(populations(1, 60), choices, (population, choice) => {
        const model = fitShop(population, { asOf: TODAY, currency: USD, ...choice });
        const all = scoreAll(model, population);
        for (let i = 0; i < population.size; i++) {
          const { tier, rfm, nextOrderDay, ...figures } = scoreOne(
            JSON.parse(JSON.stringify(model)),
            rowOf(population, i),
          );
          for (const [name, value] of Object.entries(figures)) expect(value).toBe(all[name as keyof typeof figures][i]);
          expect([null, 'A', 'B', 'C'][all.tier[i] ?? 0]).toBe(tier);
          expect(all.nextOrderDay[i]).toBe(nextOrderDay ?? -1);
          expect([all.recency[i], all.frequency[i], all.monetary[i]]).toEqual(
            rfm ? [rfm.recency, rfm.frequency, rfm.monetary] : [0, 0, 0],
          );
        }
      }),
      { numRuns: 40 },
    );
  });
});
