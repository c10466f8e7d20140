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

/** Must run inside a transaction over jobs and rejections. */
export async function addRejections(db: Database, jobId: string, rows: readonly Rejected[]): Promise<void> {
  if (rows.length === 0) return;
  await db.rejections.add({ jobId, rows });
  const job = await db.jobs.get(jobId);
  if (job) await db.jobs.put({ ...job, counts: { ...job.counts, rejected: job.counts.rejected + rows.length } });
}
