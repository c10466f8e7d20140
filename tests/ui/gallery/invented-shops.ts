import type { ConnectionView, MarketplaceView } from '../../../src/services/protocol/workbench-view.ts';

const market = (id: string, name: string, part: Partial<MarketplaceView> = {}): MarketplaceView => ({
  id,
  name,
  origins: [`https://www.${id}.com/*`],
  selfHosted: false,
  granted: [],
  badges: true,
  reads: { pages: ['order-list', 'order'], reports: ['Orders report'] },
  connector: null,
  ...part,
});

export const marketplaces: readonly MarketplaceView[] = [
  market('ebay', 'eBay', {
    origins: ['https://www.ebay.com/*', 'https://www.ebay.co.uk/*'],
    granted: ['https://www.ebay.com/*', 'https://www.ebay.co.uk/*'],
  }),
  market('amazon', 'Amazon', {
    origins: ['https://sellercentral.amazon.com/*', 'https://sellercentral.amazon.de/*'],
    granted: ['https://sellercentral.amazon.com/*'],
    badges: false,
  }),
  market('etsy', 'Etsy'),
  market('taobao', '淘宝'),
  market('woocommerce', 'WooCommerce', {
    origins: [],
    selfHosted: true,
    granted: ['https://shop.harbour.example/*'],
    connector: [
      { id: 'url', kind: 'url' },
      { id: 'key', kind: 'text' },
      { id: 'secret', kind: 'secret' },
    ],
  }),
  market('generic', 'Other shops', { origins: [], reads: { pages: [], reports: ['Any order table'] } }),
];

export const connections: readonly ConnectionView[] = [
  {
    id: 'c1',
    marketplace: { id: 'woocommerce', name: 'WooCommerce' },
    shop: 'shop.harbour.example',
    state: 'idle',
    syncedAt: new Date(Date.now() - 3_600_000).toISOString(),
    orders: 2210,
    fault: null,
  },
  {
    id: 'c2',
    marketplace: { id: 'woocommerce', name: 'WooCommerce' },
    shop: 'old.harbour.example',
    state: 'failed',
    syncedAt: null,
    orders: 0,
    fault: { kind: 'unauthorised', detail: null },
  },
];
