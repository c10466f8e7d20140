import { agreed, only } from '../agreement.ts';
import { type Page, textOf, textsOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { linkedId, placeAt, shopOf } from './addresses.ts';
import { vendureCustomer } from './buyer.ts';
import { seenOrder } from './seen-order.ts';
import { shownIds } from './shown-ids.ts';
import { isVendure } from './signature.ts';

/** One order. Markup seen 2026-11 (3.7.3). The API and the seller know it by its code; the address has its row's id. */
export const orderDetail = definePage({
  kind: 'order',
  at: (url) => placeAt(url)?.section === 'orders' && placeAt(url)?.id !== null,
  detect: isVendure,
  shop: shopOf,
  strategies: {
    admin: {
      confidence: 'high',
      read: (page) =>
        sighting(page, {
          root: page.first('vdr-order-detail'),
          headings: page.all('vdr-page-title h1'),
          buyerLinks: 'vdr-customer-label a',
          total: page.first('vdr-order-detail #order-detail-list tr.total td.clr-align-middle'),
        }),
    },
    dashboard: {
      confidence: 'high',
      read: (page) =>
        sighting(page, {
          root: page.first('main [data-slot="card"]')?.closest('main'),
          headings: page.all('h1[data-testid="page-heading"]'),
          buyerLinks: '[data-slot="card"] a',
          total: isPaidFor(page) ? lastCell(page) : null,
        }),
    },
  },
});

interface Markup {
  readonly root: Element | null | undefined;
  readonly headings: readonly Element[];
  readonly buyerLinks: string;
  /** The total with tax stands before the one without. */
  readonly total: Element | null;
}

function sighting(page: Page, { root, headings, buyerLinks, total }: Markup): Sighting[] {
  const ids = agreed([placeAt(page.url)?.id, ...shownIds(page, 'orders')]);
  const code = only(headings.map(textOf));
  if (!root || ids.says !== 'one' || code === null || /\s/.test(code)) return [];
  const links = [...root.querySelectorAll(buyerLinks)].filter((link) => linkedId(link, 'customers', page));
  const buyer = only(links.map((link) => linkedId(link, 'customers', page)));
  const chips = [...root.querySelectorAll('vdr-page-detail-sidebar vdr-order-state-label vdr-chip')];
  return [
    {
      orderId: code,
      customer: buyer === null ? null : vendureCustomer(buyer),
      customerName: buyer === null ? null : textOf(links[0]),
      order: seenOrder(code, chips, total && (textsOf(total)[0] ?? null)),
      anchor: links[0] ?? headings[0] ?? null,
    },
  ];
}

/** The dashboard tells a cart from an order only by its payments: each has a menu of states of its own, like the order. */
function isPaidFor(page: Page): boolean {
  return page.all('main [data-testid="state-transition-trigger"]').length > 1;
}

function lastCell(page: Page): Element | null {
  const row = page.first('main [data-slot="table-body"]')?.lastElementChild;
  return row?.lastElementChild ?? null;
}
