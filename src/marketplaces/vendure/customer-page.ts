import type { Identity } from '../../orders/identity.ts';
import { agreed, only } from '../agreement.ts';
import { email } from '../email.ts';
import { type Page, textOf } from '../page.ts';
import { definePage, type Sighting } from '../page-adapter.ts';
import { placeAt, shopOf } from './addresses.ts';
import { vendureCustomer } from './buyer.ts';
import { shownIds } from './shown-ids.ts';
import { isVendure } from './signature.ts';

/** One customer: the address names them, the form shows the e-mail. Markup seen 2026-11 (3.7.3). */
export const customerPage = definePage({
  kind: 'customer',
  at: (url) => placeAt(url)?.section === 'customers' && placeAt(url)?.id !== null,
  detect: isVendure,
  shop: shopOf,
  strategies: {
    admin: {
      confidence: 'high',
      read: (page) =>
        sighting(page, page.first('vdr-customer-detail'), 'vdr-page-title h1', 'input#emailAddress', 'form.ng-dirty'),
    },
    dashboard: {
      confidence: 'high',
      read: (page) =>
        sighting(
          page,
          page.first('main form'),
          'h1[data-testid="page-heading"]',
          'input[name="emailAddress"]',
          'button[type="submit"]:not([disabled])',
        ),
    },
  },
});

/** `edited` finds the mark of a form that the seller is typing in: what stands there is nobody's address yet. */
function sighting(page: Page, root: Element | null, heading: string, input: string, edited: string): Sighting[] {
  const ids = agreed([placeAt(page.url)?.id, ...shownIds(page, 'customers')]);
  const anchor = page.first(heading);
  if (!root || !anchor || ids.says !== 'one') return [];
  const address = root.querySelector(edited) ? null : only([...root.querySelectorAll(input)].map(typed));
  return [
    {
      orderId: null,
      customer: vendureCustomer(ids.value),
      aliases: address === null ? [] : [byEmail(address)],
      customerName: textOf(anchor),
      anchor,
    },
  ];
}

/** Both apps set the property of an input and leave the attribute alone. */
function typed(input: Element): string | null {
  return 'value' in input && typeof input.value === 'string' ? email(input.value) : null;
}

function byEmail(key: string): Identity {
  return { key, kind: 'email', strength: 'medium' };
}
