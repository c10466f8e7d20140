import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { matches } from '../../src/marketplaces/match-pattern.ts';
import { Page } from '../../src/marketplaces/page.ts';
import { definePage, type Sighting } from '../../src/marketplaces/page-adapter.ts';
import { mayBeSellerPage, recognise, type SellerPages } from '../../src/marketplaces/recognise.ts';
import { marketplaces } from '../../src/marketplaces/registry.ts';
import { ebayOrderList, shownOrders } from '../generators/pages.ts';
import { generated } from '../generators/seller-pages.ts';

const parser = new new Window().DOMParser();
const documentOf = (html: string): Document => parser.parseFromString(html, 'text/html') as unknown as Document;
const empty = documentOf('<p></p>');

/** A marketplace whose one page gives exactly these sightings. */
function telling(sightings: readonly Sighting[]): SellerPages {
  const page = definePage({
    kind: 'order-list',
    at: () => true,
    detect: () => true,
    shop: () => null,
    strategies: { told: { confidence: 'high', read: () => sightings } },
  });
  return { id: 'told', version: 1, hosts: [], pages: [page] };
}

const buyer = (key: string) => ({ key, kind: 'username', strength: 'medium' }) as const;
const told = (sightings: readonly Sighting[]) =>
  recognise(new Page(empty, new URL('https://a.example/')), [telling(sightings)])?.sightings ?? null;

describe('recognising a page', () => {
  it.each([
    'https://www.ebay.com.evil.example/sh/ord',
    'https://evil.example/www.ebay.com/sh/ord',
    'https://www.ebay.com@evil.example/sh/ord',
    'https://xwww.ebay.com/sh/ord',
    'https://sellercentral.amazon.com.evil.example/orders-v3/order/111-1234567-7654321',
    'https://evilsellercentral.amazon.com/orders-v3',
    'https://admin.shopify.com.evil.example/store/a/orders',
    'https://myshopify.com/admin/orders',
    'https://www.etsy.com.evil.example/your/orders/sold',
    'https://www.etsy.com/your/purchases',
    'https://www.amazon.com/gp/css/order-history',
    'ftp://www.ebay.com/sh/ord',
    'about:blank',
  ])('does not even look at %s', (address) => {
    expect(mayBeSellerPage(new URL(address), generated)).toBe(false);
  });

  it('costs less than a millisecond on a page that is no seller’s', () => {
    const page = new Page(empty, new URL('https://news.example/today?page=wc-orders'));
    recognise(page, generated);
    const start = performance.now();
    for (let i = 0; i < 100; i++) recognise(page, generated);
    expect((performance.now() - start) / 100).toBeLessThan(1);
  });

  it('reads a list of 100 rows in a moment', () => {
    const page = new Page(documentOf(ebayOrderList(shownOrders(100))), new URL('https://www.ebay.com/sh/ord'));
    expect(recognise(page, generated)?.sightings).toHaveLength(100);
  });
});

describe('contradictions', () => {
  it('give nothing for an order with two buyers, and leave its neighbour alone', () => {
    expect(
      told([
        { orderId: '1', customer: buyer('a'), anchor: null },
        { orderId: '1', customer: buyer('b'), anchor: null },
        { orderId: '2', customer: buyer('c'), anchor: null },
      ])?.map(({ orderId }) => orderId),
    ).toEqual(['2']);
  });

  it('give nothing for an element that would carry two orders', () => {
    const anchor = empty.body;
    expect(
      told([
        { orderId: '1', customer: buyer('a'), anchor },
        { orderId: '2', customer: buyer('b'), anchor },
      ]),
    ).toBeNull();
  });

  it('do not arise when an order is seen twice: the sighting with the buyer stays', () => {
    expect(
      told([
        { orderId: '1', customer: null, anchor: null },
        { orderId: '1', customer: buyer('a'), anchor: null },
      ]),
    ).toHaveLength(1);
  });

  it('outlive the strategy that met them: a worse one does not give the order to one of the two', () => {
    const { pages, ...shop } = telling([]);
    const strategies = {
      better: {
        confidence: 'high',
        read: () => ['a', 'b'].map((key) => ({ orderId: '1', customer: buyer(key), anchor: null })),
      },
      worse: { confidence: 'medium', read: () => [{ orderId: '1', customer: buyer('b'), anchor: null }] },
    } as const;
    const contradicted = { ...shop, pages: pages.map((page) => ({ ...page, strategies })) };
    expect(recognise(new Page(empty, new URL('https://a.example/')), [contradicted])).toBeNull();
  });

  it('take an alias from both buyers that claim it', () => {
    const aliases = [{ key: 'x@example.com', kind: 'email', strength: 'medium' }] as const;
    const sightings = told([
      { orderId: '1', customer: buyer('a'), aliases, anchor: null },
      { orderId: '2', customer: buyer('b'), aliases, anchor: null },
    ]);
    expect(sightings?.flatMap((sighting) => sighting.aliases)).toEqual([]);
  });
});

describe('the list of marketplaces', () => {
  it('gives each id once', () => {
    const ids = marketplaces.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('has fixtures and a test of its pages for every marketplace that reads pages', () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    for (const { id, pages } of marketplaces) {
      if (pages.length === 0) continue;
      expect(existsSync(`${here}../fixtures/${id}`), `tests/fixtures/${id}`).toBe(true);
      expect(existsSync(`${here}${id}/pages.test.ts`), `tests/marketplaces/${id}/pages.test.ts`).toBe(true);
    }
  });

  it('declares hosts that a browser would take', () => {
    for (const host of marketplaces.flatMap(({ hosts }) => hosts)) {
      expect(() => matches(host, new URL('https://a.example/'))).not.toThrow();
    }
  });
});
