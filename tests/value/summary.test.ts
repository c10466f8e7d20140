import { describe, expect, it } from 'vitest';
import type { Currency, Minor } from '../../src/orders/money.ts';
import type { Instant } from '../../src/orders/time.ts';
import { summarise } from '../../src/value/summary.ts';
import { usualGap } from '../../src/value/usual-gap.ts';
import { order, USD } from './shared.ts';

describe('a summary', () => {
  it('merges the orders of a day, nets refunds, and sums no foreign, unknown or cancelled money', () => {
    const orders = [
      order('c', '2024-03-01', 5000, { currency: 'EUR' as Currency }),
      order('c', '2024-01-01', 1000),
      order('c', '2024-01-01', 500, { placedAt: '2024-01-01T23:59:59Z' as Instant, refunded: 100 as Minor }),
      order('c', '2024-02-01', 0),
      order('c', '2024-02-02', 0, { total: null }),
      order('c', '2024-02-03', 9999, { status: 'cancelled' }),
      order('c', '2024-04-01', 2000),
      order('c', '2024-05-01', -300),
    ];
    expect(summarise(orders, USD)).toEqual({
      ...{ orders: 6, days: 5, first: 19723, last: 19814 },
      purchaseDays: [19723, 19754, 19755, 19783, 19814],
      daySpend: [1400, 0, Number.NaN, Number.NaN, 1700],
      ...{ spend: 3100, firstSpend: 1400, spendOrders: 4, spendDays: 3, repeatSpendDays: 2 },
      ...{ refunds: 2, refunded: 400 },
    });
    expect(summarise([...orders].reverse(), USD)).toEqual(summarise(orders, USD));
  });

  it('is nothing for somebody who never bought', () => {
    expect(
      summarise([order('c', '2024-01-01', 100, { status: 'pending' }), order('c', '2024-01-02', -100)], USD),
    ).toBeNull();
  });
});

describe('the usual gap', () => {
  it('is the median of the gaps between distinct days', () => {
    expect(usualGap([40, 10, 10, 20])).toBe(15);
    expect(usualGap([0, 5, 6, 106])).toBe(5);
    expect(usualGap([10, 20, 20])).toBeNull();
  });
});
