import type { Currency } from '../orders/money.ts';
import { encodeBucket } from './bucket.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import { shopKey } from './place.ts';
import { applyTally, newShop, shopCurrency } from './shop-tally.ts';
import { keyOf, summaryRow } from './summary-row.ts';

/**
 * Writes what changed on the desk: buckets, their summaries, indexes, shop counts, merges and the messages of customers
 * that went into others. Must run inside the transaction that the desk was opened in.
 */
export async function saveDesk(db: Database, desk: Desk): Promise<void> {
  if (desk.dirty.size === 0) return;
  const currencies = await saveTallies(db, desk);
  const dirty = [...desk.buckets.values()].filter(({ number }) => desk.dirty.has(number));
  const [empty, full] = [
    dirty.filter(({ customers, loose }) => customers.size === 0 && loose.length === 0),
    dirty.filter(({ customers, loose }) => customers.size > 0 || loose.length > 0),
  ];
  const gone = empty.map(({ number }) => number);
  // Together, not one after the other: each answer that is waited for is a round trip to another process.
  await Promise.all([
    db.buckets.bulkPut(full.map(encodeBucket)),
    db.summaries.bulkPut(full.map((bucket) => summaryRow(bucket, (shop) => currencies.get(shopKey(shop)) ?? null))),
    gone.length > 0 && db.buckets.bulkDelete(gone),
    gone.length > 0 && db.summaries.bulkDelete(gone),
    desk.orderIndex.save(),
    desk.aliasIndex.save(),
  ]);
  await saveMerges(db, desk);
}

/** The currencies of all shops, as they are after this transaction. */
async function saveTallies(db: Database, desk: Desk): Promise<ReadonlyMap<string, Currency | null>> {
  const rows = new Map((await db.shops.toArray()).map((row) => [shopKey(row), row]));
  for (const [key, { marketplace, shop, tally }] of desk.tallies) {
    const row = applyTally(rows.get(key) ?? newShop(marketplace, shop, []), tally);
    rows.set(key, row);
  }
  await db.shops.bulkPut(Array.from(desk.tallies.keys()).flatMap((key) => rows.get(key) ?? []));
  return new Map(Array.from(rows, ([key, row]) => [key, shopCurrency(row)]));
}

async function saveMerges(db: Database, desk: Desk): Promise<void> {
  for (const { from, into, identities, orders, evidence } of desk.merges) {
    const { marketplace, shop } = from;
    await db.merges.add({ marketplace, shop, into: keyOf(into), from: keyOf(from), identities, orders, evidence });
  }
  // In the order in which they happened, so that an heir that has an heir passes everything on.
  for (const [from, into] of desk.heirs) {
    await db.sent
      .where('customer')
      .equals(keyOf(from))
      .modify({ customer: keyOf(into) });
  }
}
