import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import type { Currency, Minor } from '../../src/orders/money.ts';
import type { Order } from '../../src/orders/order.ts';
import { costs as costsOf } from '../../src/services/costs.ts';
import { customerMargin } from '../../src/services/customer-margin.ts';
import { customerView, todayOf, viewContext } from '../../src/services/customer-view.ts';
import type { Platform } from '../../src/services/ports.ts';
import type { Costs } from '../../src/services/protocol/costs.ts';
import { rescore } from '../../src/services/rescore.ts';
import { shopMargins } from '../../src/services/shop-margins.ts';
import { tierLists } from '../../src/services/tier-lists.ts';
import { everybody } from '../../src/workbench/customers/query-params.ts';
import { random } from '../generators/random.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const TODAY = todayOf(NOW);
const place = { marketplace: 'ebay', shop: 'main' };
const usd = (amount: number, currency = 'USD') => ({ amount, currency });

const ENTERED: Costs = {
  goods: { basis: 'seller-entered', value: { kind: 'share', share: 0.4 } },
  feeShare: { basis: 'seller-entered', value: 0.129 },
  fixedFee: { basis: 'seller-entered', value: usd(30) },
  delivery: { basis: 'seller-entered', value: usd(420) },
  refund: { basis: 'seller-entered', value: usd(350) },
};
const FREE: Costs = {
  goods: { basis: 'seller-entered', value: { kind: 'share', share: 0 } },
  feeShare: { basis: 'seller-entered', value: 0 },
  fixedFee: { basis: 'seller-entered', value: usd(0) },
  delivery: { basis: 'seller-entered', value: usd(0) },
  refund: { basis: 'seller-entered', value: usd(0) },
};

/** A shop of 80 customers with one to eight orders; some are refunded in part, some cancelled, some do not state their total. */
function shop(): Order[] {
  const source = random(11);
  return Array.from({ length: 80 }, (_, customer) => customer).flatMap((customer) =>
    Array.from({ length: 1 + Math.floor(source.next() * 8 * source.next()) }, (_, index): Order => {
      const total = 1000 + Math.floor(source.next() * 6000);
      return {
        ...place,
        id: `${customer}-${index}`,
        placedAt: new Date(NOW - Math.floor(source.next() * 600) * 86_400_000)
          .toISOString()
          .slice(0, 10) as Order['placedAt'],
        status: source.next() < 0.05 ? 'cancelled' : 'kept',
        customer: { kind: 'username', key: `c${customer}`, strength: 'medium' },
        customerName: null,
        currency: 'USD' as Currency,
        total: source.next() < 0.05 ? null : (total as Minor),
        totalFrom: 'stated',
        refunded: (source.next() < 0.1 ? 300 : 0) as Minor,
        lines: [{ sku: null, title: 'apron', quantity: 1 + Math.floor(source.next() * 3), unitPrice: null }],
        changedAt: null,
      };
    }),
  );
}

let ledger: Ledger;
beforeAll(async () => {
  ledger = openLedger(crypto.randomUUID());
  await ledger.put(shop());
  for (const each of await ledger.shops()) await rescore(ledger, each, TODAY);
});
const service = () => costsOf(ledger, shopMargins(ledger));

/** Everybody as the panel shows them. */
async function views() {
  const margins = shopMargins(ledger);
  const context = await viewContext(ledger, 'ebay', 'main', TODAY);
  const board = await ledger.scoreboards.get('ebay', 'main');
  if (!context || !board) throw new Error('the shop is not scored');
  const margin = await margins.of(context.shop, context.score);
  const people = await Promise.all(board.keys.map((key) => ledger.customer(key)));
  return people.flatMap((record) =>
    record ? [{ ...customerView(record, context, [], null), margin: customerMargin(record, context, margin) }] : [],
  );
}

/** The two intervals are found by two searches over the same distribution, which differ most near zero. */
function near(one: { readonly amount: number }, other: { readonly amount: number }): boolean {
  return Math.abs(one.amount - other.amount) <= 1 + 0.01 * Math.abs(other.amount);
}

