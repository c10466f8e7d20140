import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

/** Taobao and Tmall; see marketplaces.md §2.6 and §3 (2026-11). */
export const taobao = defineMarketplace({
  id: 'taobao',
  name: '淘宝 Taobao / Tmall',
  version: 1,
  // Its pages are not read yet, so no permission is asked for.
  hosts: [],
  orderId: /\b\d{18,19}\b/,
  identity: { username: 'medium', masked: 'weak' },
  pages,
  reports,
  connector: null,
});
