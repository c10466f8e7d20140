import { defineMarketplace } from '../declaration.ts';
import { connector } from './connector.ts';
import { pages } from './pages.ts';

/**
 * Vendure, on the seller's own host: recognised by signature, in the Angular admin and in the React dashboard (3.7.3,
 * 2026-11); read through its Admin API. It exports no report files.
 */
export const vendure = defineMarketplace({
  id: 'vendure',
  name: 'Vendure',
  version: 1,
  hosts: [],
  // The name of the app before them is the shop's own choice.
  paths: ['/*/orders*', '/*/customers*'],
  orderId: /\b[A-Z0-9]{16}\b/,
  identity: { id: 'strong', email: 'medium' },
  pages,
  reports: [],
  connector,
});
