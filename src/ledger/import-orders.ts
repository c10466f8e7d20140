import { type Database, truthTables, withConnection } from './database.ts';
import { fileReadings } from './file-readings.ts';
import type { ImportPlan, OrderSlice } from './import-plan.ts';
import { type Job, newJob, now } from './jobs.ts';
import type { ImportOptions, ImportReport } from './ledger.ts';
import { unpackReadings } from './packed-orders.ts';

/** Stored in the job with each slice: which orders, the bucket where the next slice begins, customers touched so far. */
interface ImportCursor {
  readonly of: string;
  readonly at: number;
  readonly customers: number;
}

/**
 * Takes a big list of orders in, slice by slice. Each slice reads the cursor and writes what it did and the next cursor in
 * one transaction (why that suffices: fileReadings), so it does not matter where a run was cut off, nor whether a commit
 * was reported back: only the slice that the cursor names is filed. Other orders under the same job begin anew.
 */
export async function importOrders(
  db: Database,
  jobId: string,
  { fingerprint, total, slices }: ImportPlan,
  { signal, onProgress }: ImportOptions,
): Promise<ImportReport> {
  let report: ImportReport = { found: 0, new: 0, changed: 0, unchanged: 0, customers: 0 };
  for await (const slice of slices) {
    signal?.throwIfAborted();
    const job = await withConnection(db, () => importSlice(db, jobId, fingerprint, slice));
    const { customers } = cursorOf(job, fingerprint);
    const { found, new: fresh, changed } = job.counts;
    report = { found, new: fresh, changed, unchanged: found - fresh - changed, customers };
    onProgress?.({ done: found, total });
  }
  return report;
}

async function importSlice(db: Database, jobId: string, of: string, slice: OrderSlice): Promise<Job> {
  return db.transaction('rw', [...truthTables(db), db.jobs], async () => {
    const known = (await db.jobs.get(jobId)) ?? newJob(jobId, 'import', null);
    const isSame = known.cursor !== null && cursorIn(known.cursor).of === of;
    const job = isSame ? known : { ...known, cursor: null, counts: { ...known.counts, found: 0, new: 0, changed: 0 } };
    const cursor = cursorOf(job, of);
    if (cursor.at !== slice.at) return job;
    const { counts, customers } = await fileReadings(db, unpackReadings(slice));
    const after: ImportCursor = { of, at: slice.next, customers: cursor.customers + customers.size };
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

function cursorOf(job: Job, of: string): ImportCursor {
  return job.cursor === null ? { of, at: 0, customers: 0 } : cursorIn(job.cursor);
}

/** Written by importSlice alone. */
function cursorIn(text: string): ImportCursor {
  return JSON.parse(text);
}
