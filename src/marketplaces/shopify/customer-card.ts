import type { Identity } from '../../orders/identity.ts';
import { agreed, only } from '../agreement.ts';
import { mailto } from '../email.ts';
import { type Page, targetOf, textOf } from '../page.ts';
import { linkedId } from './addresses.ts';

/** The buyer as the order page's customer card tells it. */
export interface CustomerCard {
  readonly customer: Identity;
  readonly aliases: readonly Identity[];
  readonly customerName: string | null;
  readonly link: Element;
}

/** 2026-11 (W): the card links to /customers/{id}. Links to two customers on one order page say nothing about either. */
export function customerCard(page: Page): CustomerCard | null {
  const links = page
    .all('a[href*="/customers/"]')
    .filter((link) => linkedId(targetOf(link, page), 'customers', page.url));
  const ids = agreed(links.map((link) => linkedId(targetOf(link, page), 'customers', page.url)));
  const link = links.find((candidate) => textOf(candidate)) ?? links[0];
  if (ids.says !== 'one' || !link) return null;
  return { customer: shopifyCustomer(ids.value), aliases: emails(card(link)), customerName: textOf(link), link };
}

/** Strong: Shopify never gives a customer's id to someone else. */
export function shopifyCustomer(id: string): Identity {
  return { key: id, kind: 'id', strength: 'strong' };
}

/** The one e-mail address that the element links to, as a key of the same buyer; two addresses are none. */
export function emails(element: Element | null): Identity[] {
  const key = only([...(element?.querySelectorAll('a[href^="mailto:"]') ?? [])].map(mailto));
  return key === null ? [] : [{ key, kind: 'email', strength: 'medium' }];
}

/**
 * The card round the link. Where no block calls itself a card, only the two nearest blocks are the link's own for sure: the
 * next one may hold the timeline, with the staff's addresses in it.
 */
function card(link: Element): Element | null {
  for (let block = link.parentElement; block && !block.matches('main, body'); block = block.parentElement) {
    const calls = `${block.tagName} ${block.className}`;
    if (/^(section|aside|article)\b/i.test(calls) || /card(?!\w*__)/i.test(calls)) return block;
  }
  return link.parentElement?.parentElement ?? null;
}
