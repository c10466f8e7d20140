import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerKey } from '../../src/orders/identity.ts';
import { summarise } from '../../src/value/summary.ts';
import { freshLedger } from './fresh-ledger.ts';
import { at, EUR, order, USD, username } from './orders.ts';
import { anyReading } from './readings.ts';

const FIELDS = [
  'orders',
  'days',
  'first',
  'last',
  'spend',
  'firstSpend',
  'spendOrders',
  'spendDays',
  'repeatSpendDays',
  'refunds',
  'refunded',
] as const;

describe('summaries', () => {
  it('are those of the stored orders, in the currency of most of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyReading, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (batches) => {
          const ledger = freshLedger();
          for (const batch of batches) {
            await ledger.put(batch);
            const summaries = await ledger.summaries('ebay', 'main');
            expect(summaries.currency).toBe((await ledger.shops())[0]?.currency ?? null);
            for (const [row, key] of summaries.keys.entries()) {
              const customer = await ledger.customer(key);
              const expected = summarise(customer?.orders ?? [], summaries.currency ?? USD);
              const { start, day, spend } = summaries.log;
              expect({
                ...Object.fromEntries(FIELDS.map((field) => [field, summaries[field][row]])),
                purchaseDays: [...day.subarray(start[row], start[row + 1])],
                daySpend: [...spend.subarray(start[row], start[row + 1])],
              }).toEqual(expected);
              expect(summaries.names[row]).toBe(customer?.name);
            }
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('follow the shop when its currency turns, in buckets too that were not written again', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1'), order('o2', { customer: username('bo'), currency: EUR })]);
    const anna = customerKey('ebay', 'main', username('anna'));
    const spendOf = async () => {
      const { keys, spend } = await ledger.summaries('ebay', 'main');
      return spend[keys.indexOf(anna)];
    };
    expect((await ledger.summaries('ebay', 'main')).currency).toBe('EUR');
    expect(await spendOf()).toBe(0);
    await ledger.put([
      order('o3', { customer: username('cem') }),
      order('o4', { customer: username('dan'), placedAt: at(1) }),
    ]);
    expect((await ledger.summaries('ebay', 'main')).currency).toBe('USD');
    expect(await spendOf()).toBe(1000);
  });

  it('leave out customers who never bought, and other shops', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1', { status: 'cancelled' }), order('o2', { shop: 'second' })]);
    expect(await ledger.summaries('ebay', 'main')).toMatchObject({ size: 0, keys: [] });
    expect(await ledger.summaries('ebay', 'second')).toMatchObject({ size: 1, strengths: ['medium'] });
  });
});
