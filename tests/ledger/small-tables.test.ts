import { describe, expect, it } from 'vitest';
import type { Scoreboard } from '../../src/ledger/scoreboard.ts';
import { customerKey } from '../../src/orders/identity.ts';
import { freshLedger, linesOf } from './fresh-ledger.ts';
import { isKnown } from './known.ts';
import { at, order, username } from './orders.ts';

const anna = customerKey('ebay', 'main', username('anna'));
const bo = customerKey('ebay', 'main', username('bo'));

function board(version: number, score: number): Scoreboard {
  const columns = { score: Float64Array.of(score, score + 1), tier: ['A', null] };
  return { marketplace: 'ebay', shop: 'main', version, keys: [anna, bo], columns };
}

describe('the sent log', () => {
  it('takes back what was not sent after all', async () => {
    const ledger = freshLedger();
    const message = { marketplace: 'ebay', shop: 'main', customer: anna, at: at(1), detail: { template: 'thanks' } };
    const id = await ledger.sent.add(message);
    await ledger.sent.add({ ...message, at: at(0) });
    expect((await ledger.sent.ofCustomer(anna)).map((sent) => sent.at)).toEqual([at(0), at(1)]);
    expect(await ledger.sent.undo(id)).toEqual({ ...message, id });
    expect(await ledger.sent.undo(id)).toBeNull();
    expect(await ledger.sent.ofShop('ebay', 'main')).toHaveLength(1);
  });
});

describe('the scoreboard', () => {
  it('is swapped for a newer one only', async () => {
    const { scoreboards } = freshLedger();
    expect(await scoreboards.version('ebay', 'main')).toBeNull();
    expect(await scoreboards.swap(board(2, 7))).toBe(true);
    expect(await scoreboards.swap(board(1, 9))).toBe(false);
    expect(await scoreboards.get('ebay', 'main')).toEqual(board(2, 7));
    expect(await scoreboards.swap(board(3, 8))).toBe(true);
    expect(await scoreboards.version('ebay', 'main')).toBe(3);
  });
});

describe('jobs', () => {
  it('are started once, whatever happens in between', async () => {
    const { jobs, rejections } = freshLedger();
    await jobs.start('j', 'import', ['a.csv']);
    await rejections.add('j', [{ at: 'row 3', reason: 'no date' }]);
    await rejections.add('j', [{ at: 'row 4', reason: 'no id' }]);
    expect(await jobs.start('j', 'import', ['b.csv'])).toMatchObject({ detail: ['a.csv'], counts: { rejected: 2 } });
    expect(await jobs.running()).toHaveLength(1);
    expect(await jobs.setState('j', 'done')).toBe(true);
    expect(await jobs.setState('none', 'done')).toBe(false);
    expect(await jobs.running()).toEqual([]);
    expect((await rejections.of('j')).map((row) => row.at)).toEqual(['row 3', 'row 4']);
    await jobs.remove('j');
    expect(await jobs.list()).toEqual([]);
    expect(await rejections.of('j')).toEqual([]);
  });
});

describe('models and connections', () => {
  it('come back as they were put', async () => {
    const ledger = freshLedger();
    await ledger.models.put('ebay', 'main', { r: 0.24 });
    expect(await ledger.models.get('ebay', 'main')).toEqual({ r: 0.24 });
    expect(await ledger.models.get('ebay', 'second')).toBeNull();
    const connection = { id: 'c', marketplace: 'ebay', shop: 'main', sealed: Uint8Array.of(1, 2, 3) };
    await ledger.connections.put(connection);
    expect(await ledger.connections.list()).toEqual([connection]);
    await ledger.connections.remove('c');
    expect(await ledger.connections.get('c')).toBeNull();
  });
});

