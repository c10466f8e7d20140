import { describe, expect, it } from 'vitest';
import { topShare } from '../../src/value/concentration.ts';

describe('share of the best customers', () => {
  it('is that of the oracle shop', () => {
    expect(topShare(Float64Array.of(700, 100, 80, 50, 30, 20, 10, 5, 3, 2), 0.2)).toBeCloseTo(0.8, 12);
  });

  it('counts whole customers, rounded up', () => {
    expect(topShare(Float64Array.of(3, 1, 1, 1), 0.2)).toBeCloseTo(0.5, 12);
  });

  it('takes losses as nothing and says nothing without any gain', () => {
    expect(topShare(Float64Array.of(10, -10, 0, 0, 0), 0.2)).toBe(1);
    expect(topShare(Float64Array.of(0, -5), 0.2)).toBeNull();
  });
});
