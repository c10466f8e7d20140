import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { accuracyOf, normalisedGini, topHit } from '../../../src/value/forecast/accuracy.ts';
import { midranks } from '../../../src/value/forecast/ranks.ts';

const of = (...values: number[]) => Float64Array.from(values);

describe('measures of a forecast', () => {
  it('are what they are by hand', () => {
    const { bias, mae, rmse, correlation, rankCorrelation } = accuracyOf(of(1, 2, 3, 6), of(0, 2, 4, 4));
    expect(bias).toBeCloseTo(0.2, 12);
    expect(mae).toBe(1);
    expect(rmse).toBeCloseTo(Math.sqrt(1.5), 12);
    // Deviations −2 −1 0 3 and −2.5 −.5 1.5 1.5: 10 / √(14 · 11).
    expect(correlation).toBeCloseTo(10 / Math.sqrt(154), 12);
    // Ranks 1 2 3 4 and 1 2 3.5 3.5: 4.5 / √(5 · 4.5).
    expect(rankCorrelation).toBeCloseTo(4.5 / Math.sqrt(22.5), 12);
  });

  it('give ties their mean rank', () => {
    expect([...midranks(of(5, 1, 5, 2))]).toEqual([3.5, 1, 3.5, 2]);
  });

  it('break a tie at the border of the best tenth by lot', () => {
    // Ten customers: one is sought. Two tie for the best forecast, one of them is the best: found half of the time.
    expect(topHit(of(9, 9, 1, 1, 1, 1, 1, 1, 1, 1), of(7, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBe(0.5);
    expect(topHit(of(1, 1, 1, 1, 1, 1, 1, 1, 1, 1), of(7, 0, 0, 0, 0, 0, 0, 0, 0, 0))).toBeCloseTo(0.1, 12);
  });

  it('call the perfect line-up one and its reverse minus one', () => {
    expect(normalisedGini(of(1, 2, 3), of(10, 20, 70))).toBeCloseTo(1, 12);
    expect(normalisedGini(of(3, 2, 1), of(10, 20, 70))).toBeCloseTo(-1, 12);
  });

  it('stay finite and in range for any forecast of anything', () => {
    const counts = fc.array(fc.tuple(fc.nat(5), fc.nat(5)), { maxLength: 40 });
    fc.assert(
      fc.property(counts, (pairs) => {
        const figures = accuracyOf(
          Float64Array.from(pairs, ([p]) => p),
          Float64Array.from(pairs, ([, y]) => y),
        );
        expect(Object.values(figures).every(Number.isFinite)).toBe(true);
        expect(Math.abs(figures.correlation)).toBeLessThanOrEqual(1 + 1e-12);
        expect(figures.topHit).toBeLessThanOrEqual(1 + 1e-12);
      }),
    );
  });
});
