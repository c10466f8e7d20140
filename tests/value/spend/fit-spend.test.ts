import { describe, expect, it } from 'vitest';
import type { Population } from '../../../src/value/population.ts';
import { populationAt } from '../../../src/value/population-at.ts';
import { purchaseLogBuilder } from '../../../src/value/purchase-log.ts';
import { fitSpend } from '../../../src/value/spend/fit-spend.ts';
import type { SpendModel } from '../../../src/value/spend/spend-model.ts';
import { spendOutlook } from '../../../src/value/spend/spend-outlook.ts';
import { order, populationFrom, USD } from '../shared.ts';
import { gammaGammaSpending, spendingShop } from './spending-shop.ts';

/** Expected spend on the next day of every customer, minor units. */
function expectedDays(model: SpendModel, { log, size }: Population): number[] {
  const outlook = spendOutlook(model, USD);
  const evidence = outlook.evidence(log);
  return Array.from({ length: size }, (_, i) => {
    const { mean, scale } = outlook.cell(evidence, i, new Float64Array(0));
    return mean * (scale + (evidence.sum[i] ?? 0));
  });
}

const average = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;

function shopOf(spends: readonly (readonly number[])[]): Population {
  const builder = purchaseLogBuilder();
  for (const spend of spends) {
    builder.add(
      spend.map((_, day) => 18_000 + day),
      spend,
    );
  }
  return populationAt(builder.build(), Number.POSITIVE_INFINITY);
}