describe('costs', () => {
  it('are kept shop by shop, exported, and gone when everything is erased', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1')]);
    const costs = { delivery: { basis: 'seller-entered', value: { amount: 420, currency: 'USD' } } };
    await ledger.costs.put('ebay', 'main', costs);
    await ledger.costs.put('ebay', 'second', {});
    expect(await ledger.costs.get('ebay', 'main')).toEqual(costs);
    await ledger.costs.remove('ebay', 'second');
    expect(await ledger.costs.get('ebay', 'second')).toBeNull();
    expect(await linesOf(ledger)).toContain(
      JSON.stringify({ line: 'costs', marketplace: 'ebay', shop: 'main', costs }),
    );
    await ledger.eraseAll();
    expect(await ledger.costs.get('ebay', 'main')).toBeNull();
  });
});

describe('what serving an order takes', () => {
  it('is kept shop by shop, exported, and gone when everything is erased', async () => {
    const ledger = freshLedger();
    const service = { currency: 'USD', hourlyRate: 2400, minutes: 6 };
    await ledger.service.put('ebay', 'main', service);
    await ledger.service.put('ebay', 'second', {});
    await ledger.service.remove('ebay', 'second');
    expect(await ledger.service.get('ebay', 'main')).toEqual(service);
    expect(await ledger.service.get('ebay', 'second')).toBeNull();
    expect(await linesOf(ledger)).toContain(
      JSON.stringify({ line: 'service', marketplace: 'ebay', shop: 'main', service }),
    );
    await ledger.eraseAll();
    expect(await ledger.service.get('ebay', 'main')).toBeNull();
  });
});

describe('a sample of orders', () => {
  it('is of one shop alone, holds whole customers, and everybody where there are few', async () => {
    const ledger = freshLedger();
    const people = Array.from({ length: 60 }, (_, index) => username(`buyer-${index}`));
    const orders = people.flatMap((customer, index) => [
      order(`a${index}`, { customer }),
      order(`b${index}`, { customer, placedAt: at(1) }),
    ]);
    await ledger.put([...orders, order('other', { shop: 'second' })]);
    expect((await ledger.sampleOrders('ebay', 'main', 1_000)).map(({ id }) => id).toSorted()).toEqual(
      orders.map(({ id }) => id).toSorted(),
    );
    const some = await ledger.sampleOrders('ebay', 'main', 30);
    expect(some.length).toBeGreaterThanOrEqual(30);
    expect(some.length).toBeLessThan(orders.length);
    for (const of of Map.groupBy(some, ({ customer }) => customer?.key).values()) expect(of).toHaveLength(2);
  });
});

describe('forgetting', () => {
  it('a customer leaves nothing of him and everything of the others', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1'), order('o2', { customer: username('bo'), placedAt: at(4) })]);
    await ledger.scoreboards.swap(board(1, 5));
    await ledger.sent.add({ marketplace: 'ebay', shop: 'main', customer: anna, at: at(1), detail: null });
    expect(await ledger.eraseCustomer(anna)).toBe(true);
    expect(await ledger.eraseCustomer(anna)).toBe(false);
    expect(await ledger.customer(anna)).toBeNull();
    expect(await isKnown(ledger, 'main', 'o1')).toBe(false);
    expect(await ledger.sent.ofCustomer(anna)).toEqual([]);
    expect((await ledger.summaries('ebay', 'main')).keys).toEqual([bo]);
    expect((await ledger.scoreboards.get('ebay', 'main'))?.keys).toEqual([bo]);
    expect((await ledger.scoreboards.get('ebay', 'main'))?.columns).toEqual({
      score: Float64Array.of(6),
      tier: [null],
    });
    expect((await ledger.shops())[0]).toMatchObject({ orders: 1, customers: 1, firstDay: '2026-01-05' });
  });

  it('everything leaves an empty ledger', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1')]);
    await ledger.eraseAll();
    expect(await linesOf(ledger)).toBe('');
    expect(await ledger.shops()).toEqual([]);
  });
});

describe('the connection', () => {
  it('is opened again after it was closed', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1')]);
    ledger.close();
    expect(await ledger.shops()).toHaveLength(1);
    ledger.close();
    expect(await ledger.put([order('o1')])).toMatchObject({ unchanged: 1 });
  });
});
