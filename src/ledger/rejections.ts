import { type Database, withConnection } from './database.ts';
import type { Rejected } from './jobs.ts';

export interface Rejections {
  /** Stores the rows under the job and counts them there. */
  add(jobId: string, rows: readonly Rejected[]): Promise<void>;
  /** In the order they were added. */
  of(jobId: string): Promise<readonly Rejected[]>;
}

export function openRejections(db: Database): Rejections {
  return {
    add: (jobId, rows) =>
      withConnection(db, () =>
        db.transaction('rw', db.jobs, db.rejections, async () => addRejections(db, jobId, rows)),
      ),
    of: (jobId) =>
      withConnection(db, async () =>
        (await db.rejections.where('jobId').equals(jobId).sortBy('id')).flatMap(({ rows }) => rows),
      ),
  };
}

/**
 * Must run inside a transaction over jobs and rejections. What is listed already is not listed again: a sync reads recent
 * orders anew each time.
 */
export async function addRejections(db: Database, jobId: string, all: readonly Rejected[]): Promise<void> {
  if (all.length === 0) return;
  const stored = await db.rejections.where('jobId').equals(jobId).toArray();
  const listed = new Set(stored.flatMap(({ rows }) => rows.map(({ at }) => at)));
  const rows = all.filter(({ at }) => !listed.has(at));
  if (rows.length === 0) return;
  await db.rejections.add({ jobId, rows });
  const job = await db.jobs.get(jobId);
  if (job) await db.jobs.put({ ...job, counts: { ...job.counts, rejected: job.counts.rejected + rows.length } });
}