describe('what a shop’s customers spend', () => {
  it('is found again in a shop that was made by it', () => {
    const { parameters, standardErrors } = fitSpend(spendingShop(4000, gammaGammaSpending), USD, 'gamma-gamma');
    const error = (parameter: 'p' | 'q' | 'gamma') => 3 * (standardErrors[parameter] ?? 0);
    expect(Math.abs(parameters.p - 6.25)).toBeLessThan(error('p'));
    expect(Math.abs(parameters.q - 3.74)).toBeLessThan(error('q'));
    expect(Math.abs(parameters.gamma - 15.44)).toBeLessThan(error('gamma'));
  });

  it('is told by repeat days alone where the first order is unlike the others', () => {
    const odd = spendingShop(800, (source, rate) => {
      const usual = gammaGammaSpending(source, rate);
      return (day) => (day === 0 ? 900 + source.below(200) : usual(day));
    });
    const model = fitSpend(odd, USD);
    expect([model.name, model.sees]).toEqual(['gamma-gamma', 'repeat-days']);
    expect(model.choice.candidates[0]).toMatchObject({ sees: 'repeat-days', lossError: null });
  });

  it('goes with frequency where frequent buyers spend more, and not where they do not', () => {
    const together = fitSpend(
      spendingShop(1500, (source, rate) => {
        const nu = source.gamma(6, (1 + 3 * rate) ** -0.5 / 20_000);
        return () => source.gamma(4, 1 / nu);
      }),
      USD,
    );
    expect(together.parameters.slope).toBeGreaterThan(0.1);
    expect(together.notes).toContainEqual(expect.objectContaining({ code: 'spend-by-frequency' }));
    const apart = fitSpend(spendingShop(1500, gammaGammaSpending), USD);
    expect(apart.parameters.slope).toBe(0);
    expect(apart.notes.map(({ code }) => code)).not.toContain('frequency-spend-correlation');
  });

  it('stays, for everybody else, nearly what it was when one order is a hundred times as large', () => {
    for (const customers of [40, 400]) {
      const shop = spendingShop(customers, gammaGammaSpending);
      const spends = Array.from({ length: customers }, (_, i) => [
        ...shop.log.spend.subarray(shop.log.start[i], shop.log.start[i + 1]),
      ]);
      const before = expectedDays(fitSpend(shop, USD), shop);
      const [[first = 0, ...rest] = [], ...others] = spends;
      const outlier = shopOf([[first * 100, ...rest], ...others]);
      const after = expectedDays(fitSpend(outlier, USD), outlier);
      expect(Math.abs(average(after.slice(1)) / average(before.slice(1)) - 1)).toBeLessThan(
        customers < 100 ? 0.3 : 0.06,
      );
    }
  });

  it('has a mean even where its tail has none', () => {
    const heavy = shopOf(
      Array.from({ length: 60 }, (_, i) =>
        [1, 1.3, 1.1].map((day) => Math.round(1000 * (60 / (i + 0.5)) ** 1.9 * day)),
      ),
    );
    const model = fitSpend(heavy, USD, 'gamma-gamma');
    expect(model.mean).toBe('truncated');
    expect(model.notes).toContainEqual({ code: 'spend-mean-truncated', q: model.parameters.q });
    const means = expectedDays(model, heavy);
    expect(Math.min(...means)).toBeGreaterThan(0);
    expect(Math.max(...means)).toBeLessThan(10 * Math.max(...heavy.spend));
  });

  it('leaves the wildest tails to the linear rule, and says so', () => {
    const wild = shopOf(
      Array.from({ length: 60 }, (_, i) =>
        [1, 1.3, 1.1].map((day) => Math.round(day * (i % 4 === 0 ? 10 ** (2 + i / 5) : 100))),
      ),
    );
    const model = fitSpend(wild, USD, 'gamma-gamma');
    expect(model.name).toBe('shrunken-mean');
    expect(model.notes).toContainEqual(expect.objectContaining({ code: 'spend-mean-infinite' }));
  });

  it('splits the chance of money from the amount where some days bring none', () => {
    const samples = spendingShop(1500, (source, rate) => {
      const usual = gammaGammaSpending(source, rate);
      const free = source.gamma(1, 1);
      const money = free / (free + source.gamma(0.4, 1));
      return (day) => (source.next() < money ? usual(day) : 0);
    });
    const model = fitSpend(samples, USD);
    const { alpha, beta } = model.hurdle ?? { alpha: 0, beta: 0 };
    expect(alpha / (alpha + beta)).toBeCloseTo(0.4 / 1.4, 1);
    expect(alpha + beta).toBeGreaterThan(0.7);
    expect(alpha + beta).toBeLessThan(2.8);
    const days = [...samples.log.spend];
    expect(average(expectedDays(model, samples)) / average(days)).toBeCloseTo(1, 1);
  });

  it('nets refunds, on their day and over the customer', () => {
    const returned = shopOf([
      ...Array.from({ length: 20 }, (_, i) => [2000 + i, 2100]),
      [2000, -2500, 3000],
      [2000, -9000],
    ]);
    const outlook = spendOutlook(fitSpend(returned, USD), USD);
    const { n, sum, zeros, paid } = outlook.evidence(returned.log);
    expect([n[20], sum[20], zeros[20], paid[20]]).toEqual([2, 2500, 1, 2]);
    // Nothing paid on balance: no evidence of an amount, and none of a negative one.
    expect([n[21], sum[21]]).toEqual([0, 0]);
  });

  it('is the shop’s mean, shrunken with a stated prior, where too little is known', () => {
    const one = fitSpend(populationFrom([order('only', '2024-05-01', 2000)]), USD);
    expect(one.notes.map(({ code }) => code)).toEqual(['too-few-repeat-spenders', 'shop-mean-spend']);
    expect(one.parameters).toEqual({ p: 6, q: 4, gamma: 10, slope: 0 });
    expect(expectedDays(one, populationFrom([order('only', '2024-05-01', 2000)]))[0]).toBeCloseTo(2000, 9);
    expect(fitSpend(populationFrom([]), USD).notes).toContainEqual({ code: 'no-spend' });
  });

  it('stands customers who never differ', () => {
    const same = shopOf(Array.from({ length: 60 }, () => [1999, 1999, 1999]));
    for (const choice of ['auto', 'gamma-gamma', 'shrunken-mean'] as const) {
      for (const mean of expectedDays(fitSpend(same, USD, choice), same)) expect(mean / 1999).toBeCloseTo(1, 2);
    }
  });
});
