import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/ledger/import-plan.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { minor } from '../../src/orders/money.ts';
import { freshLedger, linesOf } from './fresh-ledger.ts';
import { isKnown, stored } from './known.ts';
import { at, order, username } from './orders.ts';
import { anyReading, complementaryFiles } from './readings.ts';

/** Without the revision, which counts transactions. */
async function countsOf(ledger: Ledger): Promise<unknown> {
  return (await ledger.shops()).map(({ revision: _, ...counts }) => counts);
}

describe('taking orders in', () => {
  it('knows an order again', async () => {
    const ledger = freshLedger();
    const orders = [order('o1'), order('o2', { customer: username('bo') }), order('o3', { customer: null })];
    expect(await ledger.put(orders)).toMatchObject({ found: 3, new: 3, changed: 0, unchanged: 0 });
    const once = await linesOf(ledger);
    expect(await ledger.put(orders)).toEqual({ found: 3, new: 0, changed: 0, unchanged: 3, customers: [] });
    expect(await linesOf(ledger)).toBe(once);
  });

  it('updates an order and names the customer that it touched', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1'), order('o2', { customer: username('bo') })]);
    const report = await ledger.put([order('o1', { status: 'cancelled' })]);
    expect(report).toEqual({ found: 1, new: 0, changed: 1, unchanged: 0, customers: ['ebay/main/username/anna'] });
    expect(await stored(ledger, 'main', 'o1')).toEqual(order('o1', { status: 'cancelled' }));
  });

  it('keeps the orders of equal ids in different shops apart', async () => {
    const ledger = freshLedger();
    const elsewhere = order('o1', { shop: 'second', total: minor(5) });
    expect(await ledger.put([order('o1'), elsewhere])).toMatchObject({ new: 2 });
    expect(await stored(ledger, 'second', 'o1')).toEqual(elsewhere);
  });

  it('gives a customer with the orders oldest first and the latest name', async () => {
    const ledger = freshLedger();
    const late = order('o1', { placedAt: at(9), customerName: 'Anna B' });
    const nameless = order('o2', { placedAt: at(10), customerName: null });
    const { customers } = await ledger.put([late, nameless, order('o3')]);
    const [key] = customers;
    expect(key && (await ledger.customer(key))).toEqual({
      key: 'ebay/main/username/anna',
      marketplace: 'ebay',
      shop: 'main',
      name: 'Anna B',
      identities: [username('anna')],
      orders: [order('o3'), late, nameless],
    });
  });

  it('stores a sync page and its cursor together', async () => {
    const ledger = freshLedger();
    await ledger.jobs.start('sync', 'sync', { shop: 'main' });
    await ledger.putWithCursor([order('o1')], {
      jobId: 'sync',
      cursor: 'page 2',
      rejected: [{ at: 'x9', reason: 'no date' }],
    });
    await ledger.putWithCursor([order('o1'), order('o2')], { jobId: 'sync', cursor: 'page 3', rejected: [] });
    expect(await ledger.jobs.get('sync')).toMatchObject({
      cursor: 'page 3',
      state: 'running',
      detail: { shop: 'main' },
      counts: { found: 3, new: 2, changed: 0, rejected: 1 },
    });
    expect(await ledger.rejections.of('sync')).toEqual([{ at: 'x9', reason: 'no date' }]);
  });

  it('ends in the same state for two complementary files in either order', async () => {
    await fc.assert(
      fc.asyncProperty(complementaryFiles, async ([one, other]) => {
        const [forth, back] = [freshLedger(), freshLedger()];
        await forth.importOrders('a', planImport(one, 3));
        await forth.importOrders('b', planImport(other, 3));
        await back.put(other);
        await back.put(one);
        expect(await linesOf(back)).toBe(await linesOf(forth));
        expect(await countsOf(back)).toEqual(await countsOf(forth));
      }),
      { numRuns: 60 },
    );
  });

  it('counts exactly, whatever comes in', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(anyReading, { maxLength: 8 }), { maxLength: 4 }), async (batches) => {
        const ledger = freshLedger();
        for (const batch of batches) {
          const report = await ledger.put(batch);
          expect(report.found).toBe(report.new + report.changed + report.unchanged);
        }
        const lines = (await linesOf(ledger)).split('\n').map((line): { line?: string } => JSON.parse(line || '{}'));
        const shops = await ledger.shops();
        expect(shops[0]?.orders ?? 0).toBe(lines.filter(({ line }) => line === 'order').length);
        expect(shops[0]?.customers ?? 0).toBe(lines.filter(({ line }) => line === 'customer').length);
        const ids = new Set(batches.flat().map(({ id }) => id));
        expect(shops[0]?.orders ?? 0).toBe(ids.size);
        for (const id of ids) expect(await isKnown(ledger, 'main', id)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
