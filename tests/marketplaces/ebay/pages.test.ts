import { ebay } from '../../../src/marketplaces/ebay/index.ts';
import { describePages } from '../corpus.ts';

describePages(ebay);
