import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { topShare } from '../../../src/value/concentration.ts';
import { contributionCurve, cumulative } from '../../../src/value/portfolio/contribution-curve.ts';
import { gini } from '../../../src/value/portfolio/gini.ts';

const SHOP = Float64Array.of(700, 100, 80, 50, 30, 20, 10, 5, 3, 2).sort();
const amounts = fc.array(fc.integer({ min: -100_000, max: 1_000_000 }), { maxLength: 300 });
const gains = fc.array(fc.nat(1_000_000), { minLength: 1, maxLength: 300 });

describe('concentration', () => {
  it('of the oracle shop: Gini .7466, the top 20 % hold 80.0 %', () => {
    const { top, total } = contributionCurve(SHOP);
    expect(gini(SHOP)).toBeCloseTo(0.7466, 12);
    expect(top).toEqual({ customers: 2, brought: 800 });
    expect(top.brought / total).toBeCloseTo(0.8, 12);
  });

  it('of the oracle whale: peak 130 of 80 in total, 1.625', () => {
    const whale = Float64Array.of(-15, 50, 0, -30, 40, 10, -5, 30).sort();
    const { peak, total } = contributionCurve(whale);
    expect([...cumulative(whale)]).toEqual([0, 50, 90, 120, 130, 130, 125, 110, 80]);
    expect(peak).toEqual({ customers: 4, brought: 130 });
    expect(peak.brought / total).toBe(1.625);
  });

  it('knows extremes: one brings all, all bring the same, nobody brings anything', () => {
    expect(gini(Float64Array.of(0, 0, 0, 8))).toBe(0.75);
    expect(gini(new Float64Array(7).fill(0.1))).toBeCloseTo(0, 12);
    expect(gini(Float64Array.of(-3, 0))).toBeNull();
    expect(contributionCurve(new Float64Array(0))).toMatchObject({ total: 0, points: [{ customers: 0, brought: 0 }] });
  });

  it('has a Gini within [0, 1] for any amounts, and the same for any currency unit', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const one = gini(Float64Array.from(values).sort());
        if (one === null) return;
        expect(one).toBeGreaterThanOrEqual(0);
        expect(one).toBeLessThanOrEqual(1);
        expect(gini(Float64Array.from(values, (value) => value * 100).sort())).toBeCloseTo(one, 9);
      }),
    );
  });

  it('falls away from the best to the last: each step brings at most what the one before brought', () => {
    fc.assert(
      fc.property(amounts, (values) => {
        const { points, customers, total } = contributionCurve(Float64Array.from(values).sort());
        expect(points.at(-1)).toEqual({ customers, brought: total });
        let steepest = Number.POSITIVE_INFINITY;
        for (let at = 1; at < points.length; at++) {
          const [before, after] = [points[at - 1], points[at]];
          if (!before || !after) throw new Error('a point is missing');
          const slope = (after.brought - before.brought) / (after.customers - before.customers);
          expect(slope).toBeLessThanOrEqual(steepest + 1e-6);
          steepest = slope;
        }
      }),
    );
  });

  it('says the same share of the best fifth as the overview', () => {
    fc.assert(
      fc.property(gains, (values) => {
        const { top, total } = contributionCurve(Float64Array.from(values).sort());
        if (total > 0)
          expect(top.brought / total).toBeCloseTo(topShare(Float64Array.from(values).sort(), 0.2) ?? -1, 9);
      }),
    );
  });
});
