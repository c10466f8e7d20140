import type { SeenOrder } from '../../orders/order.ts';
import { agreed } from '../agreement.ts';
import { type Page, targetOf, textOf, textsOf } from '../page.ts';
import { definePage, type PageAdapter, type Sighting } from '../page-adapter.ts';
import { adminAddress, linkedId } from './addresses.ts';
import { customerCard, emails, shopifyCustomer } from './customer-card.ts';
import { orderName, shownOrderName } from './order-name.ts';

const shop = (page: Page): string | null => adminAddress(page.url)?.store ?? null;

/** Not part of what the page is about: navigation, and menus of recent searches. */
const FRAME = 'nav, header, [role="navigation"], [role="banner"]';

/** A row of any of the three tables seen (2026-11): Polaris Table, IndexTable with a hashed suffix, and plain markup. */
const ROW = 'tr, [role="row"], [class*="TableRow"], li';

/** The orders page. Markup seen 2026-11; see marketplaces.md §2.4. Rows show a name, but not always the customer's id. */
const orderList = definePage({
  kind: 'order-list',
  at: (url) => isAt(url, 'orders', 'list'),
  detect: (page) => page.has('a[href*="/orders/"]'),
  shop,
  strategies: { 'order-link': { confidence: 'high', read: listedOrders } },
});

/** One order. Markup seen 2026-11; see marketplaces.md §2.4 and §9: the customer card's link is the evidence. */
const orderDetail = definePage({
  kind: 'order',
  at: (url) => isAt(url, 'orders', 'detail'),
  detect: (page) => page.has('h1') || page.has('a[href*="/customers/"]'),
  shop,
  strategies: { 'customer-card': { confidence: 'high', read: shownOrder } },
});

/** One customer: the address itself names them (2026-11), the page adds the e-mail. */
const customerPage = definePage({
  kind: 'customer',
  at: (url) => isAt(url, 'customers', 'detail'),
  detect: (page) => page.has('h1') || page.has('main'),
  shop,
  strategies: { address: { confidence: 'high', read: shownCustomer } },
});

export const pages: readonly PageAdapter[] = [orderList, orderDetail, customerPage];

function isAt(url: URL, section: string, depth: 'list' | 'detail'): boolean {
  const address = adminAddress(url);
  return address?.section === section && (address.id === null) === (depth === 'list');
}

function listedOrders(page: Page): Sighting[] {
  const rows = new Set(
    page.all('a[href*="/orders/"]').flatMap((link) => (link.closest(FRAME) ? [] : (link.closest(ROW) ?? []))),
  );
  return [...rows].flatMap((row) => {
    const links = [...row.querySelectorAll('a')];
    const orders = links.filter((link) => linkedId(targetOf(link, page), 'orders', page.url));
    const ids = agreed(orders.map((link) => linkedId(targetOf(link, page), 'orders', page.url)));
    const names = agreed(orders.map((link) => orderName(textsOf(link))));
    const buyers = agreed(links.map((link) => linkedId(targetOf(link, page), 'customers', page.url)));
    const customerLink = links.find((link) => linkedId(targetOf(link, page), 'customers', page.url));
    const anchor = customerLink ?? orders.find((link) => textOf(link)) ?? orders[0];
    if (ids.says !== 'one' || names.says === 'clash' || buyers.says === 'clash' || !anchor) return [];
    const orderId = names.says === 'one' ? names.value : ids.value;
    return [{ orderId, customer: buyers.says === 'one' ? shopifyCustomer(buyers.value) : null, anchor }];
  });
}

/** The export knows an order by its name, so the number in the address stands in only where the page shows no name. */
function shownOrder(page: Page): Sighting[] {
  const { name, heading } = shownOrderName(page);
  const card = customerCard(page);
  if (name === null && !card) return [];
  const id = name ?? adminAddress(page.url)?.id ?? null;
  const order: SeenOrder | null = id === null ? null : { marketplace: 'shopify', id };
  if (!card) return [{ orderId: id, customer: null, order, anchor: heading }];
  const { customer, aliases, customerName, link } = card;
  return [{ orderId: id, customer, aliases, customerName, order, anchor: link }];
}

function shownCustomer(page: Page): Sighting[] {
  const id = adminAddress(page.url)?.id;
  if (!id) return [];
  const heading = page.first('main h1') ?? page.first('h1');
  const aliases = emails(page.first('main') ?? page.document.body);
  return [{ orderId: null, customer: shopifyCustomer(id), aliases, customerName: textOf(heading), anchor: heading }];
}
