import type { SeenOrder } from '../../orders/order.ts';
import { parseInstant } from '../../orders/time.ts';
import { agreed, only } from '../agreement.ts';
import { email } from '../email.ts';
import { type Page, targetOf, textOf, textsOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { adminPage, shopAt } from './addresses.ts';
import { guest, registered } from './buyer.ts';
import { orderNumbers, orderStatus } from './order-fields.ts';
import { paid } from './order-total.ts';

/**
 * The orders list of wp-admin, posts (edit.php) and HPOS (wc-orders). Markup from core, seen 2026-11; see marketplaces.md
 * §2.5. Since WooCommerce 3.3 the rows hold no buyer key; older ones link to the user and to the e-mail.
 */
export const orderList = definePage({
  kind: 'order-list',
  at: (url) => adminPage(url) === 'list',
  detect: (page) =>
    page.has('#the-list .order_number, #the-list .order_title, #the-list [data-order-id], #the-list .order-view'),
  shop: (page) => shopAt(page.url),
  strategies: {
    /** Before 3.3: "#1001 by Ann <ann@example.com>", with links to the user's page and to the e-mail. */
    'user-link': { confidence: 'medium', read: (page) => page.all('#the-list tr').flatMap((row) => listed(page, row)) },
  },
});

function listed(page: Page, row: Element): Sighting[] {
  const links = [...row.querySelectorAll('a')];
  const detail = links
    .map((link) => ({ link, at: orderOf(targetOf(link, page), page) }))
    .filter(({ at }) => at !== null);
  const posts = agreed([
    ...detail.map(({ at }) => at),
    ...[...row.querySelectorAll('[data-order-id]')].map((mark) => mark.getAttribute('data-order-id')),
    /^(?:post|order)-(\d+)$/.exec(row.id)?.[1],
  ]);
  const titles = [...row.querySelectorAll('.order-view, .order_number strong, .order_title strong, .row-title')];
  const numbers = agreed(titles.flatMap(orderNumbers));
  if (posts.says !== 'one' || numbers.says === 'clash') return [];
  const id = numbers.says === 'one' ? numbers.value : posts.value;
  const anchor = titles[0] ?? detail[0]?.link ?? row;
  return [{ orderId: id, ...buyerOf(page, row), order: seen(row, id), anchor }];
}

function orderOf(target: URL | null, page: Page): string | null {
  const place = target && shopAt(target) === shopAt(page.url) ? adminPage(target) : null;
  return place === null || place === 'list' ? null : place.order;
}

function buyerOf(page: Page, row: Element): Pick<Sighting, 'customer' | 'aliases' | 'customerName'> {
  const cell = row.querySelector('.order_title, .order_number');
  const links = [...(cell?.querySelectorAll('a') ?? [])];
  const userLinks = links.filter((link) => /user-edit\.php\?/.test(link.getAttribute('href') ?? ''));
  const users = agreed(userLinks.map((link) => targetOf(link, page)?.searchParams.get('user_id')));
  const mails = agreed(links.map((link) => email(/^mailto:([^?]*)/i.exec(link.getAttribute('href') ?? '')?.[1])));
  const address = mails.says === 'one' ? mails.value : null;
  if (users.says === 'clash' || mails.says === 'clash') return { customer: null };
  if (users.says === 'one') return { ...registered(users.value, address), customerName: textOf(userLinks[0]) };
  return { ...guest(address), customerName: nameBeside(cell) };
}

/** "#1001 Ann Example" in one link since 3.3: what stands after the number. */
function nameBeside(cell: Element | null): string | null {
  const title = cell?.querySelector('.order-view');
  const names = (title ? textsOf(title) : []).map((text) => /^#\S+\s+(.+)$/.exec(text)?.[1]);
  return only(names);
}

function seen(row: Element, id: string): SeenOrder {
  const status = only(
    [...row.querySelectorAll('mark')]
      .flatMap((mark) => [...mark.classList])
      .map((name) => orderStatus(/^status-(.+)$/.exec(name)?.[1])),
  );
  const time = row.querySelector('.order_date time')?.getAttribute('datetime');
  const placedAt = time ? parseInstant(time) : null;
  return {
    marketplace: 'woocommerce',
    id,
    ...(placedAt ? { placedAt } : {}),
    ...(status ? { status } : {}),
    ...paid(row.querySelector('.order_total')),
  };
}
