import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { headAndTail, rankSizeSlope } from '../../../src/value/portfolio/head-and-tail.ts';
import {
  breakEvenMinutes,
  flipRate,
  marginPerOrder,
  serviceCost,
  verdictAt,
  verdictBands,
} from '../../../src/value/portfolio/service-verdict.ts';

/** Margins of the oracle shop; everybody ordered once, the last three for the first time. */
const MARGIN = Float64Array.of(700, 100, 80, 50, 30, 20, 10, 5, 3, 2);
const year = (margin: Float64Array) => ({
  margin,
  revenue: margin.map((left) => Math.max(0, left) * 2),
  orders: new Int32Array(margin.length).fill(1),
  isNew: Uint8Array.from(margin, (_, row) => (row >= 7 ? 1 : 0)),
});
const margins = fc
  .array(fc.integer({ min: -5_000, max: 50_000 }), { minLength: 10, maxLength: 200 })
  .map((values) => Float64Array.from(values));

describe('head and tail', () => {
  it('splits where half of the margin is reached', () => {
    const split = headAndTail(year(MARGIN));
    expect(split).toEqual({
      kind: 'known',
      head: { customers: 1, newCustomers: 0, orders: 1, revenue: 1400, margin: 700 },
      tail: { customers: 9, newCustomers: 3, orders: 9, revenue: 600, margin: 300 },
      isHead: Uint8Array.of(1, 0, 0, 0, 0, 0, 0, 0, 0, 0),
      slope: expect.closeTo(2.388, 3),
    });
  });

  it('says nothing of fewer than ten customers, or where together they leave nothing', () => {
    expect(headAndTail(year(MARGIN.subarray(0, 9)))).toEqual({ kind: 'too-few', customers: 9, needed: 10 });
    expect(headAndTail(year(new Float64Array(12).fill(-1)))).toEqual({ kind: 'no-margin', margin: -12 });
  });

  it('leaves nobody and nothing out, and no smaller head would do', () => {
    fc.assert(
      fc.property(margins, (margin) => {
        const total = margin.reduce((sum, left) => sum + left, 0);
        const split = headAndTail(year(margin));
        if (split.kind !== 'known') return expect(total).toBeLessThanOrEqual(0);
        expect(split.head.customers + split.tail.customers).toBe(margin.length);
        expect(split.head.margin + split.tail.margin).toBeCloseTo(total, 6);
        expect(split.head.margin).toBeGreaterThanOrEqual(total / 2);
        const best = margin.toSorted().reverse();
        const smaller = best.subarray(0, split.head.customers - 1).reduce((sum, left) => sum + left, 0);
        expect(smaller).toBeLessThan(total / 2);
      }),
    );
  });

  it('finds the exponent of a power law, and none in too few values', () => {
    const law = Float64Array.from({ length: 500 }, (_, at) => 1e6 * (at + 1) ** -0.8).reverse();
    expect(rankSizeSlope(law)).toBeCloseTo(0.8, 9);
    expect(rankSizeSlope(law.subarray(491))).toBeNull();
    expect(rankSizeSlope(new Float64Array(20).fill(5))).toBeCloseTo(0, 12);
  });
});

describe('the verdict on serving by hand', () => {
  /** An order of the head leaves 700, one of the tail 33.33. */
  const [head, tail] = [700, 300 / 9];

  it('breaks even where the minutes have eaten the margin', () => {
    expect(marginPerOrder({ margin: 300, orders: 9 })).toBeCloseTo(33.333, 3);
    expect(breakEvenMinutes(tail, 2000)).toBeCloseTo(1, 12);
    expect(breakEvenMinutes(-5, 2000)).toBe(0);
    expect(serviceCost({ hourlyRate: 2000, minutes: 3 })).toBe(100);
  });

  it('flips when the hourly rate moves over the flip point', () => {
    const flip = flipRate(tail, 5);
    const at = (hourlyRate: number) => verdictAt(serviceCost({ hourlyRate, minutes: 5 }), head, tail);
    expect(flip).toBeCloseTo(400, 9);
    expect([at(flip - 1), at(flip + 1), at(flipRate(head, 5) + 1)]).toEqual(['both', 'head', 'neither']);
  });

  it('can be the tail alone, where the best customers order often for little', () => {
    expect(verdictAt(50, 40, 60)).toBe('tail');
    expect(verdictBands(40, 60)).toEqual([
      { from: 0, verdict: 'both' },
      { from: 40, verdict: 'tail' },
      { from: 60, verdict: 'neither' },
    ]);
    expect(verdictBands(40, -3)).toEqual([
      { from: 0, verdict: 'head' },
      { from: 40, verdict: 'neither' },
    ]);
  });

  it('is the same in the bands as at any cost within them', () => {
    const amount = fc.integer({ min: -1000, max: 10_000 });
    fc.assert(
      fc.property(amount, amount, fc.nat(12_000), (one, other, cost) => {
        const band = verdictBands(one, other).findLast(({ from }) => from <= cost);
        expect(band?.verdict).toBe(verdictAt(cost, one, other));
      }),
    );
  });
});
