import { agreed } from '../agreement.ts';
import { type Page, targetOf, textOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { isOrderList, isSellerCentral, orderAt } from './addresses.ts';

/** Manage Orders. Markup seen 2026-11; see marketplaces.md §2.1. A row names the buyer's name only, which is no key. */
export const orderList = definePage({
  kind: 'order-list',
  at: (url) => isSellerCentral(url) && isOrderList(url),
  detect: (page) => page.has('a[href*="/orders-v3/order/"]'),
  shop: () => null,
  strategies: { 'order-link': { confidence: 'medium', read: listed } },
});

function listed(page: Page): Sighting[] {
  const rows = new Set(page.all('a[href*="/orders-v3/order/"]').flatMap((link) => link.closest('tr') ?? []));
  return [...rows].flatMap((row) => {
    const links = [...row.querySelectorAll('a[href*="/orders-v3/order/"]')];
    const order = agreed(links.map((link) => orderAt(targetOf(link, page))));
    const anchor = links.find((link) => textOf(link)) ?? links[0];
    if (order.says !== 'one' || !anchor) return [];
    const customerName = textOf(row.querySelector('[data-test-id="buyer-name-with-link"]'));
    return [{ orderId: order.value, customer: null, customerName, anchor }];
  });
}
