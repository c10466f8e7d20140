import type { Order } from '../orders/order.ts';
import { type Database, truthTables, withConnection } from './database.ts';
import { fileReadings } from './file-readings.ts';
import { type ImportPlan, planImport } from './import-plan.ts';
import { type Job, newJob, now } from './jobs.ts';
import type { ImportOptions, ImportReport } from './ledger.ts';
import { BUCKETS } from './place.ts';

/** Stored in the job with each slice: which orders, the bucket where the next slice begins, customers touched so far. */
interface ImportCursor {
  readonly of: string;
  readonly at: number;
  readonly customers: number;
}

/**
 * Takes a big list of orders in, slice by slice. Each slice reads the cursor and writes what it did and the next cursor in
 * one transaction (why that suffices: fileReadings), so it does not matter where a run was cut off, nor whether a commit
 * was reported back: the next slice is the one that the cursor names. Other orders under the same job begin anew.
 */
export async function importOrders(
  db: Database,
  jobId: string,
  orders: readonly Order[],
  sliceSize: number,
  { signal, onProgress }: ImportOptions,
): Promise<ImportReport> {
  const plan = planImport(orders, sliceSize);
  for (;;) {
    signal?.throwIfAborted();
    const job = await withConnection(db, () => importSlice(db, jobId, plan));
    const { at, customers } = cursorOf(job, plan);
    const { found, new: fresh, changed } = job.counts;
    onProgress?.({ done: found, total: orders.length });
    if (at >= BUCKETS) return { found, new: fresh, changed, unchanged: found - fresh - changed, customers };
  }
}

async function importSlice(db: Database, jobId: string, plan: ImportPlan): Promise<Job> {
  return db.transaction('rw', [...truthTables(db), db.jobs], async () => {
    const known = (await db.jobs.get(jobId)) ?? newJob(jobId, 'import', null);
    const job = isOf(known, plan)
      ? known
      : { ...known, cursor: null, counts: { ...known.counts, found: 0, new: 0, changed: 0 } };
    const cursor = cursorOf(job, plan);
    if (cursor.at >= BUCKETS) return job;
    const { readings, next } = plan.slice(cursor.at);
    const { counts, customers } = await fileReadings(db, readings);
    const after: ImportCursor = { of: plan.fingerprint, at: next, customers: cursor.customers + customers.size };
    const filed: Job = {
      ...job,
      cursor: JSON.stringify(after),
      counts: {
        found: job.counts.found + counts.found,
        new: job.counts.new + counts.new,
        changed: job.counts.changed + counts.changed,
        rejected: job.counts.rejected,
      },
      updatedAt: now(),
    };
    await db.jobs.put(filed);
    return filed;
  });
}

function isOf(job: Job, plan: ImportPlan): boolean {
  return job.cursor !== null && cursorIn(job.cursor).of === plan.fingerprint;
}

function cursorOf(job: Job, plan: ImportPlan): ImportCursor {
  return job.cursor === null ? { of: plan.fingerprint, at: 0, customers: 0 } : cursorIn(job.cursor);
}

/** Written by importSlice alone. */
function cursorIn(text: string): ImportCursor {
  return JSON.parse(text);
}
