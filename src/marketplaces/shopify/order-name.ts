import { agreed } from '../agreement.ts';
import { type Page, textsOf } from '../page.ts';

/**
 * An order's name as the orders export writes it (#1001, #BG7228, EN-1001/A) among pieces of text such as "Order #1001" and
 * "Paid"; null when they hold none, or two. A shop may have replaced the "#" by a prefix of its own: then only a piece that
 * is that one word counts, and a bare number of up to three digits is none: an error page's heading reads 404.
 */
export function orderName(texts: readonly string[]): string | null {
  const marked = agreed(texts.flatMap((text) => text.split(/\s+/).filter((word) => /^#[^\s#]*\d[^\s#]*$/.test(word))));
  if (marked.says !== 'nothing') return marked.says === 'one' ? marked.value : null;
  const bare = agreed(
    texts.filter((text) => !/^\d{1,3}$/.test(text) && /^[\p{L}\p{N}][\p{L}\p{N}._/-]*\d[\p{L}\p{N}._/-]*$/u.test(text)),
  );
  return bare.says === 'one' ? bare.value : null;
}

/**
 * The name of the order that the page shows, from its heading (2026-11) and its title ("Shop · Orders · #1001 · Shopify").
 * In the title only a "#" is sure to begin an order's name.
 */
export function shownOrderName(page: Page): { readonly name: string | null; readonly heading: Element | null } {
  const headings = page.all('h1').map((heading) => ({ heading, name: orderName(textsOf(heading)) }));
  const shown = agreed(headings.map(({ name }) => name));
  if (shown.says === 'one') return headings.find(({ name }) => name !== null) ?? { name: null, heading: null };
  const heading = headings[0]?.heading ?? null;
  if (shown.says === 'clash') return { name: null, heading };
  const marked = page.document.title.split(/[·|~–—]/).filter((part) => part.includes('#'));
  return { name: orderName(marked), heading };
}
