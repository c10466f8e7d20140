import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { CustomerKey, Identity } from '../../src/orders/identity.ts';
import { freshLedger, linesOf } from './fresh-ledger.ts';
import { buyerBehind, buyerOf, stored } from './known.ts';
import { accountId, at, email, masked, order, username } from './orders.ts';

const keyOf = (ledger: Ledger, identity: Identity) => buyerBehind(ledger, 'main', identity);

async function ordersOf(ledger: Ledger, key: CustomerKey | null): Promise<readonly string[]> {
  return ((key && (await ledger.customer(key)))?.orders ?? []).map(({ id }) => id);
}

describe('who a buyer is', () => {
  it('takes another kind of identity on a known order as an alias', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1')]);
    await ledger.put([order('o1', { customer: accountId('77') })]);
    const key = await keyOf(ledger, accountId('77'));
    expect(key).toBe('ebay/main/username/anna');
    expect(await keyOf(ledger, username('anna'))).toBe(key);
    expect((await stored(ledger, 'main', 'o1'))?.customer).toEqual(accountId('77'));
    await ledger.put([order('o2', { customer: accountId('77') })]);
    expect(await ordersOf(ledger, key)).toEqual(['o1', 'o2']);
  });

  it('merges two customers that an order shows to be one, with their messages', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1'), order('o2', { placedAt: at(1) })]);
    const { customers } = await ledger.put([order('o3', { placedAt: at(2), customer: accountId('77') })]);
    const [old] = customers;
    if (!old) throw new Error('no customer');
    await ledger.sent.add({ marketplace: 'ebay', shop: 'main', customer: old, at: at(3), detail: 'thanks' });
    const report = await ledger.put([order('o1', { customer: accountId('77') })]);
    expect(report.customers.toSorted()).toEqual(['ebay/main/id/77', 'ebay/main/username/anna']);
    const key = await keyOf(ledger, accountId('77'));
    expect(key).toBe('ebay/main/username/anna');
    expect(await ordersOf(ledger, key)).toEqual(['o1', 'o2', 'o3']);
    expect(await ordersOf(ledger, old)).toEqual(['o1', 'o2', 'o3']);
    expect(key && (await ledger.sent.ofCustomer(key))).toHaveLength(1);
    expect((await ledger.shops())[0]).toMatchObject({ orders: 3, customers: 1 });
  });

  it('never joins people by a masked identity', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1', { customer: masked('a***') }), order('o2', { customer: masked('a***') })]);
    await ledger.put([order('o1', { customer: accountId('1') }), order('o2', { customer: accountId('2') })]);
    expect(await ordersOf(ledger, await keyOf(ledger, accountId('1')))).toEqual(['o1']);
    expect(await ordersOf(ledger, await keyOf(ledger, accountId('2')))).toEqual(['o2']);
    expect(await keyOf(ledger, masked('a***'))).toBeNull();
    await ledger.put([order('o1', { customer: masked('a***') })]);
    expect(await ordersOf(ledger, await keyOf(ledger, accountId('1')))).toEqual(['o1']);
  });

  it('keeps orders without a buyer until a source names him', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1', { customer: null })]);
    expect(await buyerOf(ledger, 'main', 'o1')).toBeNull();
    expect((await ledger.shops())[0]).toMatchObject({ orders: 1, customers: 0 });
    await ledger.put([order('o1')]);
    expect(await buyerOf(ledger, 'main', 'o1')).toBe('ebay/main/username/anna');
    await ledger.put([order('o1', { customer: null })]);
    expect(await buyerOf(ledger, 'main', 'o1')).toBe('ebay/main/username/anna');
    expect((await ledger.shops())[0]).toMatchObject({ orders: 1, customers: 1 });
  });

  it('corrects the buyer when a later reading names another of the same kind', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1'), order('o2')]);
    await ledger.put([order('o1', { customer: username('bo') })]);
    expect(await ordersOf(ledger, await keyOf(ledger, username('anna')))).toEqual(['o2']);
    expect(await ordersOf(ledger, await keyOf(ledger, username('bo')))).toEqual(['o1']);
  });

  it('learns aliases from a page', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1', { customer: null, customerName: null }), order('o2', { customer: email('a@x') })]);
    const identities = [masked('a***'), username('anna'), email('a@x')];
    const key = await ledger.learn('ebay', 'main', 'o1', identities, 'Anna');
    expect(key).toBe('ebay/main/email/a%40x');
    expect(await ordersOf(ledger, key)).toEqual(['o1', 'o2']);
    expect(await keyOf(ledger, username('anna'))).toBe(key);
    expect(await keyOf(ledger, masked('a***'))).toBeNull();
    expect((await stored(ledger, 'main', 'o1'))?.customerName).toBe('Anna');
    expect(await ledger.learn('ebay', 'main', 'unknown', identities, null)).toBeNull();
    const lines = await linesOf(ledger);
    await ledger.learn('ebay', 'main', 'o1', identities, 'Anna');
    expect(await linesOf(ledger)).toBe(lines);
  });
});
