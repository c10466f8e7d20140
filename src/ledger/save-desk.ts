import type { Currency } from '../orders/money.ts';
import { type Bucket, encodeBucket } from './bucket.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import { type ShopName, shopKey } from './place.ts';
import { applyTally, newShop, shopCurrency } from './shop-tally.ts';
import { putSummaries } from './summary-groups.ts';
import { keyOf, summaryRow } from './summary-row.ts';

/** Buckets encoded at once. */
const LOT = 128;

/**
 * Writes what changed on the desk: buckets, their summaries, indexes, shop counts, merges and the messages of customers
 * that went into others. Must run inside the transaction that the desk was opened in.
 */
export async function saveDesk(db: Database, desk: Desk): Promise<void> {
  if (desk.dirty.size === 0) return;
  const currencies = await saveTallies(db, desk);
  // Together, not one after the other: each answer that is waited for is a round trip to another process.
  await Promise.all([desk.orderIndex.save(), desk.aliasIndex.save(), saveBuckets(db, desk, currencies)]);
  await saveMerges(db, desk);
}

/** Lot by lot: the browser stores one while the next is being encoded, and only two are in memory at a time. */
async function saveBuckets(db: Database, desk: Desk, currencies: ReadonlyMap<string, Currency | null>): Promise<void> {
  const currencyOf = (shop: ShopName) => currencies.get(shopKey(shop)) ?? null;
  const dirty = [...desk.buckets.values()]
    .filter(({ number }) => desk.dirty.has(number))
    .sort((one, other) => one.number - other.number);
  const full = dirty.filter((bucket) => !isEmpty(bucket));
  const gone = dirty.filter(isEmpty).map(({ number }) => number);
  if (gone.length > 0) await Promise.all([db.buckets.bulkDelete(gone), putSummaries(db, [], gone)]);
  let saved: Promise<unknown> | null = null;
  for (let at = 0; at < full.length; at += LOT) {
    const lot = full.slice(at, at + LOT);
    const rows = lot.map(encodeBucket);
    const summaries = lot.map((bucket) => summaryRow(bucket, currencyOf));
    await saved;
    saved = Promise.all([db.buckets.bulkPut(rows), putSummaries(db, summaries, [])]);
  }
  await saved;
}

function isEmpty({ customers, loose }: Bucket): boolean {
  return customers.size === 0 && loose.length === 0;
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
