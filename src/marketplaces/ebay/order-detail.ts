import { agreed } from '../agreement.ts';
import { type Page, targetOf, textOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { ORDER_ID, orderInLink } from './order-id.ts';
import { seller } from './seller.ts';
import { buyer, feedbackUsername } from './username.ts';

const ROOT = '.sh-core-page, .sh-core-layout__body';

/**
 * One order in Seller Hub. Markup seen 2024-06 and 2026-11; see marketplaces.md §2.2. Where the page names its buyer is
 * not known for certain, so a buyer is taken only from the body's one feedback link, and only when the header says who
 * the seller is: otherwise the link could be the seller's own.
 */
export const orderDetail = definePage({
  kind: 'order',
  at: ({ hostname, pathname }) => /(^|\.)ebay\./.test(hostname) && /^\/(mesh|sh)\/ord\/details\/?$/.test(pathname),
  detect: (page) => orderInLink(page.url) !== null && page.has(ROOT),
  shop: seller,
  strategies: {
    'feedback-link': { confidence: 'medium', read: (page) => byBuyer(page, linkedBuyer(page)) },
    'order-number': { confidence: 'medium', read: (page) => sightings(page, null) },
  },
});

function byBuyer(page: Page, username: string | null): Sighting[] {
  return username === null ? [] : sightings(page, username);
}

/** The address and the page's order box must not name two orders: after a soft navigation the old order may still stand. */
function sightings(page: Page, username: string | null): Sighting[] {
  const boxes = page.all('.order-info .info-value');
  const order = agreed([orderInLink(page.url), ...boxes.map((box) => textOf(box)?.match(ORDER_ID)?.[0])]);
  if (order.says !== 'one') return [];
  const anchor = boxes.find((box) => textOf(box)?.includes(order.value)) ?? page.first('h1');
  return [{ orderId: order.value, customer: username === null ? null : buyer(username), anchor }];
}

function linkedBuyer(page: Page): string | null {
  const own = seller(page);
  const root = page.first(ROOT);
  if (own === null || !root) return null;
  const links = [...root.querySelectorAll('a[href*="/fdbk/feedback_profile/"]')];
  const others = links.map((link) => feedbackUsername(targetOf(link, page))).filter((name) => name !== own);
  const agreement = agreed(others);
  return agreement.says === 'one' ? agreement.value : null;
}
