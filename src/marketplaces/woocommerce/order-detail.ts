import type { SeenOrder } from '../../orders/order.ts';
import { parseDay } from '../../orders/time.ts';
import { agreed, only } from '../agreement.ts';
import { email, mailto } from '../email.ts';
import { type Page, textOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { adminPage, shopAt } from './addresses.ts';
import { guest, registered } from './buyer.ts';
import { orderNumbers, orderStatus } from './order-fields.ts';
import { paid } from './order-total.ts';

/** One order in wp-admin, posts (post.php) and HPOS (wc-orders). Markup from core, seen 2026-11; see marketplaces.md §2.5. */
export const orderDetail = definePage({
  kind: 'order',
  at: (url) => typeof adminPage(url) === 'object' && adminPage(url) !== null,
  detect: (page) => page.has('select#customer_user') || page.has('#order_status'),
  shop: (page) => shopAt(page.url),
  strategies: {
    /** 2026-11: the customer field's selected option is the user's id, or empty for a guest. */
    'customer-field': { confidence: 'high', read: (page) => sighting(page, buyerOf(page)) },
  },
});

function sighting(page: Page, buyer: Pick<Sighting, 'customer' | 'aliases'>): Sighting[] {
  const place = adminPage(page.url);
  const asked = place !== null && place !== 'list' ? place.order : null;
  const post = agreed([asked, ...page.all('#post_ID').map((input) => input.getAttribute('value'))]);
  const headings = page.all('.woocommerce-order-data__heading');
  const number = agreed(headings.flatMap(orderNumbers));
  if (post.says !== 'one' || number.says === 'clash') return [];
  const id = number.says === 'one' ? number.value : post.value;
  return [{ orderId: id, ...buyer, order: seen(page, id), anchor: headings[0] ?? page.first('select#customer_user') }];
}

function buyerOf(page: Page): Pick<Sighting, 'customer' | 'aliases'> {
  const fields = page.all('select#customer_user');
  const chosen = fields.map(chosenOption);
  const users = agreed(chosen.map((option) => option?.user ?? 'unknown'));
  const address = billingEmail(page);
  if (users.says !== 'one' || users.value === 'unknown') return { customer: null };
  return users.value === 'guest' ? guest(address) : registered(users.value, address);
}

/** The server renders one option, selected: a user's id, or an empty value for a guest. Its text repeats the id. */
function chosenOption(field: Element): { readonly user: string } | null {
  const options = [...field.querySelectorAll('option')];
  const selected = options.filter((option) => option.hasAttribute('selected'));
  const [option, ...more] = selected.length > 0 ? selected : options;
  if (more.length > 0) return null;
  const value = option?.getAttribute('value') ?? '';
  const [, told] = /\(#(\d+)/.exec(textOf(option) ?? '') ?? [];
  if (value === '' || value === '0') return told === undefined ? { user: 'guest' } : null;
  return /^[1-9]\d*$/.test(value) && (told === undefined || told === value) ? { user: value } : null;
}

/** The edit field and the address that is shown; two different ones are none. */
function billingEmail(page: Page): string | null {
  return only([
    ...page.all('#_billing_email').map((input) => email(input.getAttribute('value'))),
    ...page.all('.order_data_column .address a[href^="mailto:"]').map(mailto),
  ]);
}

function seen(page: Page, id: string): SeenOrder {
  const status = only(
    page.all('#order_status option[selected]').map((option) => orderStatus(option.getAttribute('value'))),
  );
  const placedAt = parseDay(page.first('input[name="order_date"]')?.getAttribute('value') ?? '');
  return {
    marketplace: 'woocommerce',
    id,
    ...(placedAt ? { placedAt } : {}),
    ...(status ? { status } : {}),
    ...total(page),
  };
}

/** Labels are localised, but the first table of totals always ends with the order's total (core, 2026-11). */
function total(page: Page): Partial<SeenOrder> {
  const cells = page.first('table.wc-order-totals')?.querySelectorAll('td.total');
  return paid([...(cells ?? [])].at(-1) ?? null, page.first('td.refunded-total'));
}
