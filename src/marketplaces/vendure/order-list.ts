import { agreed } from '../agreement.ts';
import { type Page, textOf, textsOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { linkedId, placeAt, shopOf } from './addresses.ts';
import { vendureCustomer } from './buyer.ts';
import { seenOrder } from './seen-order.ts';
import { isVendure } from './signature.ts';

/**
 * The list of orders. Markup seen 2026-11 (3.7.3). Sellers rearrange the columns, so cells are known by where their links
 * lead, never by their place; and each row's own links name its order and its buyer.
 */
export const orderList = definePage({
  kind: 'order-list',
  at: (url) => isList(url),
  detect: isVendure,
  shop: shopOf,
  strategies: {
    admin: { confidence: 'high', read: (page) => rows(page, 'vdr-order-list tbody tr') },
    dashboard: { confidence: 'high', read: (page) => rows(page, 'main [data-slot="table-body"] tr') },
  },
});

function isList(url: URL): boolean {
  const place = placeAt(url);
  return place?.section === 'orders' && place.id === null;
}

function rows(page: Page, selector: string): Sighting[] {
  return page.all(selector).flatMap((row) => listed(page, row));
}

function listed(page: Page, row: Element): Sighting[] {
  const links = [...row.querySelectorAll('a')];
  const orderLinks = links.filter((link) => linkedId(link, 'orders', page));
  const buyerLinks = links.filter((link) => linkedId(link, 'customers', page));
  const ids = agreed(orderLinks.map((link) => linkedId(link, 'orders', page)));
  const codes = agreed(orderLinks.flatMap(textsOf));
  const buyers = agreed(buyerLinks.map((link) => linkedId(link, 'customers', page)));
  if (ids.says !== 'one' || codes.says !== 'one' || buyers.says === 'clash') return [];
  return [
    {
      orderId: codes.value,
      customer: buyers.says === 'one' ? vendureCustomer(buyers.value) : null,
      customerName: textOf(buyerLinks[0]),
      // Which of the amounts is the one with tax depends on the columns that the seller has chosen.
      order: seenOrder(codes.value, [...row.querySelectorAll('vdr-order-state-label vdr-chip')], null),
      anchor: buyerLinks[0] ?? orderLinks[0] ?? row,
    },
  ];
}
