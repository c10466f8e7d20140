import { describe, expect, it } from 'vitest';
import { fakeShop } from './fake-shop.ts';
import { opened, seller } from './seller.ts';

const DAY = 86_400_000;

describe('reading a shop again', () => {
  it('asks only for what has changed and for the recent orders', async () => {
    const { shop, ann } = opened(230, { apart: 60_000 });
    await ann.sync();
    const before = shop.asked.length;
    shop.pass(DAY);
    const added = shop.place();
    shop.asked.splice(0, before);
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.has(added)).toBe(true);
    expect(shop.asked[0]?.filter.updatedAt?.after).toBe('2026-11-01T03:45:00.000Z');
    expect(shop.asked.slice(1).every(({ filter }) => filter.updatedAt === undefined)).toBe(true);
  });

  it('sees an order that was changed in the very second of the last reading', async () => {
    const { shop, ann, codes } = opened(3, { resolution: 1000 });
    await ann.sync();
    shop.pass(10);
    shop.change(codes[1] ?? '');
    await ann.sync();
    expect(ann.orders.get('CODE2')?.total).toBe(1001);
  });

  it('sees an order that was changed after it was read in a run that took hours', async () => {
    const { shop, ann } = opened(0);
    const old = shop.place(200);
    for (let i = 0; i < 250; i++) {
      shop.pass(1);
      shop.place(200);
    }
    await ann.page();
    // The transaction of this change began before the page was read and ended after it.
    const order = shop.orders.get(old);
    if (order) order.totalWithTax = 5000;
    shop.pass(6 * 3_600_000);
    shop.place(200);
    await ann.sync();
    expect(ann.orders.get(old)?.total).toBe(1000);
    await ann.sync();
    expect(ann.orders.get(old)?.total).toBe(5000);
  });

  it('sees the refund of a recent order, which the shop does not count as a change', async () => {
    const { shop, ann } = opened(3);
    await ann.sync();
    shop.refund('CODE2');
    await ann.sync();
    expect(ann.orders.get('CODE2')?.refunded).toBe(1);
  });

  it('sees the refund of an old order when everything is read again after 30 days', async () => {
    const { shop, ann } = opened(0);
    const old = shop.place(200);
    shop.pass(DAY);
    shop.place();
    await ann.sync();
    shop.refund(old);
    await ann.sync();
    expect(ann.orders.get(old)?.refunded).toBe(0);
    shop.pass(31 * DAY);
    await ann.sync();
    expect(ann.orders.get(old)?.refunded).toBe(1);
  });

  it('spreads the recent orders of a big shop over several runs', async () => {
    const { shop, ann, codes } = opened(2500);
    await ann.sync();
    for (const code of codes) shop.refund(code);
    const counts: number[] = [];
    for (let run = 0; run < 2; run++) {
      const before = shop.asked.length;
      await ann.sync();
      counts.push(shop.asked.length - before);
    }
    expect(Math.max(...counts)).toBeLessThan(25);
    expect([...ann.orders.values()].every(({ refunded }) => refunded === 1)).toBe(true);
  });

  it('is not misled by a clock of ours that is years ahead or behind', async () => {
    for (const skew of [-3000 * DAY, 3000 * DAY]) {
      const shop = fakeShop();
      const ann = seller(shop.http, () => shop.now() + skew);
      shop.place();
      await ann.sync();
      shop.pass(3_600_000);
      const added = shop.place(100);
      await ann.sync();
      expect(ann.orders.has(added)).toBe(true);
    }
  });

  it('is not misled by an order dated in the future', async () => {
    const { shop, ann } = opened(2);
    const order = shop.orders.get('CODE1');
    if (order) order.updatedAt += 5000 * DAY;
    await ann.sync();
    shop.pass(3 * DAY);
    shop.change('CODE2');
    await ann.sync();
    expect(ann.orders.get('CODE2')?.total).toBe(1001);
  });
});
