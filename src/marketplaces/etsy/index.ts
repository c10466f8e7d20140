import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

/** Etsy Shop Manager; see marketplaces.md §2.3 and §3 (2026-11). */
export const etsy = defineMarketplace({
  id: 'etsy',
  name: 'Etsy',
  version: 1,
  // With a language before the path too: /de/your/orders.
  hosts: ['your/orders/*', 'your/shops/*/orders/*'].flatMap((path) => [
    `https://www.etsy.com/${path}`,
    `https://www.etsy.com/*/${path}`,
  ]),
  orderId: /\b\d{10}\b/,
  identity: { id: 'strong', username: 'medium' },
  pages,
  reports,
  connector: null,
});
