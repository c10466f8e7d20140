import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

const CONSOLES = [
  'sellercentral.amazon.com',
  'sellercentral.amazon.ca',
  'sellercentral.amazon.com.mx',
  'sellercentral.amazon.com.br',
  'sellercentral.amazon.co.uk',
  'sellercentral.amazon.de',
  'sellercentral.amazon.fr',
  'sellercentral.amazon.it',
  'sellercentral.amazon.es',
  'sellercentral.amazon.nl',
  'sellercentral.amazon.pl',
  'sellercentral.amazon.se',
  'sellercentral.amazon.com.be',
  'sellercentral.amazon.com.tr',
  'sellercentral.amazon.ae',
  'sellercentral.amazon.sa',
  'sellercentral.amazon.in',
  'sellercentral.amazon.sg',
  'sellercentral.amazon.com.au',
  'sellercentral.amazon.co.jp',
  'sellercentral-europe.amazon.com',
  'sellercentral-japan.amazon.com',
] as const;

/** Amazon Seller Central; see marketplaces.md §2.1 and §3 (2026-11). */
export const amazon = defineMarketplace({
  id: 'amazon',
  name: 'Amazon',
  version: 1,
  hosts: CONSOLES.flatMap((host) => [`https://${host}/orders-v3*`, `https://${host}/messaging/*`]),
  orderId: /\b\d{3}-\d{7}-\d{7}\b/,
  identity: { 'alias-email': 'medium' },
  pages,
  reports,
  connector: null,
});
