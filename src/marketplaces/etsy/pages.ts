import { agreed } from '../agreement.ts';
import { jsonAt } from '../inline-json.ts';
import { id, record } from '../loose-json.ts';
import { type Page, targetOf, textOf } from '../page.ts';
import { definePage, type PageAdapter, type Sighting } from '../page-adapter.ts';
import { sightingsIn } from './orders-search.ts';

/** Some locales put their code before the path: /de/your/orders/sold. */
const SOLD = /^(?:\/[a-z]{2}(?:-[a-z]{2})?)?\/your\/(?:shops\/[^/]+\/)?orders\/sold(?:\/|$)/;

/** Shop Manager's orders, markup seen 2026-11; see marketplaces.md §2.3. The same page serves the list and one order's drawer. */
function soldOrders(kind: 'order-list' | 'order', at: (url: URL) => boolean): PageAdapter {
  return definePage({
    kind,
    at: (url) => /(^|\.)etsy\.com$/.test(url.hostname) && SOLD.test(url.pathname) && at(url),
    detect: (page) => page.scripts('Etsy.Context').length > 0 || orderLinks(page).size > 0,
    shop: (page) => id(context(page, ['data', 'initial_data', 'shop_id'])),
    strategies: {
      /** 2026-11: the inline script `Etsy.Context={…};` holds the orders that the server rendered the page with. */
      'context-json': { confidence: 'high', read: (page) => asked(page, fromContext(page)) },
      /** 2026-11: each order's link reads "#" and its number. The rows name a person, but no buyer key. */
      'order-link': { confidence: 'medium', read: (page) => asked(page, fromLinks(page)) },
    },
  });
}

const orderList = soldOrders('order-list', (url) => orderAsked(url) === null);
const orderDrawer = soldOrders('order', (url) => orderAsked(url) !== null);
export const pages: readonly PageAdapter[] = [orderList, orderDrawer];

/** The one order that the address asks for; null on the list. */
function orderAsked(url: URL): string | null {
  return id(url.searchParams.get('order_id')) ?? id(/\/sold\/(\d+)\/?$/.exec(url.pathname)?.[1]);
}

function asked(page: Page, sightings: readonly Sighting[]): readonly Sighting[] {
  const orderId = orderAsked(page.url);
  return orderId === null ? sightings : sightings.filter((sighting) => sighting.orderId === orderId);
}

function context(page: Page, path: readonly string[]): unknown {
  for (const script of page.scripts('Etsy.Context')) {
    // A script may first set it to an empty object.
    for (const start of script.matchAll(/Etsy\.Context\s*=\s*(?=\{)/g)) {
      const value = jsonAt(script, start.index + start[0].length, path);
      if (value !== undefined) return value;
    }
  }
  return undefined;
}

/** The script is as old as the page's first load: when the rows on screen are all others, it speaks of another list. */
function fromContext(page: Page): readonly Sighting[] {
  const links = orderLinks(page);
  const search = context(page, ['data', 'initial_data', 'orders', 'orders_search']);
  const sightings = sightingsIn(record(search), (orderId) => links.get(orderId) ?? null);
  return links.size > 0 && sightings.every(({ anchor }) => !anchor) ? [] : sightings;
}

function fromLinks(page: Page): readonly Sighting[] {
  return [...orderLinks(page)].map(([orderId, anchor]) => ({ orderId, customer: null, anchor }));
}

/** Links that read "#" and a number, or that lead to an order; where a link does both, it must be the same order. */
function orderLinks(page: Page): Map<string, Element> {
  const links = new Map<string, Element>();
  for (const link of page.all('a')) {
    const shown = /^#(\d+)$/.exec(textOf(link) ?? '')?.[1];
    const target = targetOf(link, page);
    const order = agreed([shown, target && SOLD.test(target.pathname) ? orderAsked(target) : null]);
    if (order.says === 'one' && !links.has(order.value)) links.set(order.value, link);
  }
  return links;
}
