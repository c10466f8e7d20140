import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

/** WooCommerce, on the seller's own host: recognised by signature; see marketplaces.md §2.5 and §3 (2026-11). */
export const woocommerce = defineMarketplace({
  id: 'woocommerce',
  name: 'WooCommerce',
  version: 1,
  hosts: [],
  paths: ['/*wp-admin/edit.php*', '/*wp-admin/post.php*', '/*wp-admin/admin.php*'],
  orderId: /#?\b\d+\b/,
  identity: { id: 'strong', email: 'medium' },
  pages,
  reports,
  connector: null,
});
