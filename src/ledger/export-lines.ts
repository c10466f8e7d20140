import { type Identity, parseCustomerKey } from '../orders/identity.ts';
import { type BucketRow, type Customer, decodeBucket, type Filed } from './bucket.ts';
import { type Database, withConnection } from './database.ts';
import { findCustomer } from './find-customer.ts';
import { placeOf } from './hash.ts';
import { best, precedes } from './identities.ts';
import { hashIdentity, hashOrder } from './place.ts';
import type { SentMessage } from './sent-log.ts';

/** Orders and customers of one pass are in memory at once. */
const PASS = 200_000;
/** Buckets read at once. */
const READ = 64;

type Entry = readonly [sortKey: string, line: string];

/**
 * The truth, a JSON object a line: shops, their costs and service, then customers and orders, then messages. A customer is named by its best
 * identity, not by its key, because the key tells which reading came first. Lines are sorted inside passes, and a line's
 * pass depends on its own key and on the number of orders: equal content, equal bytes. Each pass is read in one
 * transaction; what is written between two passes may be missing from those already given out.
 */
export async function* exportLines(db: Database): AsyncIterable<string> {
  const shops = await withConnection(db, () => db.shops.toArray());
  for (const { marketplace, shop, hints } of shops) {
    yield JSON.stringify({ line: 'shop', marketplace, shop, hints: hints.toSorted() });
  }
  for (const { marketplace, shop, costs } of await withConnection(db, () => db.costs.toArray())) {
    yield JSON.stringify({ line: 'costs', marketplace, shop, costs });
  }
  for (const { marketplace, shop, service } of await withConnection(db, () => db.service.toArray())) {
    yield JSON.stringify({ line: 'service', marketplace, shop, service });
  }
  const passes = Math.ceil(shops.reduce((sum, { orders }) => sum + orders, 0) / PASS);
  for (let pass = 0; pass < passes; pass++) {
    const inPass = (hashed: number) => placeOf(hashed, passes) === pass;
    const entries = await withConnection(db, () => entriesOf(db, inPass));
    entries.sort(([one], [other]) => (one < other ? -1 : 1));
    for (const [, line] of entries) yield line;
  }
  yield* await messageLines(db);
}

function entriesOf(db: Database, inPass: (hashed: number) => boolean): PromiseLike<Entry[]> {
  return db.transaction('r', db.buckets, async () => {
    const entries: Entry[] = [];
    let rows: BucketRow[] = [];
    for (let after = -1; ; after = rows.at(-1)?.bucket ?? after) {
      rows = await db.buckets.where('bucket').above(after).limit(READ).toArray();
      if (rows.length === 0) return entries;
      for (const row of rows) {
        const { customers, loose } = decodeBucket(row);
        for (const customer of customers) {
          if (inPass(hashIdentity(customer, canonical(customer)))) entries.push(customerEntry(customer));
          for (const filed of customer.orders) if (inPass(hashOrder(filed.order))) entries.push(orderEntry(filed));
        }
        for (const filed of loose) if (inPass(hashOrder(filed.order))) entries.push(orderEntry(filed));
      }
    }
  });
}

/** The identity that names a customer whatever the history: the best. */
function canonical({ identities }: Customer): Identity {
  const identity = best(identities);
  if (!identity) throw new Error('a customer without an identity');
  return identity;
}

function customerEntry(customer: Customer): Entry {
  const { marketplace, shop } = customer;
  const { kind, key } = canonical(customer);
  const identities = bestFirst(customer.identities);
  return [
    JSON.stringify([marketplace, shop, kind, key]),
    JSON.stringify({ line: 'customer', marketplace, shop, identities }),
  ];
}

function orderEntry({ order, identities, holder }: Filed): Entry {
  const also = bestFirst(identities).slice(1);
  const sortKey = JSON.stringify([order.marketplace, order.shop, order.id]);
  return [sortKey, JSON.stringify({ line: 'order', ...order, also, of: holder && canonical(holder) })];
}

function bestFirst(identities: readonly Identity[]): readonly Identity[] {
  return identities.toSorted((one, other) => (precedes(one, other) ? -1 : 1));
}

async function messageLines(db: Database): Promise<string[]> {
  const messages = await withConnection(db, () => db.sent.toArray());
  const lines: string[] = [];
  for (const message of messages) lines.push(await messageLine(db, message));
  return lines.sort();
}

/** A message of somebody whose orders are all gone keeps the identity in its key. */
async function messageLine(db: Database, { marketplace, shop, customer, at, detail }: SentMessage): Promise<string> {
  const known = await findCustomer(db, customer);
  const of = (known && best(known.identities)) ?? parseCustomerKey(customer);
  return JSON.stringify({ line: 'message', marketplace, shop, at, kind: of?.kind, key: of?.key, detail });
}
