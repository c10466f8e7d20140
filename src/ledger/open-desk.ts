import { type Bucket, decodeBucket, emptyBucket } from './bucket.ts';
import type { Database } from './database.ts';
import { Desk } from './desk.ts';
import { getMany } from './get-many.ts';
import { bucketOf } from './place.ts';
import { loadTagIndex } from './tag-index.ts';

/** An order, a customer by identities, or both. */
export interface Sought {
  /** hashOrder of it. */
  readonly order: number | null;
  /** hashIdentity of each. */
  readonly identities: readonly number[];
}

/** Lays out all that the sought orders and identities can touch. Must run inside a transaction that reads buckets and indexes. */
export async function openDesk(db: Database, sought: Iterable<Sought>): Promise<Desk> {
  const orders: number[] = [];
  const identities: number[] = [];
  const wanted = new Set<number>();
  for (const one of sought) {
    for (const identity of one.identities) identities.push(identity);
    if (one.order === null) continue;
    orders.push(one.order);
    if (one.identities.length === 0) wanted.add(bucketOf(one.order));
  }
  const [orderIndex, aliasIndex] = await Promise.all([
    loadTagIndex(db.orderIndex, orders),
    loadTagIndex(db.aliasIndex, identities),
  ]);

  const withOrders = new Set<number>();
  for (const hashed of orders) for (const bucket of orderIndex.find(hashed)) withOrders.add(bucket);
  for (const hashed of identities) {
    wanted.add(bucketOf(hashed));
    for (const bucket of aliasIndex.find(hashed)) wanted.add(bucket);
  }
  const buckets = await loadBuckets(db, [...new Set([...wanted, ...withOrders])]);
  return new Desk(buckets, withOrders, orderIndex, aliasIndex);
}

async function loadBuckets(db: Database, numbers: readonly number[]): Promise<Map<number, Bucket>> {
  const buckets = new Map(numbers.map((number) => [number, emptyBucket(number)]));
  for (const row of await getMany(db.buckets, numbers)) {
    if (buckets.has(row.bucket)) buckets.set(row.bucket, decodeBucket(row));
  }
  return buckets;
}
