import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { frequencyAndMoney, RFM_GROUPS, rfmGroupOf } from '../../../src/value/portfolio/rfm-groups.ts';
import { roomToGrow } from '../../../src/value/portfolio/room-to-grow.ts';

const TODAY = 20_000;
const score = fc.integer({ min: 1, max: 5 });

describe('groups of recency, frequency and money', () => {
  it('give every cell exactly one of the eleven, and use all', () => {
    const cells = [1, 2, 3, 4, 5].flatMap((r) => [1, 2, 3, 4, 5].map((often) => rfmGroupOf(r, often)));
    expect(new Set(cells)).toEqual(new Set(RFM_GROUPS));
    expect(rfmGroupOf(0, 0)).toBeNull();
  });

  it('put the best and the worst where everybody expects them', () => {
    expect([rfmGroupOf(5, 5), rfmGroupOf(5, 1), rfmGroupOf(1, 5), rfmGroupOf(1, 1)]).toEqual([
      'champions',
      'new',
      'cannot-lose',
      'lost',
    ]);
  });

  it('score frequency with money, and alone where no money is known', () => {
    fc.assert(
      fc.property(score, score, (frequency, money) => {
        const both = frequencyAndMoney(frequency, money, 1);
        expect(both).toBeGreaterThanOrEqual(Math.min(frequency, money));
        expect(both).toBeLessThanOrEqual(Math.max(frequency, money));
        expect(frequencyAndMoney(frequency, money, 0)).toBe(frequency);
      }),
    );
  });
});

describe('room to grow', () => {
  /** Forty repeat customers of one tenure who spent 1 to 40 in the year. */
  const shop = (change: { alive?: number; days?: number; first?: number } = {}) => ({
    first: new Int32Array(40).fill(change.first ?? TODAY - 500),
    days: new Int32Array(40).fill(change.days ?? 3),
    alive: new Float64Array(40).fill(change.alive ?? 0.8),
    yearDays: new Int32Array(40).fill(2),
    yearMoneyDays: new Int32Array(40).fill(2),
    yearSpend: Float64Array.from({ length: 40 }, (_, row) => row + 1),
  });

  it('is what peers in the upper quarter spend more, times the chance of being active', () => {
    const growth = roomToGrow(shop(), TODAY);
    expect([growth?.room[0], growth?.room[28], growth?.room[29], growth?.room[39]]).toEqual([0.8 * 29, 0.8 * 1, 0, 0]);
    // 29 of the 40 have room; a tenth of them, rounded up, is listed.
    expect(growth?.listed.reduce((sum, one) => sum + one, 0)).toBe(3);
    expect([...(growth?.listed.subarray(0, 4) ?? [])]).toEqual([1, 1, 1, 0]);
  });

  it('is nobody’s who is more likely gone than not', () => {
    expect(roomToGrow(shop({ alive: 0.4 }), TODAY)?.listed.some((one) => one === 1)).toBe(false);
  });

  it('is not known where fewer than twenty peers bought repeatedly', () => {
    expect(roomToGrow(shop({ days: 1 }), TODAY)).toBeNull();
    const few = shop();
    few.first.fill(TODAY - 50, 10, 40);
    few.yearDays.fill(0, 25);
    expect(roomToGrow(few, TODAY)).toBeNull();
  });
});
