import type { Currency } from '../orders/money.ts';
import { decodeBucket } from './bucket.ts';
import { type Database, withConnection } from './database.ts';
import { type ShopName, shopKey } from './place.ts';
import { type ShopSummaries, shopSummaries } from './shop-summaries.ts';
import { shopCurrency } from './shop-tally.ts';
import { allSummaries, putSummaries } from './summary-groups.ts';
import { type SummaryRow, summaryRow } from './summary-row.ts';

/** Buckets that are summed up again in one transaction. */
const SLICE = 128;

/**
 * All summaries of a shop. A shop's currency is that of most of its orders, so an order can turn it; the buckets that were
 * not written since then still sum the old one, and are summed up again here before anybody sees them.
 */
export async function readSummaries(db: Database, shop: ShopName): Promise<ShopSummaries> {
  for (;;) {
    const { rows, currency } = await withConnection(db, () => readRows(db, shop));
    const stale = rows.filter((row) => row.shops.some((part) => isOf(part, shop) && part.currency !== currency));
    if (stale.length === 0) return shopSummaries(shop, currency, rows);
    for (let at = 0; at < stale.length; at += SLICE) {
      const numbers = stale.slice(at, at + SLICE).map(({ bucket }) => bucket);
      await withConnection(db, () => sumUpAgain(db, numbers));
    }
  }
}

function readRows(
  db: Database,
  { marketplace, shop }: ShopName,
): PromiseLike<{ rows: SummaryRow[]; currency: Currency | null }> {
  return db.transaction('r', db.shops, db.summaries, async () => {
    const row = await db.shops.get([marketplace, shop]);
    return { rows: await allSummaries(db), currency: row ? shopCurrency(row) : null };
  });
}

function sumUpAgain(db: Database, numbers: number[]): PromiseLike<void> {
  return db.transaction('rw', db.shops, db.buckets, db.summaries, async () => {
    const currencies = new Map((await db.shops.toArray()).map((row) => [shopKey(row), shopCurrency(row)]));
    const buckets = (await db.buckets.bulkGet(numbers)).flatMap((row) => (row ? decodeBucket(row) : []));
    const currencyOf = (shop: ShopName) => currencies.get(shopKey(shop)) ?? null;
    await putSummaries(
      db,
      buckets.map((bucket) => summaryRow(bucket, currencyOf)),
      [],
    );
  });
}

function isOf(part: ShopName, shop: ShopName): boolean {
  return part.marketplace === shop.marketplace && part.shop === shop.shop;
}
