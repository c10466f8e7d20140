import { shopify } from '../../../src/marketplaces/shopify/index.ts';
import { describePages } from '../corpus.ts';

describePages(shopify);
