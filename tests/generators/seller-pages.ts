import { amazon } from '../../src/marketplaces/amazon/index.ts';
import type { Marketplace } from '../../src/marketplaces/declaration.ts';
import { ebay } from '../../src/marketplaces/ebay/index.ts';
import { etsy } from '../../src/marketplaces/etsy/index.ts';
import { shopify } from '../../src/marketplaces/shopify/index.ts';
import { woocommerce } from '../../src/marketplaces/woocommerce/index.ts';

/** The marketplaces whose pages the generators can write. */
export const generated: readonly Marketplace[] = [shopify, woocommerce, ebay, etsy, amazon];
