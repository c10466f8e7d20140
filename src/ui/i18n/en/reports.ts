/** What a kind of report file is called, and whose it is; null: anybody's. */
export interface ReportWords {
  readonly of: string | null;
  readonly name: string;
}

/** By the id of the report's profile. */
export const reports = {
  'amazon-all-orders': { of: 'Amazon', name: 'all orders' },
  'amazon-unshipped': { of: 'Amazon', name: 'new and unshipped orders' },
  'ebay-orders': { of: 'eBay', name: 'orders report' },
  'etsy-items': { of: 'Etsy', name: 'sold order items' },
  'etsy-orders': { of: 'Etsy', name: 'sold orders' },
  generic: { of: null, name: 'customer, date and amount' },
  'generic-names': { of: null, name: 'customer name, date and amount' },
  'shopify-orders': { of: 'Shopify', name: 'orders export' },
  'taobao-items': { of: 'Taobao', name: 'item list' },
  'taobao-orders': { of: 'Taobao', name: 'order list' },
  'woocommerce-analytics': { of: 'WooCommerce', name: 'analytics orders' },
} satisfies Readonly<Record<string, ReportWords>>;
