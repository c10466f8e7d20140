import { agreed, only } from '../agreement.ts';
import { type Page, textOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { visible } from '../visible.ts';
import { isSellerCentral, ORDER_ID } from './addresses.ts';
import { aliasBuyer, aliasIn } from './alias.ts';

/**
 * A message thread in Seller Central. Markup seen 2026-11; see marketplaces.md §2.1. Threads that were open before stay
 * in the document, hidden, each with the same element id: only what is visible counts, and two visible buyers are none.
 */
export const messages = definePage({
  kind: 'messages',
  at: (url) => isSellerCentral(url) && url.pathname.startsWith('/messaging/'),
  detect: (page) => page.has('#buyerProxyEmail'),
  shop: () => null,
  strategies: { 'buyer-proxy-email': { confidence: 'high', read: openThread } },
});

function openThread(page: Page): Sighting[] {
  const shown = page.all('[id="buyerProxyEmail"]').filter(visible);
  const alias = aliasIn(shown.map(textOf));
  const order = agreed(page.all('kat-link[data-ph-capture-attribute-order-id]').filter(visible).flatMap(orderIds));
  const [anchor] = shown;
  if (alias.says !== 'one' || order.says === 'clash' || !anchor) return [];
  const customerName = only(page.all('.buyer-name').filter(visible).map(textOf));
  return [
    { orderId: order.says === 'one' ? order.value : null, customer: aliasBuyer(alias.value), customerName, anchor },
  ];
}

/** The order as the link's capture attribute and its label tell it. */
function orderIds(link: Element): (string | null)[] {
  const told = [link.getAttribute('data-ph-capture-attribute-order-id'), link.getAttribute('label')];
  return told.map((id) => (id !== null && ORDER_ID.test(id.trim()) ? id.trim() : null));
}
