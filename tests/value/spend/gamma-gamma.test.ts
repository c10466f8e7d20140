import { describe, expect, it } from 'vitest';
import type { Population } from '../../../src/value/population.ts';
import { fitSpend } from '../../../src/value/spend/fit-spend.ts';
import { expectedSpend } from '../../../src/value/spend/gamma-gamma.ts';
import { totalSpendQuantile } from '../../../src/value/spend/total-spend.ts';
import { order, populationFrom, USD } from '../shared.ts';

describe('expected spend an order', () => {
  const model = { p: 6.25, q: 3.74, gamma: 15.44 };
  it('is the published mean, and between it and a customer’s own', () => {
    expect(expectedSpend(model, { n: 0, sum: 0 })).toBeCloseTo(35.219, 3);
    expect(expectedSpend(model, { n: 2, sum: 80 })).toBeCloseTo(39.14, 3);
  });
});

describe('the total of coming purchases', () => {
  it('has the quantiles of a ratio of gammas', () => {
    // Two purchases for certain, each exponential (p = 1), q = 2, n = 0: P(ratio > ρ) = 1 − (ρ / (1 + ρ))² (1 + 2 / (1 + ρ)).
    const quantile = totalSpendQuantile({ p: 1, q: 2, gamma: 1 });
    for (const upper of [0.9, 0.5, 0.1]) {
      const rho = quantile(Float64Array.of(1, 1), 1, 0, upper);
      const share = rho / (1 + rho);
      expect(Math.abs(1 - share * share * (3 - 2 * share) - upper)).toBeLessThan(0.01);
    }
  });

  it('is zero for somebody who will hardly buy', () => {
    expect(totalSpendQuantile({ p: 6, q: 4, gamma: 15 })(Float64Array.of(0.3, 0.1), 0.3, 0, 0.1)).toBe(0);
  });
});

describe('fitting spend', () => {
  /** Repeat buyers, the i-th spending mean(i) on each of its repeat days. */
  const shop = (
    customers: number,
    repeats: (i: number) => number,
    spend: (i: number, day: number) => number,
  ): Population =>
    populationFrom(
      Array.from({ length: customers }, (_, i) =>
        Array.from({ length: repeats(i) + 1 }, (_, day) =>
          order(`c${i}`, `2024-01-${String(day + 1).padStart(2, '0')}`, spend(i, day)),
        ),
      ).flat(),
    );

  it('leaves a tail without a mean to the shop’s mean, and says so', () => {
    const heavy = shop(
      40,
      () => 2,
      (i, day) => Math.round(1000 * (40 / (i + 0.5)) ** 1.5 * (1 + 0.3 * day)),
    );
    const fitted = fitSpend(heavy, USD);
    expect(fitted.name).toBe('shrunken-mean');
    expect(fitted.notes.map(({ code }) => code)).toEqual(['spend-mean-infinite', 'shop-mean-spend']);
    expect(expectedSpend(fitted.parameters, { n: 3, sum: 10 })).toBeGreaterThan(0);
  });

  it('notes that frequent buyers spend more, and who was left out', () => {
    const correlated = shop(
      40,
      (i) => 1 + (i % 20),
      (i, day) => (i === 0 ? 0 : 1000 + 100 * (i % 20) + 90 * ((day * 7) % 5)),
    );
    const codes = fitSpend(correlated, USD).notes.map(({ code }) => code);
    expect(codes).toContain('frequency-spend-correlation');
    expect(codes).toContain('zero-spend-left-out');
  });

  it('stands customers who never differ', () => {
    const { parameters } = fitSpend(
      shop(
        30,
        () => 3,
        () => 1999,
      ),
      USD,
    );
    expect(expectedSpend(parameters, { n: 3, sum: 59.97 })).toBeCloseTo(19.99, 1);
    expect(expectedSpend(parameters, { n: 0, sum: 0 })).toBeCloseTo(19.99, 1);
  });
});
