import { amazon } from './amazon/index.ts';
import type { Marketplace } from './declaration.ts';
import { ebay } from './ebay/index.ts';
import { etsy } from './etsy/index.ts';
import { generic } from './generic/index.ts';
import { shopify } from './shopify/index.ts';
import { taobao } from './taobao/index.ts';
import { vendure } from './vendure/index.ts';
import { woocommerce } from './woocommerce/index.ts';

/** The one list. */
export const marketplaces: readonly Marketplace[] = [
  shopify,
  woocommerce,
  amazon,
  etsy,
  ebay,
  taobao,
  vendure,
  generic,
];
