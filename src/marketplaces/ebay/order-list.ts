import { agreed, only } from '../agreement.ts';
import { type Page, targetOf, textOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { ORDER_ID, orderInLink } from './order-id.ts';
import { seller } from './seller.ts';
import { buyer, feedbackUsername, username } from './username.ts';

/**
 * Seller Hub's order list. Markup seen 2026-11; see marketplaces.md §2.2. A row is read by itself alone, and everything
 * in it that names an order or a buyer must agree, so a row can never take its neighbour's buyer.
 */
export const orderList = definePage({
  kind: 'order-list',
  at: ({ hostname, pathname }) => /(^|\.)ebay\./.test(hostname) && /^\/sh\/ord(\/(?!details).*)?$/.test(pathname),
  detect: (page) =>
    page.has('input[data-ordernumber]') || page.has('tr[id^="orderid_"]') || page.has('#mainGridContainer'),
  shop: seller,
  strategies: {
    /** 2026-11: each row's own checkbox names the order and its buyer in one element. */
    'checkbox-data': {
      confidence: 'high',
      read: (page) => sightings(page, boxUsernames),
    },
    /** 2026-11: the button beside the buyer holds two spans, the display name and the username. */
    'buyer-modal': {
      confidence: 'medium',
      read: (page) => sightings(page, (row) => [modalUsername(row)]),
    },
    /** 2026-11: the number behind the username links to the buyer's feedback. */
    'feedback-link': {
      confidence: 'medium',
      read: (page) => sightings(page, (row) => linked(page, row)),
    },
  },
});

/** Rows that belong to one order; in the layout without a table, the checkbox's own cell block. */
function rows(page: Page): Element[] {
  const marks = page.all('input[data-ordernumber], tr[id^="orderid_"], a[href*="orderid="]');
  return [...new Set(marks.flatMap((mark) => mark.closest('tr') ?? (mark.matches('input') ? mark : [])))];
}

type Usernames = (row: Element) => (string | null)[];

/** One sighting a row: `named` says who the buyer is, and whatever else the row holds may only contradict it. */
function sightings(page: Page, named: Usernames): Sighting[] {
  const own = seller(page);
  return rows(page).flatMap((row) => {
    const orderId = orderIn(page, row);
    const customer = agreed(named(row));
    if (orderId === null || agreed([...named(row), ...keys(page, row), modalClash(page, row)]).says === 'clash')
      return [];
    const known = customer.says === 'one' && customer.value !== own ? buyer(customer.value) : null;
    const place = row.querySelector('.buyer-modal-trigger-wrapper') ?? row.querySelector('a[href*="orderid="]');
    return [{ orderId, customer: known, customerName: displayName(row), anchor: place ?? boxes(row)[0] ?? row }];
  });
}

/** The row's order, by everything in it that names one. */
function orderIn(page: Page, row: Element): string | null {
  return only([
    ...boxes(row).map((box) => box.getAttribute('data-ordernumber')?.match(ORDER_ID)?.[0]),
    row.id.match(ORDER_ID)?.[0],
    ...[...row.querySelectorAll('a[href*="orderid="]')].map((link) => orderInLink(targetOf(link, page))),
  ]);
}

/** In the layout without a table the row is the checkbox itself. */
function boxes(row: Element): Element[] {
  return row.matches('input') ? [row] : [...row.querySelectorAll('input[data-ordernumber], input[data-buyer-id]')];
}

function boxUsernames(row: Element): (string | null)[] {
  return boxes(row).map((box) => username(box.getAttribute('data-buyer-id')));
}

function linked(page: Page, row: Element): (string | null)[] {
  const links = [...row.querySelectorAll('a[href*="/fdbk/feedback_profile/"]')];
  return links.map((link) => feedbackUsername(targetOf(link, page)));
}

function modalSpans(row: Element): (string | null)[] {
  return [...row.querySelectorAll('.buyer-modal-trigger-wrapper button span')].map(textOf);
}

/** The second of exactly two spans; more or fewer are another layout, or two buyers. */
function modalUsername(row: Element): string | null {
  const [, second, ...rest] = modalSpans(row);
  return rest.length === 0 ? username(second) : null;
}

/** The usernames that stand in attributes, where nothing else can. */
function keys(page: Page, row: Element): (string | null)[] {
  return [...boxUsernames(row), ...linked(page, row)];
}

/** What the modal's button names against those: only a text that can be nothing but a username may contradict them. */
function modalClash(page: Page, row: Element): string | null {
  const shown = modalSpans(row).map(username);
  if (shown.length !== 2 || shown.includes(only(keys(page, row)))) return null;
  return /[._\d-]/.test(shown[1] ?? '') ? modalUsername(row) : null;
}

function displayName(row: Element): string | null {
  const spans = modalSpans(row);
  return spans.length === 2 ? (spans[0] ?? null) : null;
}
