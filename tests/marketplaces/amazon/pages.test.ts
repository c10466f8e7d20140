import { amazon } from '../../../src/marketplaces/amazon/index.ts';
import { describePages } from '../corpus.ts';

describePages(amazon);
