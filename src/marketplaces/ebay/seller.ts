import { only } from '../agreement.ts';
import { type Page, targetOf } from '../page.ts';
import { username } from './username.ts';

/** The account that is signed in, from the page's header (2026-11): it is the shop, and it is never the buyer. */
export function seller(page: Page): string | null {
  const links = page.all('.gh-identity a[href*="/usr/"], #gh-ug a[href*="/usr/"]');
  return only(
    links.map((link) => username(decodeURIComponent(targetOf(link, page)?.pathname.split('/usr/')[1] ?? ''))),
  );
}
