import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

/** Etsy Shop Manager; see marketplaces.md §2.3 and §3 (2026-11). */
export const etsy = defineMarketplace({
  id: 'etsy',
  name: 'Etsy',
  version: 1,
  // The second with a language before the path: /de/your/orders.
  hosts: ['https://www.etsy.com/your/*', 'https://www.etsy.com/*/your/*'],
  orderId: /\b\d{10}\b/,
  identity: { id: 'strong', username: 'medium' },
  pages,
  reports,
  connector: null,
});