describe('setting costs', () => {
  it('keeps what was entered, and forgets it when asked', async () => {
    expect(await service().get(place)).toEqual({ currency: 'USD', costs: null, faults: [] });
    expect(await service().set(place, ENTERED)).toEqual({ ok: true, value: null });
    expect(await service().get(place)).toEqual({ currency: 'USD', costs: ENTERED, faults: [] });
    await service().set(place, null);
    expect((await service().get(place)).costs).toBeNull();
  });

  it.each([
    ['another currency', { delivery: { basis: 'estimated', value: usd(420, 'EUR') } }, 'delivery', 'other-currency'],
    ['less than nothing', { fixedFee: { basis: 'estimated', value: usd(-1) } }, 'fixedFee', 'negative'],
    ['parts of a cent', { refund: { basis: 'estimated', value: usd(0.5) } }, 'refund', 'not-whole-minor-units'],
    ['more than all', { feeShare: { basis: 'estimated', value: 1.2 } }, 'feeShare', 'not-a-share'],
    [
      'a share below zero',
      { goods: { basis: 'estimated', value: { kind: 'share', share: -0.1 } } },
      'goods',
      'not-a-share',
    ],
  ] as const)('refuses %s, names the field and stores nothing', async (_, wrong, cost, reason) => {
    const entered: Costs = { ...ENTERED, ...wrong };
    expect(await service().set(place, entered)).toEqual({ ok: false, error: [{ cost, reason }] });
    expect(await service().example(place, entered)).toEqual({ kind: 'faulty', faults: [{ cost, reason }] });
    expect((await service().get(place)).costs).toBeNull();
  });

  it('does not reckon with costs in a currency that the shop has left', async () => {
    await ledger.costs.put('ebay', 'main', { ...ENTERED, delivery: { basis: 'estimated', value: usd(420, 'EUR') } });
    expect((await service().get(place)).faults).toEqual([{ cost: 'delivery', reason: 'other-currency' }]);
    const [one] = await views();
    expect(one?.margin.expected).toEqual({ known: false, missing: ['currency'] });
    expect(one?.margin.orders).toEqual({});
    await service().set(place, null);
  });
});

describe('the example', () => {
  it('takes the costs off the shop’s average order, to the cent', async () => {
    const example = await service().example(place, ENTERED);
    if (example.kind !== 'known') throw new Error(example.kind);
    const { net, costs, margin } = example.waterfall;
    expect(net.amount - Object.values(costs).reduce((sum, { amount }) => sum + amount, 0)).toBe(margin.amount);
    expect(costs).toMatchObject({ fixedFee: usd(30), delivery: usd(420) });
    expect(await service().example(place, FREE)).toMatchObject({ waterfall: { margin: net } });
  });

  it('names what is missing instead of a figure, and counts units where goods cost by the unit', async () => {
    const partly: Costs = { ...ENTERED, goods: { basis: 'unknown' }, refund: { basis: 'unknown' } };
    expect(await service().example(place, partly)).toMatchObject({ kind: 'missing', missing: ['goods', 'refund'] });
    const unit: Costs = { ...FREE, goods: { basis: 'estimated', value: { kind: 'per-unit', amount: usd(100) } } };
    const example = await service().example(place, unit);
    if (example.kind !== 'known') throw new Error(example.kind);
    const units = shop()
      .filter(({ status }) => status === 'kept')
      .map(({ lines }) => lines[0]?.quantity ?? 0);
    const mean = units.reduce((sum, each) => sum + each, 0) / units.length;
    expect(example.waterfall.costs.goods.amount).toBe(Math.round(100 * mean));
  });
});

