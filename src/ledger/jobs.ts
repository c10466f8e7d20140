import { type Instant, instant } from '../orders/time.ts';
import { type Database, withConnection } from './database.ts';
import type { Json } from './json.ts';

export type JobKind = 'import' | 'sync';
export type JobState = 'running' | 'done' | 'cancelled' | 'failed';

/** found: order readings handed over; new: orders not known before; changed: known ones whose content really differs now. */
export interface JobCounts {
  readonly found: number;
  readonly new: number;
  readonly changed: number;
  readonly rejected: number;
}

export interface Job {
  readonly id: string;
  readonly kind: JobKind;
  readonly state: JobState;
  /** What the job works on (files, shop, mapping): the caller's own JSON, never read by the ledger. */
  readonly detail: Json;
  /** Where to go on: the connector's cursor of a sync; of an import, the ledger's own. null: not begun. */
  readonly cursor: string | null;
  readonly counts: JobCounts;
  readonly startedAt: Instant;
  readonly updatedAt: Instant;
}

/** A sync's place after a page of orders, stored together with them. */
export interface JobCursor {
  readonly jobId: string;
  readonly cursor: string;
  /** Rows of this page that could not become orders: stored and counted in the same transaction. */
  readonly rejected: readonly Rejected[];
}

export interface Rejected {
  /** Where it was: a row number, an order id. */
  readonly at: string;
  readonly reason: string;
}

export interface Jobs {
  /** Creates a running job, or gives the existing one back untouched: starting twice is resuming. */
  start(id: string, kind: JobKind, detail: Json): Promise<Job>;
  get(id: string): Promise<Job | null>;
  /** Newest first. */
  list(): Promise<readonly Job[]>;
  running(): Promise<readonly Job[]>;
  /** Ends (or restarts) a job; the cursor and the counts stay. False when there is no such job. */
  setState(id: string, state: JobState): Promise<boolean>;
  setDetail(id: string, detail: Json): Promise<boolean>;
  /** Removes the job and its rejections. */
  remove(id: string): Promise<void>;
}

export function now(): Instant {
  return instant(Date.now());
}

export function newJob(id: string, kind: JobKind, detail: Json): Job {
  const counts = { found: 0, new: 0, changed: 0, rejected: 0 };
  return { id, kind, state: 'running', detail, cursor: null, counts, startedAt: now(), updatedAt: now() };
}

export function openJobs(db: Database): Jobs {
  const list = () => withConnection(db, () => db.jobs.toArray());
  const update = (id: string, change: Partial<Job>) =>
    withConnection(db, async () => (await db.jobs.update(id, { ...change, updatedAt: now() })) > 0);
  return {
    start: (id, kind, detail) =>
      withConnection(db, () =>
        db.transaction('rw', db.jobs, async () => {
          const known = await db.jobs.get(id);
          if (known) return known;
          const job = newJob(id, kind, detail);
          await db.jobs.add(job);
          return job;
        }),
      ),
    get: (id) => withConnection(db, async () => (await db.jobs.get(id)) ?? null),
    list: async () => (await list()).sort((one, other) => (one.startedAt < other.startedAt ? 1 : -1)),
    running: async () => (await list()).filter(({ state }) => state === 'running'),
    setState: (id, state) => update(id, { state }),
    setDetail: (id, detail) => update(id, { detail }),
    remove: (id) =>
      withConnection(db, () =>
        db.transaction('rw', db.jobs, db.rejections, async () => {
          await db.rejections.where('jobId').equals(id).delete();
          await db.jobs.delete(id);
        }),
      ),
  };
}
