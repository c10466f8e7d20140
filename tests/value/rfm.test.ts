import { describe, expect, it } from 'vitest';
import { rfmCuts, rfmOf } from '../../src/value/rfm.ts';

describe('RFM', () => {
  it('gives quintiles, with ties sharing a score', () => {
    const last = Int32Array.from({ length: 100 }, (_, i) => i);
    const orders = Int32Array.from({ length: 100 }, (_, i) => (i < 60 ? 1 : i - 58));
    const cuts = rfmCuts(last, orders, new Float64Array(100));
    const scores = [...last].map((day, i) => cuts && rfmOf(cuts, day, orders[i] ?? 0, 0));
    for (const score of [1, 2, 3, 4, 5]) expect(scores.filter((rfm) => rfm?.recency === score)).toHaveLength(20);
    expect(scores.slice(0, 60).every((rfm) => rfm?.frequency === 1)).toBe(true);
    expect(scores.slice(60).map((rfm) => rfm?.frequency)).toEqual([...Array(20).fill(4), ...Array(20).fill(5)]);
    expect(scores.every((rfm) => rfm?.monetary === 1)).toBe(true);
  });

  it('gives terciles on the same scale below 25 customers, and nothing below three', () => {
    const last = Int32Array.of(3, 1, 2, 6, 5, 4);
    const cuts = rfmCuts(last.toSorted(), last.toSorted(), Float64Array.from(last).sort());
    expect([...last].map((day) => cuts && rfmOf(cuts, day, day, day).recency)).toEqual([3, 1, 1, 5, 5, 3]);
    expect(rfmCuts(Int32Array.of(1, 2), Int32Array.of(1, 2), Float64Array.of(1, 2))).toBeNull();
  });
});