describe('the margin of a customer', () => {
  it('is not known while a cost is not: never zero, with what is missing', async () => {
    const names = ['goods', 'feeShare', 'fixedFee', 'delivery', 'refund'] as const;
    for (const unknown of names) {
      await service().set(place, { ...ENTERED, [unknown]: { basis: 'unknown' } });
      for (const { margin, clv } of await views()) {
        expect(margin.expected).toEqual(clv ? { known: false, missing: [unknown] } : null);
      }
      const list = await tierLists({ ledger, platform: { now: () => NOW } as Platform }, shopMargins(ledger)).list(
        everybody,
        0,
        100,
      );
      expect(list.rows.every(({ margin }) => margin === null)).toBe(true);
    }
    await service().set(place, null);
    const [one] = await views();
    expect(one?.margin.expected).toEqual({ known: false, missing: [...names] });
    expect(one?.margin.soFar.known).toBe(0);
  });

  it('is the revenue where selling costs nothing, with the same interval', async () => {
    await service().set(place, FREE);
    for (const { margin, clv } of await views()) {
      if (!clv) continue;
      if (margin.expected?.known !== true) throw new Error('every cost is known');
      expect(margin.expected.point).toEqual(clv.point);
      expect(near(margin.expected.low, clv.low)).toBe(true);
      expect(near(margin.expected.high, clv.high)).toBe(true);
    }
  });

  it('is never above the revenue, is that of the list, and reconciles order by order', async () => {
    const share = fc.integer({ min: 0, max: 1000 }).map((part) => part / 1000);
    const amount = fc.integer({ min: 0, max: 3000 }).map((each) => usd(each));
    const basis = fc.constantFrom('seller-entered' as const, 'estimated' as const);
    const entered: fc.Arbitrary<Costs> = fc.record({
      goods: fc.record({
        basis,
        value: fc.oneof(
          share.map((of) => ({ kind: 'share' as const, share: of })),
          amount.map((of) => ({ kind: 'per-unit' as const, amount: of })),
        ),
      }),
      feeShare: fc.record({ basis, value: share }),
      fixedFee: fc.record({ basis, value: amount }),
      delivery: fc.record({ basis, value: amount }),
      refund: fc.record({ basis, value: amount }),
    });
    await fc.assert(
      fc.asyncProperty(entered, async (costs) => {
        await service().set(place, costs);
        const lists = tierLists({ ledger, platform: { now: () => NOW } as Platform }, shopMargins(ledger));
        const rows = new Map((await lists.list(everybody, 0, 1000)).rows.map((row) => [row.key, row]));
        const sure = Object.values(costs).every((cost) => cost.basis === 'seller-entered');
        for (const { key, margin, clv } of await views()) {
          if (clv) {
            if (margin.expected?.known !== true) throw new Error('everything is known');
            const { point, low, high } = margin.expected;
            expect(point.amount).toBeLessThanOrEqual(clv.point.amount);
            expect(high.amount <= clv.high.amount || near(high, clv.high)).toBe(true);
            expect(low.amount).toBeLessThanOrEqual(high.amount);
            expect(margin.basis).toBe(sure ? 'seller-entered' : 'estimated');
            expect(rows.get(key)?.margin).toEqual(point);
          }
          const { waterfall, known } = margin.soFar;
          const each = Object.values(margin.orders);
          expect(each).toHaveLength(known);
          expect(each.reduce((sum, order) => sum + order.amount, 0)).toBe(waterfall.margin.amount);
          const spent = Object.values(waterfall.costs).reduce((sum, cost) => sum + cost.amount, 0);
          expect(waterfall.net.amount - spent).toBe(waterfall.margin.amount);
        }
      }),
      { numRuns: 8 },
    );
  });

  it('can be filtered by its sign, in the list and in the counts', async () => {
    await service().set(place, { ...FREE, delivery: { basis: 'estimated', value: usd(3500) } });
    const lists = tierLists({ ledger, platform: { now: () => NOW } as Platform }, shopMargins(ledger));
    const [all, gain, loss, unknown] = await Promise.all(
      ([null, 'gain', 'loss', 'unknown'] as const).map((margin) =>
        lists.list({ ...everybody, sort: 'margin', margin }, 0, 1000),
      ),
    );
    expect([gain, loss, unknown].reduce((sum, list) => sum + (list?.shown ?? 0), 0)).toBe(all?.shown);
    expect(loss?.shown).toBeGreaterThan(0);
    expect(gain?.shown).toBeGreaterThan(0);
    expect(loss?.rows.every(({ margin }) => margin !== null && margin.amount <= 0)).toBe(true);
    const amounts = all?.rows.flatMap(({ margin }) => (margin ? [margin.amount] : [])) ?? [];
    expect(amounts).toEqual(amounts.toSorted((one, other) => other - one));
  });
});
