import { etsy } from '../../../src/marketplaces/etsy/index.ts';
import { describePages } from '../corpus.ts';

describePages(etsy);
