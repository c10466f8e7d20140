import fc from 'fast-check';
import { Window } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { Page } from '../../src/marketplaces/page.ts';
import { recognise } from '../../src/marketplaces/recognise.ts';
import { type Mutation, mutate, mutation } from '../generators/page-mutations.ts';
import * as generate from '../generators/pages.ts';
import { generated } from '../generators/seller-pages.ts';

/** Changed pages, of up to eight mutations each. PAGE_MUTATIONS=100000 for a night; the default keeps the whole file well under 20 s. */
const RUNS_A_PAGE = Math.ceil(Number(process.env.PAGE_MUTATIONS ?? 1600) / 16);
const SEED = Number(process.env.PAGE_MUTATIONS_SEED ?? 20261122);

const orders = generate.shownOrders(4);
const [first, second] = orders;
if (!first || !second) throw new Error('no orders');

type Name = (n: number) => string;
const shopifyName: Name = (n) => `#${1001 + n}`;
/** Stands in where a Shopify page shows no name. */
const numericId: Name = (n) => String(5550000000000 + n);
const wooNumber: Name = (n) => String(1001 + n);

/** A page, its address, and how its marketplace writes an order's id. */
const pages: readonly (readonly [string, string, string, Name])[] = [
  ['ebay list', 'https://www.ebay.com/sh/ord', generate.ebayOrderList(orders), generate.ebayId],
  [
    'ebay list, modal',
    'https://www.ebay.com/sh/ord',
    generate.ebayOrderList(orders, { layout: 'modal' }),
    generate.ebayId,
  ],
  [
    'ebay list, feedback',
    'https://www.ebay.com/sh/ord',
    generate.ebayOrderList(orders, { layout: 'feedback' }),
    generate.ebayId,
  ],
  [
    'ebay order',
    `https://www.ebay.com/mesh/ord/details?orderid=${generate.ebayId(1)}`,
    generate.ebayOrder(second),
    generate.ebayId,
  ],
  ['etsy list', 'https://www.etsy.com/your/orders/sold', generate.etsyOrders(orders), generate.etsyId],
  [
    'etsy drawer',
    `https://www.etsy.com/your/orders/sold?order_id=${generate.etsyId(1)}`,
    generate.etsyOrders(orders),
    generate.etsyId,
  ],
  [
    'shopify list',
    'https://admin.shopify.com/store/harbour-goods/orders',
    generate.shopifyOrderList(orders, { linked: true }),
    shopifyName,
  ],
  [
    'shopify order',
    'https://admin.shopify.com/store/harbour-goods/orders/5550000000001',
    generate.shopifyOrder(second),
    shopifyName,
  ],
  [
    'shopify customer',
    'https://admin.shopify.com/store/harbour-goods/customers/7001',
    generate.shopifyCustomer(second),
    shopifyName,
  ],
  ['woo list', 'https://shop.example/wp-admin/admin.php?page=wc-orders', generate.wooOrderList(orders), wooNumber],
  [
    'woo list, old',
    'https://shop.example/wp-admin/edit.php?post_type=shop_order',
    generate.wooOrderList(orders, { storage: 'before-3.3' }),
    wooNumber,
  ],
  ['woo order', 'https://shop.example/wp-admin/post.php?post=1002&action=edit', generate.wooOrder(second), wooNumber],
  [
    'woo guest',
    'https://shop.example/wp-admin/post.php?post=1002&action=edit',
    generate.wooOrder(second, { guest: true }),
    wooNumber,
  ],
  [
    'amazon order',
    `https://sellercentral.amazon.com/orders-v3/order/${generate.amazonId(1)}`,
    generate.amazonOrder(second),
    generate.amazonId,
  ],
  ['amazon list', 'https://sellercentral.amazon.com/orders-v3', generate.amazonOrderList(orders), generate.amazonId],
  [
    'amazon thread',
    'https://sellercentral.amazon.com/messaging/inbox',
    generate.amazonMessages(orders, 1),
    generate.amazonId,
  ],
];

/** happy-dom's window keeps what it has parsed, so a long run needs a new one now and then. */
let parser = new new Window().DOMParser();
let parsedCount = 0;
function parsed(html: string): Document {
  if (++parsedCount % 50 === 0) parser = new new Window().DOMParser();
  return parser.parseFromString(html, 'text/html') as unknown as Document;
}

/** Every key that names the buyer of the order. */
function keysOf({ n, username, customerId, email }: generate.ShownOrder): readonly string[] {
  return [username, customerId, email, generate.alias(n)];
}

/** What the changed page says wrongly: a buyer beside an order that is another's, or one who is not on the page at all. */
function lies(url: string, html: string, mutations: readonly Mutation[], idOf: Name): readonly string[] {
  const document = parsed(html);
  mutate(document, mutations);
  const found = recognise(new Page(document, new URL(url)), generated);
  return (found?.sightings ?? []).flatMap(({ orderId, customer, aliases }) => {
    const owner = orderId === null ? second : orders.find(({ n }) => orderId === idOf(n) || orderId === numericId(n));
    const keys = owner ? keysOf(owner) : [];
    return [customer, ...(aliases ?? [])].flatMap((who) =>
      who && !keys.includes(who.key) ? [`${orderId} → ${who.key}`] : [],
    );
  });
}

describe('a page whose markup changed', () => {
  it.each(pages)('gives the right buyer or none: %s', (_, url, html, idOf) => {
    expect(lies(url, html, [], idOf)).toEqual([]);
    fc.assert(
      fc.property(fc.array(mutation, { minLength: 1, maxLength: 8 }), (mutations) => {
        expect(lies(url, html, mutations, idOf)).toEqual([]);
      }),
      { numRuns: RUNS_A_PAGE, seed: SEED },
    );
  });

  it.each(pages)('is still read after one harmless change: %s', (_, url, html) => {
    const document = parsed(html);
    const before = recognise(new Page(document, new URL(url)), generated)?.sightings.length ?? 0;
    for (const element of document.body.querySelectorAll('[class]')) element.setAttribute('data-build', '7f3a');
    document.body.prepend(document.createElement('aside'));
    expect(before).toBeGreaterThan(0);
    expect(recognise(new Page(document, new URL(url)), generated)?.sightings.length).toBe(before);
  });
});
