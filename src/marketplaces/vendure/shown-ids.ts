import { type Page, textOf } from '../page.ts';
import { linkedId } from './addresses.ts';

/**
 * The id that the page itself shows of what it is about. Both apps change the address before the content: for a moment the
 * old order stands under the new order's address, and the two ids contradict each other (2026-11).
 */
export function shownIds(page: Page, section: 'orders' | 'customers'): (string | null)[] {
  const crumb = page.all('[data-slot="breadcrumb-list"] a').at(-1);
  return [
    textOf(page.first('vdr-page-entity-info .property .value')),
    crumb === undefined ? null : linkedId(crumb, section, page),
  ];
}
