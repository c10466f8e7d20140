import { describe, expect, it } from 'vitest';
import { equity } from '../../src/value/equity.ts';

const orders = { expectedOrders: 100, low80: 90, high80: 110 };

describe('customer equity', () => {
  it('is the sum of the customers, wider than each source of doubt alone', () => {
    const customers = {
      clv: Float64Array.of(1000, 500),
      clvLow: Float64Array.of(700, 400),
      clvHigh: Float64Array.of(1300, 600),
    };
    const { point, low, high } = equity(customers, orders);
    expect(point).toBe(1500);
    // 10 % of 1500 from the orders, √(300² + 100²) from the customers, independent: the margins add in squares.
    expect(high - point).toBeCloseTo(Math.hypot(150, 300, 100), 9);
    expect(point - low).toBeCloseTo(high - point, 9);
  });

  it('never goes below nothing', () => {
    const customers = { clv: Float64Array.of(10), clvLow: Float64Array.of(0), clvHigh: Float64Array.of(500) };
    expect(equity(customers, orders).low).toBe(0);
  });
});
