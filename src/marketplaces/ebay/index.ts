import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

const SITES = [
  'com',
  'co.uk',
  'de',
  'fr',
  'it',
  'es',
  'at',
  'ch',
  'ie',
  'nl',
  'be',
  'pl',
  'ca',
  'com.au',
  'com.hk',
  'com.my',
  'com.sg',
  'ph',
] as const;

/** eBay Seller Hub; see marketplaces.md §2.2 and §3 (2026-11). */
export const ebay = defineMarketplace({
  id: 'ebay',
  name: 'eBay',
  version: 1,
  hosts: SITES.flatMap((site) => [`https://www.ebay.${site}/sh/ord*`, `https://www.ebay.${site}/mesh/ord/details*`]),
  orderId: /\b\d{2}-\d{5}-\d{5}\b/,
  identity: { username: 'medium' },
  pages,
  reports,
  connector: null,
});
