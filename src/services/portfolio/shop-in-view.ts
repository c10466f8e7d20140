import type { ShopRecord } from '../../ledger/ledger.ts';
import type { Missing } from '../../value/margin/order-margin.ts';
import type { ShopRows } from '../customer-base.ts';
import type { EnteredService } from '../protocol/portfolio.ts';
import type { ShopMargin } from '../shop-margins.ts';
import type { ShopScore } from '../shop-score.ts';

/** All that the portfolio of a shop is read from. */
export interface ShopInView {
  readonly shop: ShopRecord;
  readonly score: ShopScore;
  readonly rows: ShopRows;
  readonly margin: ShopMargin;
  /** What keeps its margin from being known. */
  readonly missing: readonly Missing[];
  readonly service: EnteredService | null;
}
