import { woocommerce } from '../../../src/marketplaces/woocommerce/index.ts';
import { describePages } from '../corpus.ts';

describePages(woocommerce);
