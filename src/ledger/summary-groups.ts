import type { Database } from './database.ts';
import { getMany } from './get-many.ts';
import type { SummaryRow } from './summary-row.ts';

/** Buckets whose summaries are one record: at 100,000 orders a record costs the browser more than what is in it. */
const TOGETHER = 8;

export interface SummaryGroup {
  readonly group: number;
  readonly rows: readonly SummaryRow[];
}

export async function allSummaries(db: Database): Promise<SummaryRow[]> {
  return (await db.summaries.toArray()).flatMap(({ rows }) => rows);
}

/** Replaces the summaries of some buckets; those in `gone` have none any more. Must run inside a transaction over summaries. */
export async function putSummaries(db: Database, rows: readonly SummaryRow[], gone: readonly number[]): Promise<void> {
  const written = new Map(rows.map((row) => [row.bucket, row]));
  const replaced = new Set([...written.keys(), ...gone]);
  const groups = new Map<number, SummaryRow[]>();
  for (const bucket of replaced) groups.set(groupOf(bucket), []);
  for (const { group, rows: stored } of await getMany(db.summaries, [...groups.keys()])) {
    groups.get(group)?.push(...stored.filter(({ bucket }) => !replaced.has(bucket)));
  }
  for (const row of rows) groups.get(groupOf(row.bucket))?.push(row);
  const all = Array.from(groups, ([group, own]): SummaryGroup => ({ group, rows: own.sort(byBucket) }));
  const empty = all.filter((group) => group.rows.length === 0).map(({ group }) => group);
  if (empty.length > 0) await db.summaries.bulkDelete(empty);
  await db.summaries.bulkPut(all.filter((group) => group.rows.length > 0));
}

function groupOf(bucket: number): number {
  return Math.floor(bucket / TOGETHER);
}

function byBucket(one: SummaryRow, other: SummaryRow): number {
  return one.bucket - other.bucket;
}
