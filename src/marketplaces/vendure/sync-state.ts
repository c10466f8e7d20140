import * as v from 'valibot';
import { walkFrom } from './walk.ts';

/** all: everything ever placed; changed: what was updated since the mark; recent: what was placed lately, updated or not. */
const phaseSchema = v.picklist(['all', 'changed', 'recent']);
export type Phase = v.InferOutput<typeof phaseSchema>;

const epochSchema = v.pipe(v.number(), v.safeInteger());
const countSchema = v.pipe(epochSchema, v.minValue(0));
const takeSchema = v.pipe(countSchema, v.minValue(2), v.maxValue(100));

const walkSchema = v.object({
  after: countSchema,
  skip: countSchema,
  anchor: v.nullable(v.string()),
  first: v.nullable(v.string()),
  restarts: countSchema,
});

/** Everything that a sync must remember between two pages and between two runs. Moments are epoch milliseconds. */
const stateSchema = v.object({
  version: v.literal(1),
  /** Orders a page: less than 100 only where the shop allows less. */
  take: takeSchema,
  /** The server's newest `updatedAt` when the last run began: what changed later may have been missed by it. */
  mark: v.nullable(epochSchema),
  /** When everything was last read; our clock, which only decides how soon that is done again. */
  allReadAt: v.nullable(epochSchema),
  /** Where the re-reading of recent orders stopped for the last run; null: at its end. */
  resume: v.nullable(epochSchema),
  /** The run under way. */
  run: v.nullable(
    v.object({ phase: phaseSchema, walk: walkSchema, pages: countSchema, newest: v.nullable(epochSchema) }),
  ),
});
export type SyncState = v.InferOutput<typeof stateSchema>;
export type Run = NonNullable<SyncState['run']>;

const UNREAD: SyncState = { version: 1, take: 100, mark: null, allReadAt: null, resume: null, run: null };

/** A cursor of another version or a broken one begins anew: the ledger takes what it knows as unchanged. */
export function stateOf(cursor: string | null): SyncState {
  if (cursor === null) return UNREAD;
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), stateSchema), cursor);
  return parsed.success ? parsed.output : UNREAD;
}

export function cursorOf(state: SyncState): string {
  return JSON.stringify(state);
}

export function runFrom(phase: Phase, after: number): Run {
  return { phase, walk: walkFrom(after), pages: 0, newest: null };
}
