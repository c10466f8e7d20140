import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/orders/order.ts';
import { parseDay } from '../../src/orders/time.ts';
import { freshLedger } from './fresh-ledger.ts';
import { allOrders } from './known.ts';
import { at, EUR, order } from './orders.ts';
import { anyReading } from './readings.ts';

describe('which shop a hint means', () => {
  it('creates a shop only when something is to be written', async () => {
    const ledger = freshLedger();
    expect(await ledger.resolveShop('ebay', null, 'read')).toBeNull();
    expect(await ledger.resolveShop('ebay', 'mugs', 'read')).toBeNull();
    expect(await ledger.shops()).toEqual([]);
    expect(await ledger.resolveShop('ebay', null, 'write')).toBe('main');
    expect(await ledger.resolveShop('ebay', 'main', 'read')).toBe('main');
  });

  it('gives the first hint to the shop that came in without one', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1')]);
    expect(await ledger.resolveShop('ebay', 'mugs', 'read')).toBe('main');
    expect((await ledger.shops())[0]?.hints).toEqual([]);
    expect(await ledger.resolveShop('ebay', 'mugs', 'write')).toBe('main');
    expect((await ledger.shops())[0]).toMatchObject({ hints: ['mugs'], orders: 1 });
  });

  it('takes an unknown hint beside a named shop for another shop', async () => {
    const ledger = freshLedger();
    expect(await ledger.resolveShop('ebay', 'mugs', 'write')).toBe('mugs');
    expect(await ledger.resolveShop('ebay', 'scarves', 'read')).toBeNull();
    expect(await ledger.resolveShop('ebay', null, 'read')).toBe('mugs');
    expect(await ledger.resolveShop('ebay', 'scarves', 'write')).toBe('scarves');
    expect(await ledger.resolveShop('ebay', 'mugs', 'read')).toBe('mugs');
    expect(await ledger.resolveShop('ebay', null, 'write')).toBeNull();
    expect(await ledger.resolveShop('etsy', null, 'read')).toBeNull();
  });

  it('counts orders, customers, days and the most frequent currency', async () => {
    const ledger = freshLedger();
    await ledger.put([
      order('o1', { placedAt: at(3) }),
      order('o2', { currency: EUR }),
      order('o3', { placedAt: at(9), currency: EUR }),
    ]);
    const shop = { marketplace: 'ebay', id: 'main', hints: [], revision: 1, orders: 3, customers: 1 };
    const [firstDay, lastDay] = [parseDay('2026-01-01'), parseDay('2026-01-10')];
    expect(await ledger.shops()).toMatchObject([{ ...shop, currency: 'EUR', firstDay, lastDay }]);
  });

  it('counts what is missing of the orders, exactly, through every update, identity and merge', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyReading, { maxLength: 8 }), { minLength: 1, maxLength: 4 }),
        async (batches) => {
          const ledger = freshLedger();
          for (const batch of batches) await ledger.put(batch);
          const [shop] = await ledger.shops();
          if (!shop) return;
          const orders = await allOrders(ledger);
          const count = (fits: (order: Order) => boolean) => orders.filter(fits).length;
          const named = (each: Order) => each.status === 'kept' && each.customer !== null;
          expect(shop.completeness).toEqual({
            kept: count(({ status }) => status === 'kept'),
            notKept: count(({ status }) => status !== 'kept'),
            withoutCustomer: count(({ status, customer }) => status === 'kept' && customer === null),
            withoutTotal: count((each) => named(each) && each.total === null),
            otherCurrency: count((each) => named(each) && each.total !== null && each.currency !== shop.currency),
            weak: count((each) => named(each) && each.customer?.strength === 'weak'),
          });
        },
      ),
      { numRuns: 60 },
    );
  });
});
