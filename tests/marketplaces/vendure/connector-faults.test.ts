import { describe, expect, it } from 'vitest';
import type { Http } from '../../../src/marketplaces/connector.ts';
import { fakeShop, json, type Reply, refusal } from './fake-shop.ts';
import { seller } from './seller.ts';

const NOW = Date.UTC(2026, 10, 22, 12, 0, 0);
const faultOf = (http: Http) => seller(http, () => NOW).sync();
const answering = (response: () => Response) => faultOf(async () => response());

describe('a shop that does not answer with orders', () => {
  it.each([
    ['seconds', { 'retry-after': '120' }, 120_000],
    ['a date', { 'retry-after': new Date(NOW + 90_000).toUTCString() }, 90_000],
    [
      'a date of a server whose clock is two hours behind',
      { 'retry-after': new Date(NOW - 7_140_000).toUTCString(), date: new Date(NOW - 7_200_000).toUTCString() },
      60_000,
    ],
    ['a date that has passed', { 'retry-after': new Date(NOW - 5000).toUTCString() }, 0],
    ['a thousand years', { 'retry-after': '31557600000' }, 86_400_000],
    ['nonsense', { 'retry-after': 'soon' }, null],
    ['nothing', {}, null],
  ])('asks to wait for %s', async (_, headers, retryAfterMs) => {
    for (const status of [429, 503])
      expect(await answering(() => new Response('', { status, headers }))).toEqual({
        kind: 'rate-limited',
        retryAfterMs,
      });
  });

  it.each([401, 403])('refuses the token with status %d', async (status) => {
    expect(await answering(() => new Response('', { status }))).toEqual({ kind: 'unauthorised' });
  });

  it.each(['FORBIDDEN', 'UNAUTHORIZED'])('refuses the token with status 200 and %s', async (code) => {
    expect(await answering(() => refusal(code))).toEqual({ kind: 'unauthorised' });
  });

  it.each([500, 502, 504, 408])('is out of order: %d', async (status) => {
    expect(await answering(() => new Response('<h1>oops</h1>', { status }))).toMatchObject({ kind: 'unreachable' });
  });

  it('cannot be reached', async () => {
    const broken: Http = () => Promise.reject(new TypeError('fetch failed'));
    expect(await faultOf(broken)).toMatchObject({
      kind: 'unreachable',
      detail: 'https://shop.example/admin-api did not answer: fetch failed',
    });
  });

  it('breaks off in the middle of an answer', async () => {
    const cut = () =>
      new Response(
        new ReadableStream({
          start: (controller) => controller.error(new Error('connection reset')),
        }),
      );
    expect(await answering(cut)).toMatchObject({ kind: 'unreachable' });
  });

  it('answers with a web page', async () => {
    const html = () =>
      new Response('<!doctype html><title>Log in</title>', { headers: { 'content-type': 'text/html' } });
    expect(await answering(html)).toMatchObject({
      kind: 'unreadable',
      detail: expect.stringContaining('is a web page'),
    });
  });

  it.each([
    ['no JSON', () => new Response('{"data":')],
    ['nothing', () => new Response('')],
    ['another API', () => json({ statusCode: 404, message: 'Cannot POST /admin-api' }, 404)],
    ['no list', () => json({ data: { orders: null } })],
    ['a list that is none', () => json({ data: { orders: { totalItems: 'many', items: {} } } })],
    ['a question that it does not understand', () => json({ errors: [{ message: 'Cannot query field "code"' }] }, 400)],
  ])('answers with %s', async (_, response) => {
    expect(await answering(response)).toMatchObject({ kind: 'unreadable' });
  });

  it('never tells its token in a fault', async () => {
    const fault = await answering(() => json({ errors: [{ message: 'no' }] }, 400));
    expect(JSON.stringify(fault)).not.toContain('abc');
  });
});

describe('an answer that goes wrong in the middle of a run', () => {
  const shopOf = (count: number) => {
    const shop = fakeShop();
    for (let i = 0; i < count; i++) {
      shop.pass(1000);
      shop.place();
    }
    return { shop, ann: seller(shop.http, () => NOW) };
  };
  const once = (request: number, reply: Reply) => (n: number) => (n === request ? reply : null);

  it.each([
    ['an expired token', refusal('FORBIDDEN'), { kind: 'unauthorised' }],
    ['a rate limit', new Response('', { status: 429 }), { kind: 'rate-limited', retryAfterMs: null }],
    ['an error', new Response('', { status: 500 }), { kind: 'unreachable' }],
  ])('keeps its place: %s', async (_, reply, fault) => {
    const { shop, ann } = shopOf(250);
    shop.play(once(2, reply));
    expect(await ann.sync()).toMatchObject(fault);
    expect(ann.orders.size).toBe(100);
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(250);
    expect(shop.asked[2]).toEqual(shop.asked[1]);
  });

  it.each(['much', 1e300, 0.5, null])(
    'rejects an item with the total %s by its code, and reads the others',
    async (totalWithTax) => {
      const { shop, ann } = shopOf(3);
      shop.play((_, real) => {
        const { items, totalItems } = real();
        return { totalItems, items: items.map((item, i) => (i === 1 ? { ...item, totalWithTax } : item)) };
      });
      expect(await ann.sync()).toBeNull();
      expect([...ann.orders.keys()]).toEqual(['CODE1', 'CODE3']);
      expect([...ann.rejected]).toEqual([['CODE2', expect.stringContaining('totalWithTax')]]);
    },
  );

  it('gets past a whole page of items that nothing can be read of', async () => {
    const { shop, ann } = shopOf(250);
    shop.play((n, real) => (n === 1 ? { ...real(), items: new Array(100).fill(null) } : null));
    expect(await ann.sync()).toBeNull();
    expect(ann.orders.size).toBe(150);
    expect([...ann.rejected.keys()]).toEqual(['?']);
  });

  it.each([
    ['of one time each', 1000],
    ['all of one time', 0],
  ])('ends when the server gives the same page for ever, with orders %s', async (_, ms) => {
    const shop = fakeShop();
    for (let i = 0; i < 250; i++) {
      shop.pass(ms);
      shop.place();
    }
    const ann = seller(shop.http, () => NOW);
    let first: object | null = null;
    shop.play((_, real) => {
      first ??= real();
      return first;
    });
    expect(await ann.sync()).toMatchObject({ kind: 'unreadable', detail: expect.stringContaining('again and again') });
    expect(shop.asked.length).toBeLessThan(20);
  });

  it('ends when the server gives one order a page and says that there are more', async () => {
    const { shop, ann } = shopOf(1);
    shop.play((_, real) => ({ ...real(), totalItems: 1_000_000 }));
    expect(await ann.sync()).toMatchObject({ kind: 'unreadable' });
  });
});
