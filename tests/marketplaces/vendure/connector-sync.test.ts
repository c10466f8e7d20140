import { describe, expect, it } from 'vitest';
import { sent } from './fake-shop.ts';
import { opened } from './seller.ts';

describe('reading a shop', () => {
  it('reads every order once, oldest change first, and no carts', async () => {
    const { shop, ann } = opened(230);
    shop.place(null);
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(230);
    expect(shop.asked).toHaveLength(3);
  });

  it('asks for fewer orders a page when the shop allows less, and remembers it', async () => {
    const { shop, ann } = opened(60, { limit: 30 });
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(60);
    expect(shop.asked.map(({ take }) => take)).toEqual([100, 50, 25, 25, 25]);
  });

  it('reads orders of one and the same moment, more of them than a page holds', async () => {
    const { ann } = opened(450, { apart: 0 });
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(450);
  });

  it('begins such a moment again when an order leaves it meanwhile, and so misses nobody', async () => {
    const { shop, ann, codes } = opened(250, { apart: 0 });
    for (let pages = 0; pages < 2; pages++) await ann.page();
    shop.pass(1000);
    for (const code of codes.slice(0, 60)) shop.change(code);
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(250);
  });

  it('finds an order that moves to the end while the pages are read', async () => {
    const { shop, ann, codes } = opened(250);
    await ann.page();
    for (const code of codes.slice(100, 200)) {
      shop.pass(1000);
      shop.change(code);
    }
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(250);
    expect(ann.orders.get(codes[150] ?? '')?.total).toBe(1001);
  });

  it('takes duplicates and disorder inside a page', async () => {
    const { shop, ann } = opened(250);
    shop.play((_, real) => {
      const { items, totalItems } = real();
      return { totalItems, items: [...items.slice(1, 50), ...items.slice(0, 50), ...items.slice(40)] };
    });
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(250);
  });

  it('takes nobody’s place for a duplicate’s', async () => {
    const { shop, ann } = opened(3);
    shop.play((n, real) => (n === 1 ? { totalItems: 3, items: [0, 0, 1].map((i) => real().items[i] ?? {}) } : null));
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(3);
  });

  it('comes to an end where the rows of one moment never stand still', async () => {
    const { shop, ann } = opened(250, { apart: 0 });
    shop.play((n, real) => ({ ...real(), items: real().items.toSpliced(0, n % 50) }));
    expect(await ann.sync()).toBeNull();
    expect(shop.asked.length).toBeLessThan(60);
  });

  it('goes on where it got stuck once the server is well again', async () => {
    const { shop, ann } = opened(250, { apart: 0 });
    const stale = { totalItems: 250, items: [...shop.orders.values()].slice(0, 100).map(sent) };
    shop.play(() => stale);
    expect(await ann.sync()).toMatchObject({ kind: 'unreadable' });
    shop.play(() => null);
    shop.change('CODE1');
    shop.change('CODE100');
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(250);
  });

  it('stops rather than miss orders when the server does not sort', async () => {
    const { shop, ann } = opened(250);
    shop.play((_, real) => ({ ...real(), items: real().items.toReversed() }));
    expect(await ann.sync()).toMatchObject({ kind: 'unreadable' });
  });

  it('takes the newer of two versions that one page shows of an order', async () => {
    const { shop, ann } = opened(2);
    shop.play((_, real) => {
      const [one = {}, two = {}] = real().items;
      const newer = { ...one, totalWithTax: 5000, updatedAt: two.updatedAt };
      return { totalItems: 2, items: [newer, one, two] };
    });
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.get('CODE1')?.total).toBe(5000);
  });

  it.each(['', 'null', '{"version":2}', '{"version":1,"take":0}', '{"take":'])(
    'begins anew with a cursor that it does not know: %s',
    async (cursor) => {
      const { ann } = opened(3);
      ann.forget(cursor);
      expect(await ann.sync()).toBeNull();
      expect(ann.orders.size).toBe(3);
    },
  );
});
