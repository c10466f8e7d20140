import type { Ledger } from '../ledger/ledger.ts';
import type { ShopModel } from '../value/model.ts';

/** What scoring a shop leaves behind besides its scoreboard: the fitted model and the shop's own totals. */
export interface ShopScore {
  readonly version: 1;
  /** The shop's revision that was scored: another one makes this stale. */
  readonly revision: number;
  readonly model: ShopModel;
  /** In minor units; null where no order carries money. */
  readonly equity: { readonly point: number; readonly low: number; readonly high: number } | null;
  readonly expectedOrders: { readonly point: number; readonly low: number; readonly high: number };
  /** Share of net spend that the best fifth of the customers brought; null without positive spend. */
  readonly top20Share: number | null;
}

export async function shopScore(ledger: Ledger, marketplace: string, shop: string): Promise<ShopScore | null> {
  const stored = await ledger.models.get(marketplace, shop);
  return isShopScore(stored) ? stored : null;
}

/** Stored by this program alone; a record of another version is scored anew. */
function isShopScore(stored: unknown): stored is ShopScore {
  return (
    typeof stored === 'object' && stored !== null && 'version' in stored && stored.version === 1 && 'model' in stored
  );
}
