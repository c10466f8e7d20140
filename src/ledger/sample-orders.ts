import type { Order } from '../orders/order.ts';
import { decodeBucket } from './bucket.ts';
import { type Database, withConnection } from './database.ts';
import { BUCKETS, type ShopName } from './place.ts';

/** Buckets of the first read; each further one reads twice as many, so that small shops take few. */
const FIRST = 8;

/**
 * Orders of a shop, with all the orders of each customer that is among them: whole buckets, the first ones, until there are
 * at least so many. A hash puts customers into buckets, so these are as good as any.
 */
export async function sampleOrders(
  db: Database,
  { marketplace, shop }: ShopName,
  atLeast: number,
): Promise<readonly Order[]> {
  const orders: Order[] = [];
  let count = FIRST;
  for (let from = 0; from < BUCKETS && orders.length < atLeast; from += count, count *= 2) {
    const rows = await withConnection(db, () =>
      db.buckets
        .where('bucket')
        .between(from, from + count)
        .toArray(),
    );
    for (const row of rows) {
      for (const customer of decodeBucket(row).customers) {
        if (customer.marketplace !== marketplace || customer.shop !== shop) continue;
        for (const { order } of customer.orders) orders.push(order);
      }
    }
  }
  return orders;
}
