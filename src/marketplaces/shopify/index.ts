import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

/** Shopify admin and orders export; see marketplaces.md §2.4 and §3 (2026-11). */
export const shopify = defineMarketplace({
  id: 'shopify',
  name: 'Shopify',
  version: 1,
  hosts: ['orders', 'customers'].flatMap((section) => [
    `https://admin.shopify.com/store/*/${section}*`,
    `https://*.myshopify.com/admin/${section}*`,
  ]),
  orderId: /#[\p{L}\p{N}._-]*\d+/u,
  identity: { id: 'strong', email: 'medium' },
  pages,
  reports,
  connector: null,
});
