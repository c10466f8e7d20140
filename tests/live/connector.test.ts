import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ConnectorFault, ConnectorPage, Http } from '../../src/marketplaces/connector.ts';
import { connector } from '../../src/marketplaces/vendure/connector.ts';
import type { Order } from '../../src/orders/order.ts';
import { type RealBackend, realBackend } from './real-backend.ts';

const http: Http = (url, init) => fetch(url, init);

describe('the connector against a real Vendure', () => {
  let shop: RealBackend;
  let cursor: string | null = null;
  const known = new Map<string, Order>();

  beforeAll(async () => {
    shop = await realBackend();
  });
  afterAll(() => shop?.stop());

  async function page(token: string, from: string | null): Promise<ConnectorPage | ConnectorFault> {
    const answer = await connector.fetchPage({ url: shop.url, token }, from, http);
    return answer.ok ? answer.value : answer.error;
  }

  /** One run, to its end. */
  async function sync(): Promise<void> {
    for (let done = false; !done; ) {
      const read = await page(shop.token, cursor);
      if ('kind' in read) throw new Error(JSON.stringify(read));
      expect(read.rejected).toEqual([]);
      for (const order of read.orders) known.set(order.id, order);
      ({ cursor, done } = read);
    }
  }

  it('reads all orders that were placed, and no cart', async () => {
    await sync();
    expect(known.size).toBe(40);
    const orders = [...known.values()];
    expect(new Set(orders.map(({ customer }) => customer?.key)).size).toBe(8);
    expect(orders.map(({ shop: at }) => at)).toEqual(orders.map(() => new URL(shop.url).host));
    expect(count(orders, ({ status }) => status)).toEqual({ kept: 38, cancelled: 1, pending: 1 });
    expect(count(orders, ({ currency }) => currency ?? '')).toEqual({ EUR: 39, USD: 1 });
    expect(count(orders, ({ customerName }) => customerName ?? '')).toMatchObject({
      'Ada Placeholder': 13,
      'Gus Guestly': 1,
    });
    expect(orders.flatMap(({ refunded }) => (refunded > 0 ? refunded : [])).sort()).toEqual([500, 700]);
    expect(orders.every(({ total }) => total !== null && total > 0)).toBe(true);
    expect(
      orders.every(({ lines }) => lines.every(({ sku, quantity }) => sku?.startsWith('INV-') && quantity > 0)),
    ).toBe(true);
  });

  it('agrees with the shop about every code and total', async () => {
    const { orders } = await shop.query<{ orders: { items: { code: string; totalWithTax: number; state: string }[] } }>(
      '{ orders(options: { filter: { active: { eq: false } } }) { items { code totalWithTax state } } }',
    );
    expect(orders.items).toHaveLength(40);
    for (const { code, totalWithTax, state } of orders.items)
      if (state !== 'Cancelled') expect(known.get(code)?.total, code).toBe(totalWithTax);
  });

  it('reads a new order, a refund, a parcel and a cancellation when it is run again', async () => {
    const [refunded, shipped, cancelled] = [
      await shop.placeOrder('ada.placeholder@example.com'),
      await shop.placeOrder('bruno.testworthy@example.com', [['2', 1]]),
      await shop.placeOrder('pim.sampleson@example.com', [['3', 2]]),
    ];
    await sync();
    expect(known.size).toBe(43);
    expect(known.get(refunded.code)).toMatchObject({ status: 'kept', refunded: 0, customerName: 'Ada Placeholder' });
    const paid = known.get(cancelled.code)?.total;

    await shop.refundOrder(refunded.code, 100);
    await shop.shipOrder(shipped.code);
    await shop.cancelOrder(cancelled.code);
    await sync();
    expect(known.size).toBe(43);
    expect(known.get(refunded.code)).toMatchObject({ status: 'kept', refunded: 100 });
    expect(known.get(shipped.code)).toMatchObject({ status: 'kept' });
    expect(known.get(cancelled.code)).toMatchObject({ status: 'cancelled', total: paid });
    expect(known.get(cancelled.code)?.lines).toMatchObject([{ sku: 'INV-MUG', quantity: 2 }]);
  });

  it('takes an order whose whole payment went back for one that was not kept', async () => {
    const { code } = await shop.placeOrder('quentin.onetimer@example.com');
    await sync();
    await shop.refundOrder(code);
    await sync();
    expect(known.get(code)).toMatchObject({ status: 'cancelled', refunded: known.get(code)?.total });
  });

  it('knows a guest who comes back by the same customer', async () => {
    const before = [...known.values()].find(({ customerName }) => customerName === 'Gus Guestly');
    const guest = { firstName: 'Gus', lastName: 'Guestly', emailAddress: 'gus.guestly@example.com' };
    const { code } = await shop.placeGuestOrder(guest);
    await sync();
    expect(known.get(code)?.customer).toEqual(before?.customer);
  });

  it('reads everything again with an API key', async () => {
    const read = await page(shop.apiKey, null);
    expect('orders' in read && read.orders.length).toBe(known.size);
  });

  it('reads with a token until it is revoked, and says so then', async () => {
    const token = await shop.newToken();
    expect(await page(token, cursor)).toHaveProperty('orders');
    await shop.revokeToken(token);
    expect(await page(token, cursor)).toEqual({ kind: 'unauthorised' });
    expect(await page('no-such-token', null)).toEqual({ kind: 'unauthorised' });
  });
});

function count(orders: readonly Order[], of: (order: Order) => string): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const order of orders) counts[of(order)] = (counts[of(order)] ?? 0) + 1;
  return counts;
}
