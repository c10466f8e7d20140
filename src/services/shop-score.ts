import type { Ledger } from '../ledger/ledger.ts';
import type { OrderFacts } from '../value/margin/order-facts.ts';
import type { ShopModel } from '../value/model.ts';
import type { Cohorts } from '../value/portfolio/cohorts.ts';
import type { DaySpan } from '../value/portfolio/year-figures.ts';
import type { ShopTest } from './truth.ts';

/** What scoring a shop leaves behind besides its scoreboard: the fitted model and the shop's own totals. */
export interface ShopScore {
  readonly version: 2;
  /** The shop's revision that was scored: another one makes this stale. */
  readonly revision: number;
  /** Day number of the day on which everybody was scored; the model's asOf is earlier where the shop's history ends earlier. */
  readonly scoredOn: number;
  /** Customers scored one by one since everybody was scored together. */
  readonly touched: number;
  readonly model: ShopModel;
  /** In minor units; null where no order carries money. */
  readonly equity: { readonly point: number; readonly low: number; readonly high: number } | null;
  readonly expectedOrders: { readonly point: number; readonly low: number; readonly high: number };
  /** Share of net spend that the best fifth of the customers brought; null without positive spend. */
  readonly top20Share: number | null;
  /**
   * The twelve months up to the last order that is known: days since then may be quiet or not imported yet. It is open at its
   * end, so that orders of customers who are scored later count.
   */
  readonly year: DaySpan;
  /** As of the last time that everybody was scored together. */
  readonly cohorts: Cohorts;
  /** What costs are laid on. */
  readonly facts: OrderFacts;
  /** Last period's forecast against what happened; null before the first. */
  readonly test: ShopTest | null;
  /** The test is of an earlier model, or there is none: it follows when everybody has been scored. */
  readonly isTestDue: boolean;
}

export async function shopScore(ledger: Ledger, marketplace: string, shop: string): Promise<ShopScore | null> {
  const stored = await ledger.models.get(marketplace, shop);
  return isShopScore(stored) ? stored : null;
}

/** Stored by this program alone; a record of another version is scored anew. */
function isShopScore(stored: unknown): stored is ShopScore {
  return (
    typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 2 && 'model' in stored
  );
}
