import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

/** Amazon Seller Central; see marketplaces.md §2.1 and §3 (2026-11). */
export const amazon = defineMarketplace({
  id: 'amazon',
  name: 'Amazon',
  version: 1,
  hosts: [
    'https://sellercentral.amazon.com/*',
    'https://sellercentral.amazon.ca/*',
    'https://sellercentral.amazon.com.mx/*',
    'https://sellercentral.amazon.com.br/*',
    'https://sellercentral.amazon.co.uk/*',
    'https://sellercentral.amazon.de/*',
    'https://sellercentral.amazon.fr/*',
    'https://sellercentral.amazon.it/*',
    'https://sellercentral.amazon.es/*',
    'https://sellercentral.amazon.nl/*',
    'https://sellercentral.amazon.pl/*',
    'https://sellercentral.amazon.se/*',
    'https://sellercentral.amazon.com.be/*',
    'https://sellercentral.amazon.com.tr/*',
    'https://sellercentral.amazon.ae/*',
    'https://sellercentral.amazon.sa/*',
    'https://sellercentral.amazon.in/*',
    'https://sellercentral.amazon.sg/*',
    'https://sellercentral.amazon.com.au/*',
    'https://sellercentral.amazon.co.jp/*',
    'https://sellercentral-europe.amazon.com/*',
    'https://sellercentral-japan.amazon.com/*',
  ],
  orderId: /\b\d{3}-\d{7}-\d{7}\b/,
  identity: { 'alias-email': 'medium' },
  pages,
  reports,
  connector: null,
});
