import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/ledger/import-plan.ts';
import type { Ledger, ShopRecord } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { customerKey } from '../../src/orders/identity.ts';
import type { Minor } from '../../src/orders/money.ts';
import type { Order } from '../../src/orders/order.ts';
import { dayFromNumber } from '../../src/orders/time.ts';
import { boardColumns } from '../../src/services/board.ts';
import { rescore, staleShops } from '../../src/services/rescore.ts';
import { shopScore } from '../../src/services/shop-score.ts';
import { scoreAll } from '../../src/value/score.ts';
import { order } from '../value/shared.ts';

const TODAY = 20_000;
const CUSTOMERS = 5_200;

function purchase(customer: number, number: number, day: number, total: number): Order {
  return { ...order(`c${customer}`, dayFromNumber(day), total), id: `${customer}-${number}` };
}

/** A shop large enough that a change does not score everybody anew. */
const SHOP: readonly Order[] = Array.from({ length: CUSTOMERS }, (_, customer) =>
  Array.from({ length: 1 + (customer % 7 === 0 ? customer % 5 : 0) }, (_, number) =>
    purchase(customer, number, TODAY - ((customer * 37 + number * 53) % 700), 500 + ((customer * 91) % 4000)),
  ),
).flat();

async function shopOf(ledger: Ledger): Promise<ShopRecord> {
  const [shop] = await ledger.shops();
  if (!shop) throw new Error('no shop');
  return shop;
}

/** Every figure of the scoreboard by customer. */
async function figures(ledger: Ledger): Promise<Map<string, unknown[]>> {
  const board = await ledger.scoreboards.get('generic', 'shop');
  if (!board) throw new Error('no board');
  return new Map(board.keys.map((key, row) => [key, Object.values(board.columns).map((column) => column[row])]));
}

/** What scoring everybody by the stored model gives. */
async function expected(ledger: Ledger): Promise<Map<string, unknown[]>> {
  const score = await shopScore(ledger, 'generic', 'shop');
  const summaries = await ledger.summaries('generic', 'shop');
  if (!score) throw new Error('no score');
  const columns = boardColumns(
    summaries.names,
    summaries.strengths,
    summaries,
    scoreAll(score.model, summaries),
    score.year,
  );
  return new Map(summaries.keys.map((key, row) => [key, Object.values(columns).map((column) => column[row])]));
}

const change = fc.oneof(
  fc.record({
    customer: fc.nat(CUSTOMERS - 1),
    day: fc.integer({ min: TODAY - 200, max: TODAY }),
    total: fc.nat(9000),
  }),
  fc.record({ refund: fc.nat(CUSTOMERS - 1) }),
  fc.record({ cancel: fc.nat(CUSTOMERS - 1) }),
  fc.record({ erase: fc.nat(CUSTOMERS - 1) }),
);

describe('scores of a large shop', () => {
  it('follow orders, refunds, cancellations and erasures customer by customer, as scoring everybody would', async () => {
    const ledger = openLedger('rescore');
    await ledger.importOrders('file', planImport(SHOP));
    await rescore(ledger, await shopOf(ledger), TODAY);
    const model = (await shopScore(ledger, 'generic', 'shop'))?.model;
    let number = 1000;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
        for (const one of changes) {
          if ('erase' in one) {
            await ledger.eraseCustomer(
              customerKey('generic', 'shop', { key: `c${one.erase}`, kind: 'id', strength: 'strong' }),
            );
          } else if ('refund' in one)
            await ledger.put([{ ...purchase(one.refund, 0, TODAY - 40, 700), refunded: 300 as Minor }]);
          else if ('cancel' in one)
            await ledger.put([{ ...purchase(one.cancel, 0, TODAY - 40, 700), status: 'cancelled' }]);
          else await ledger.put([purchase(one.customer, number++, one.day, one.total)]);
        }
        expect(await staleShops(ledger, TODAY)).toHaveLength(1);
        await rescore(ledger, await shopOf(ledger), TODAY);
        expect(await staleShops(ledger, TODAY)).toEqual([]);
        expect((await shopScore(ledger, 'generic', 'shop'))?.model).toEqual(model);
        expect(await figures(ledger)).toEqual(await expected(ledger));
      }),
      { numRuns: 8, endOnFailure: true },
    );
  });

  it('are all made anew when the day or much has changed, from where the models stood and to the same end', async () => {
    const [ledger, fresh] = [openLedger('warm'), openLedger('cold')];
    await ledger.importOrders('file', planImport(SHOP));
    await rescore(ledger, await shopOf(ledger), TODAY);
    const more = Array.from({ length: 300 }, (_, n) => purchase(n * 7, 2000 + n, TODAY - (n % 20), 900));
    await ledger.put(more);
    await rescore(ledger, await shopOf(ledger), TODAY);
    await fresh.importOrders('file', planImport([...SHOP, ...more]));
    await rescore(fresh, await shopOf(fresh), TODAY);
    const [warm, cold] = [await shopScore(ledger, 'generic', 'shop'), await shopScore(fresh, 'generic', 'shop')];
    expect(warm?.model.counts).toEqual(cold?.model.counts);
    expect(warm?.model.purchase.logLikelihood).toBeCloseTo(cold?.model.purchase.logLikelihood ?? 0, 5);
    expect(warm?.expectedOrders.point).toBeCloseTo(cold?.expectedOrders.point ?? 0, 3);
    expect(warm?.touched).toBe(0);
  });

  it('name nobody who was erased', async () => {
    const ledger = openLedger('erased');
    await ledger.put([purchase(1, 0, TODAY, 100), purchase(2, 0, TODAY, 100)]);
    await ledger.eraseCustomer(customerKey('generic', 'shop', { key: 'c1', kind: 'id', strength: 'strong' }));
    expect((await ledger.touched.of('generic', 'shop')).keys).toEqual([
      customerKey('generic', 'shop', { key: 'c2', kind: 'id', strength: 'strong' }),
    ]);
  });
});
