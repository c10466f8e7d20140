import type { CustomerKey, Identity } from '../orders/identity.ts';
import type { Order } from '../orders/order.ts';
import { type Database, truthTables, withConnection } from './database.ts';
import { type Filing, fileReadings } from './file-readings.ts';
import { usable } from './identities.ts';
import { type JobCursor, newJob, now } from './jobs.ts';
import type { PutReport } from './ledger.ts';
import { hashIdentity, hashOrder, type ShopName } from './place.ts';
import { type Reading, readingOf } from './reading.ts';
import { addRejections } from './rejections.ts';
import { keyOf } from './summary-row.ts';

export async function putOrders(db: Database, orders: readonly Order[]): Promise<PutReport> {
  const file = () => db.transaction('rw', truthTables(db), async () => fileReadings(db, readingsOf(orders)));
  return report(await withConnection(db, file));
}

/** A page of a sync: orders, cursor, counts and rejections stand or fall together. */
export async function putWithCursor(
  db: Database,
  orders: readonly Order[],
  { jobId, cursor, rejected }: JobCursor,
): Promise<PutReport> {
  const file = () =>
    db.transaction('rw', [...truthTables(db), db.jobs, db.rejections], async () => {
      const filing = await fileReadings(db, readingsOf(orders));
      const job = (await db.jobs.get(jobId)) ?? newJob(jobId, 'sync', null);
      const counts = {
        found: job.counts.found + filing.counts.found,
        new: job.counts.new + filing.counts.new,
        changed: job.counts.changed + filing.counts.changed,
        rejected: job.counts.rejected,
      };
      await db.jobs.put({ ...job, cursor, counts, updatedAt: now() });
      await addRejections(db, jobId, rejected);
      return filing;
    });
  return report(await withConnection(db, file));
}

/** A page shows whose a known order is; see Ledger.learn. */
export async function learnBuyer(
  db: Database,
  { marketplace, shop }: ShopName,
  id: string,
  identities: readonly Identity[],
  name: string | null,
): Promise<CustomerKey | null> {
  const hashed = hashOrder({ marketplace, shop, id });
  const known = usable(identities);
  const identityHashes = known.map((identity) => hashIdentity({ marketplace, shop }, identity));
  const reading: Reading = { marketplace, shop, id, hashed, order: null, identities: known, identityHashes, name };
  const file = () =>
    db.transaction('rw', truthTables(db), async () => {
      const { holderOf } = await fileReadings(db, [reading]);
      return holderOf(reading, id);
    });
  const holder = await withConnection(db, file);
  return holder && keyOf(holder);
}

function readingsOf(orders: readonly Order[]): Reading[] {
  return orders.map((order) =>
    readingOf(order, hashOrder(order), order.customer ? hashIdentity(order, order.customer) : 0),
  );
}

function report({ counts, customers }: Filing): PutReport {
  return { ...counts, customers: [...new Set(Array.from(customers, keyOf))] };
}
