import { defineMarketplace } from '../declaration.ts';
import { pages } from './pages.ts';
import { reports } from './reports.ts';

/** Any shop: a table of customer, date and amount, from whatever system. */
export const generic = defineMarketplace({
  id: 'generic',
  name: 'CSV',
  version: 1,
  hosts: [],
  orderId: /(?!)/,
  identity: { id: 'strong', email: 'medium', username: 'weak', masked: 'weak' },
  pages,
  reports,
  connector: null,
});
