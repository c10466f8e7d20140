import type { Page } from '../page.ts';

/** What each of the two admin interfaces says of itself, whatever the shop, its language and its theme (3.7.3, 2026-11). */
export function isVendure(page: Page): boolean {
  return (
    page.has('vdr-root[ng-version] vdr-app-shell') ||
    (page.has('meta[name="description"][content="Vendure Admin Dashboard"]') &&
      page.has('meta[name="author"][content="Vendure"]'))
  );
}
