import { iso } from './moment.ts';
import type { Run } from './sync-state.ts';

/**
 * Only what an order of ours needs: no address, phone or e-mail is asked for. Checked against Vendure 3.7.3 (2026-11). The
 * shop's money has as many decimals as its strategy says, whatever the currency; two unless it was configured.
 */
const QUERY = `query ClienteleOrders($options: OrderListOptions!, $newest: OrderListOptions!, $begins: Boolean!) {
  globalSettings { serverConfig { moneyStrategyPrecision } }
  newest: orders(options: $newest) @include(if: $begins) { items { updatedAt } }
  orders(options: $options) {
    totalItems
    items {
      id code state orderPlacedAt updatedAt currencyCode totalWithTax
      customer { id firstName lastName }
      lines { quantity orderPlacedQuantity unitPriceWithTax productVariant { sku name } }
      payments { state amount refunds { state total } }
    }
  }
}`;

/** A cart has no date of placing, so asking for placed orders alone leaves out the carts, which may be most of the rows. */
const PLACED = { orderPlacedAt: { after: iso(0) } };

/** The order that was changed last. */
const NEWEST = { take: 1, filter: PLACED, sort: { updatedAt: 'DESC' } };

/** The body that asks for the rows at the run's place, and as the run begins for the newest change. */
export function orderQuery({ phase, walk: { after, skip }, pages }: Run, take: number): string {
  const begins = pages === 0 && phase !== 'recent';
  const since = { after: iso(after) };
  const range =
    phase === 'recent'
      ? { filter: { orderPlacedAt: since }, sort: { orderPlacedAt: 'ASC', id: 'ASC' } }
      : { filter: { ...PLACED, updatedAt: since }, sort: { updatedAt: 'ASC', id: 'ASC' } };
  return JSON.stringify({ query: QUERY, variables: { options: { take, skip, ...range }, newest: NEWEST, begins } });
}
