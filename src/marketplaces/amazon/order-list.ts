import { agreed } from '../agreement.ts';
import { type Page, targetOf, textOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { isOrderList, isSellerCentral, ORDER_ID, orderAt } from './addresses.ts';

/** Manage Orders. Markup seen 2026-11; see marketplaces.md §2.1. A row names the buyer's name only, which is no key. */
export const orderList = definePage({
  kind: 'order-list',
  at: (url) => isSellerCentral(url) && isOrderList(url),
  detect: (page) => page.has('a[href*="/orders-v3/order/"], #orders-table .cell-body-title'),
  shop: () => null,
  strategies: { 'order-link': { confidence: 'medium', read: listed } },
});

function listed(page: Page): Sighting[] {
  const marks = page.all('a[href*="/orders-v3/order/"], #orders-table .cell-body-title');
  const rows = new Set(marks.flatMap((mark) => mark.closest('tr') ?? []));
  return [...rows].flatMap((row) => {
    const links = [...row.querySelectorAll('a[href*="/orders-v3/order/"]')];
    // The cell's title is the number itself, as a link or as plain text.
    const titles = [...row.querySelectorAll('.cell-body-title')].filter((title) => ORDER_ID.test(textOf(title) ?? ''));
    const order = agreed([...links.map((link) => orderAt(targetOf(link, page))), ...titles.map(textOf)]);
    const anchor = links.find((link) => textOf(link)) ?? links[0] ?? titles[0];
    if (order.says !== 'one' || !anchor) return [];
    const customerName = textOf(row.querySelector('[data-test-id="buyer-name-with-link"]'));
    return [{ orderId: order.value, customer: null, customerName, anchor }];
  });
}
