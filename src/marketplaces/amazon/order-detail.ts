import { agreed } from '../agreement.ts';
import { ownersOf } from '../inline-json.ts';
import { type Loose, record, text } from '../loose-json.ts';
import { type Page, textOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { isSellerCentral, ORDER_ID, orderAt } from './addresses.ts';
import { aliasBuyer, aliasIn } from './alias.ts';
import { seenOrder } from './order-json.ts';
import { shownDay } from './shown-day.ts';

/** One order in Seller Central. Markup seen 2026-11; see marketplaces.md §2.1. The name and address are never read. */
export const orderDetail = definePage({
  kind: 'order',
  at: (url) => isSellerCentral(url) && orderAt(url) !== null,
  detect: (page) => page.has('[data-test-id="order-id-value"]') || page.scripts('"amazonOrderId"').length > 0,
  shop: () => null,
  strategies: {
    /** 2026-11: the console's own order object, where the page carries it. */
    'order-json': { confidence: 'high', read: fromJson },
    /** 2019 to 2026-11: the order's number and date in marked elements; the buyer's key is not among them. */
    'test-id': { confidence: 'medium', read: fromMarks },
  },
});

/** The order that the address and the page agree on: after a soft navigation the last order's markup may still stand. */
function orderId(page: Page): string | null {
  const shown = marks(page).map(textOf);
  const order = agreed([orderAt(page.url), ...shown.filter((mark) => mark && ORDER_ID.test(mark))]);
  return order.says === 'one' ? order.value : null;
}

function marks(page: Page): Element[] {
  return page.all('[data-test-id="order-id-value"]');
}

function fromJson(page: Page): Sighting[] {
  const id = orderId(page);
  const orders = objects(page, id);
  const alias = aliasIn(orders.map((order) => text(order.buyerProxyEmail)));
  const [order] = orders;
  if (id === null || !order || alias.says === 'clash' || isShippedOnly(page, orders)) return [];
  const customer = alias.says === 'one' ? aliasBuyer(alias.value) : null;
  return [{ orderId: id, customer, order: seenOrder(order, id), anchor: marks(page)[0] ?? page.first('h1') }];
}

/** "Non-Amazon" (or "Non-Amazon US") is another channel's order that Amazon only ships: it is none of this shop's. */
function isShippedOnly(page: Page, orders: readonly Loose[]): boolean {
  const channels = [
    ...orders.map((order) => text(order.salesChannel)),
    page.text('[data-test-id="order-summary-sales-channel-value"]'),
  ];
  return channels.some((channel) => channel?.startsWith('Non-Amazon'));
}

function objects(page: Page, id: string | null): Loose[] {
  const all = page.scripts('"amazonOrderId"').flatMap((script) => ownersOf(script, 'amazonOrderId').map(record));
  return all.filter((order) => order.amazonOrderId === id);
}

function fromMarks(page: Page): Sighting[] {
  const id = orderId(page);
  const [anchor] = marks(page);
  if (id === null || !anchor || isShippedOnly(page, objects(page, id))) return [];
  const placedAt = shownDay(page.text('[data-test-id="order-summary-purchase-date-value"]'));
  return [
    { orderId: id, customer: null, order: { marketplace: 'amazon', id, ...(placedAt ? { placedAt } : {}) }, anchor },
  ];
}
