import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../../src/orders/basis.ts';
import type { Currency, Minor } from '../../../src/orders/money.ts';
import type { Order } from '../../../src/orders/order.ts';
import { totalMargin } from '../../../src/value/margin/margin-total.ts';
import { orderMargin } from '../../../src/value/margin/order-margin.ts';
import { shareOf } from '../../../src/value/margin/share.ts';
import { COST_NAMES, shopCosts } from '../../../src/value/margin/shop-costs.ts';
import { order } from '../shared.ts';
import { costsOf, dollars, ENTERED, part } from './entered-costs.ts';

const refunded = (cents: number) => ({ refunded: cents as Minor });

describe('the margin of an order', () => {
  it('is what is left after the five costs', () => {
    const sold = orderMargin(order('ann', '2024-05-01', 5000, refunded(1000)), costsOf());
    // Goods 40 % of the 50.00 paid; fees 12.9 % of the 40.00 kept; 0.30; 4.20; the refund's 2.00.
    expect(sold).toEqual({
      known: true,
      waterfall: {
        net: 4000,
        costs: { goods: 2000, feeShare: 516, fixedFee: 30, delivery: 420, refund: 200 },
        margin: 834,
      },
    });
  });

  it('does not take what is unknown for zero, and names it', () => {
    const sold = order('ann', '2024-05-01', 5000);
    expect(orderMargin(sold, costsOf({ goods: UNKNOWN, delivery: UNKNOWN }))).toEqual({
      known: false,
      missing: ['goods', 'delivery'],
    });
    expect(orderMargin({ ...sold, total: null }, costsOf())).toEqual({ known: false, missing: ['total'] });
    expect(orderMargin({ ...sold, currency: 'EUR' as Currency }, costsOf())).toEqual({
      known: false,
      missing: ['currency'],
    });
    const byUnit = costsOf({ goods: { basis: 'seller-entered', value: { kind: 'per-unit', amount: dollars(700) } } });
    expect(orderMargin(sold, byUnit)).toEqual({ known: false, missing: ['quantity'] });
    const lines = [{ sku: null, title: 'apron', quantity: 3, unitPrice: null }];
    expect(orderMargin({ ...sold, lines }, byUnit)).toMatchObject({
      known: true,
      waterfall: { costs: { goods: 2100 } },
    });
    // A cost that this order does not bear may be unknown.
    expect(orderMargin(sold, costsOf({ refund: UNKNOWN })).known).toBe(true);
  });

  it('is nothing for an order that was not kept, and below zero for a credit note', () => {
    const cancelled = orderMargin(
      order('ann', '2024-05-01', 5000, { status: 'cancelled' }),
      costsOf({ goods: UNKNOWN }),
    );
    expect(cancelled).toMatchObject({ known: true, waterfall: { net: 0, margin: 0 } });
    const note = orderMargin(order('ann', '2024-05-01', -1000), costsOf());
    expect(note).toMatchObject({ known: true, waterfall: { net: -1000, margin: -1000 + 129 - 200 } });
  });

  it('refuses a cost in another currency, and one below zero', () => {
    const foreign = {
      ...ENTERED,
      delivery: { basis: 'seller-entered', value: dollars(420, 'EUR' as Currency) },
    } as const;
    expect(shopCosts(dollars(0).currency, foreign)).toEqual({
      ok: false,
      error: [{ cost: 'delivery', reason: 'other-currency' }],
    });
    const paidToSell = { ...ENTERED, fixedFee: { basis: 'seller-entered', value: dollars(-1) } } as const;
    expect(shopCosts(dollars(0).currency, paidToSell)).toEqual({
      ok: false,
      error: [{ cost: 'fixedFee', reason: 'negative' }],
    });
  });
});

const orders: fc.Arbitrary<Order> = fc
  .record({
    customer: fc.constantFrom('ann', 'bob', 'cy'),
    day: fc.constantFrom('2024-05-01', '2024-05-02', '2024-06-01'),
    total: fc.option(fc.oneof(fc.nat(100_000), fc.integer({ min: -(10 ** 9), max: 10 ** 12 })), { freq: 9 }),
    refund: fc.oneof(fc.constant(0), fc.nat(50_000)),
    status: fc.constantFrom('kept', 'kept', 'kept', 'cancelled' as const),
    units: fc.option(fc.nat(5)),
  })
  .map(({ customer, day, total, refund, status, units }) =>
    order(customer, day, 0, {
      total: total as Minor | null,
      refunded: refund as Minor,
      status: status === 'cancelled' ? status : 'kept',
      lines: units === null ? [] : [{ sku: null, title: 'apron', quantity: units, unitPrice: null }],
    }),
  );

describe('margins added up', () => {
  it('reconcile to the cent: by order, by day, by customer and as a whole', () => {
    fc.assert(
      fc.property(fc.array(orders, { maxLength: 30 }), fc.nat(1_000_000), fc.nat(1_000_000), (all, goods, fee) => {
        const costs = costsOf({
          goods: { basis: 'seller-entered', value: { kind: 'share', share: part(goods / 1e6) } },
          feeShare: { basis: 'seller-entered', value: part(fee / 1e6) },
        });
        const margins = new Map(all.map((one) => [one, orderMargin(one, costs)]));
        const totalOf = (some: Iterable<Order>) => totalMargin([...some].flatMap((one) => margins.get(one) ?? []));
        const whole = totalOf(margins.keys());
        for (const key of [(one: Order) => one.placedAt, (one: Order) => one.customer?.key]) {
          const parts = [...Map.groupBy(margins.keys(), key).values()].map(totalOf);
          for (const figure of ['net', 'margin'] as const) {
            expect(parts.reduce((sum, { waterfall }) => sum + waterfall[figure], 0)).toBe(whole.waterfall[figure]);
          }
          for (const name of COST_NAMES) {
            expect(parts.reduce((sum, { waterfall }) => sum + waterfall.costs[name], 0)).toBe(
              whole.waterfall.costs[name],
            );
          }
        }
        const { net, margin, costs: each } = whole.waterfall;
        expect(net - Object.values(each).reduce((sum, cost) => sum + cost, 0)).toBe(margin);
        expect(whole.knownOrders + whole.unknownOrders).toBe(margins.size);
      }),
      { numRuns: 300 },
    );
  });

  it('take a share exactly, half a cent away from zero', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.maxSafeInteger(), (millionths, amount) => {
        const exact = BigInt(millionths) * BigInt(Math.abs(amount));
        const rounded = (exact + 500_000n) / 1_000_000n;
        expect(shareOf(part(millionths / 1e6), amount as Minor)).toBe(
          Number(rounded) * (amount < 0 && rounded > 0n ? -1 : 1),
        );
      }),
    );
  });
});
