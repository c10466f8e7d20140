import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../../src/orders/basis.ts';
import type { Currency, Minor } from '../../../src/orders/money.ts';
import type { Order } from '../../../src/orders/order.ts';
import { dayFromNumber } from '../../../src/orders/time.ts';
import { totalMargin } from '../../../src/value/margin/margin-total.ts';
import { orderMargin } from '../../../src/value/margin/order-margin.ts';
import { belowZero, servedMargins } from '../../../src/value/portfolio/below-zero.ts';
import { pastMargins } from '../../../src/value/portfolio/past-margins.ts';
import { YEAR_DAYS, yearFigures } from '../../../src/value/portfolio/year-figures.ts';
import { costsOf, dollars } from '../margin/entered-costs.ts';
import { order, populationFrom } from '../shared.ts';

const TODAY = 20_000;
const YEAR = { from: TODAY - YEAR_DAYS + 1, to: TODAY };

const histories = fc.array(
  fc.record({ ago: fc.nat(700), total: fc.integer({ min: 100, max: 50_000 }), back: fc.option(fc.nat(100)) }),
  { minLength: 1, maxLength: 8 },
);

function ordersOf(history: readonly { ago: number; total: number; back: number | null }[]): Order[] {
  return history.map(({ ago, total, back }, at) => ({
    ...order('anna', dayFromNumber(TODAY - ago), total),
    id: String(at),
    refunded: (back === null ? 0 : Math.round((total * back) / 100)) as Minor,
  }));
}

function marginsOf(orders: readonly Order[], costs = costsOf()) {
  const population = populationFrom(orders);
  return pastMargins(costs, UNKNOWN, { ...population, ...yearFigures(population.log, YEAR) });
}

describe('margins so far', () => {
  it('are over all time the sum of the orders’ own, but for rounding', () => {
    fc.assert(
      fc.property(histories, (history) => {
        const orders = ordersOf(history);
        const exact = totalMargin(orders.map((one) => orderMargin(one, costsOf())));
        const rounding = orders.length;
        expect(Math.abs((marginsOf(orders)?.all[0] ?? Number.NaN) - exact.waterfall.margin)).toBeLessThanOrEqual(
          rounding,
        );
      }),
    );
  });

  it('are of the year alone exact for who came within it', () => {
    const orders = ordersOf([
      { ago: 10, total: 5000, back: 20 },
      { ago: 300, total: 3000, back: null },
    ]);
    const past = marginsOf(orders);
    expect(past?.year[0]).toBeCloseTo(past?.all[0] ?? Number.NaN, 9);
  });

  it('take refunds of earlier years in proportion to the days', () => {
    // Two purchases of 50.00, one refund of 10.00 on either: half a refund and half of the money given back fall to each day.
    const orders = ordersOf([
      { ago: 10, total: 5000, back: null },
      { ago: 500, total: 5000, back: 20 },
    ]);
    const [goods, fee, perOrder, perRefund] = [0.4, 0.129, 450, 200];
    expect(marginsOf(orders)?.year[0]).toBeCloseTo(5000 - goods * 5500 - fee * 5000 - perOrder - perRefund / 2, 6);
  });

  it('are not known while any cost, any amount, or the money of a purchase is not', () => {
    const known = order('anna', dayFromNumber(TODAY - 5), 900);
    expect(marginsOf([known], costsOf({ refund: UNKNOWN }))).toBeNull();
    const perUnit = { basis: 'seller-entered', value: { kind: 'per-unit', amount: dollars(300) } } as const;
    expect(marginsOf([known], costsOf({ goods: perUnit }))).toBeNull();
    const foreign = { ...order('anna', dayFromNumber(TODAY - 9), 900), currency: 'EUR' as Currency };
    expect(marginsOf([known, foreign])?.all[0]).toBeNaN();
    expect(marginsOf([known, foreign])?.year[0]).toBeNaN();
    expect(marginsOf([order('anna', dayFromNumber(TODAY - 400), 900)])?.year[0]).toBeNaN();
  });
});

describe('customers below zero', () => {
  const margin = Float64Array.of(-10, -10, 50, 50, Number.NaN);
  const days = Int32Array.of(3, 2, 3, 6, 9);

  it('cost more than they brought, in three purchases or more', () => {
    expect([...belowZero(margin, days)]).toEqual([1, 0, 0, 0, 0]);
  });

  it('are more when serving their orders by hand costs something', () => {
    expect([...belowZero(servedMargins(margin, days, 10), days)]).toEqual([1, 0, 0, 1, 0]);
  });
});
