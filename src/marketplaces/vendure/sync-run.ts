import { type Run, runFrom, type SyncState } from './sync-state.ts';
import { type Row, step } from './walk.ts';

const DAY_MS = 86_400_000;

/** Re-read before the mark: transactions end in another order than they began, and some databases keep whole seconds only. */
const OVERLAP_MS = 5 * 60_000;

/** A refund or a parcel does not change an order's `updatedAt` (3.7.3, 2026-11); most come soon after the order. */
const RECENT_MS = 60 * DAY_MS;

/** Pages of recent orders a run. A big shop's 60 days take several runs, each going on where the last one stopped. */
const RECENT_PAGES = 20;

/** A refund of an older order is seen when everything is read again. */
const ALL_AGAIN_MS = 30 * DAY_MS;

/** The state with a run under way. */
export function begun(state: SyncState, now: number): SyncState & { readonly run: Run } {
  if (state.run) return { ...state, run: state.run };
  const { mark, allReadAt } = state;
  const isDue = allReadAt === null || Math.abs(now - allReadAt) > ALL_AGAIN_MS;
  if (mark === null || isDue) return { ...state, mark: null, run: runFrom('all', 0) };
  return { ...state, run: runFrom('changed', mark - OVERLAP_MS) };
}

/** A row with both of its moments. */
export interface DatedRow {
  readonly id: string | null;
  readonly updatedAt: number | null;
  readonly placedAt: number | null;
}

/** What a page says of the paging. */
interface PageFacts {
  readonly rows: readonly DatedRow[];
  readonly totalItems: number;
  /** The newest change of all orders, asked for as a run begins. */
  readonly newest: number | null;
}

/** The state after a page, or null where the shop's answers do not move on. */
export function afterPage(
  state: SyncState & { readonly run: Run },
  { rows, totalItems, newest }: PageFacts,
  now: number,
): SyncState | null {
  const { phase, walk, pages } = state.run;
  const seen = rows.map(({ id, updatedAt, placedAt }): Row => ({ id, at: phase === 'recent' ? placedAt : updatedAt }));
  const next = step(walk, seen, totalItems);
  if (next.kind === 'stuck') return null;
  const run = { phase, walk, pages: pages + 1, newest: pages === 0 ? newest : state.run.newest };
  if (next.kind === 'end') return ended({ ...state, run }, now);
  const isEnough = phase === 'recent' && run.pages >= RECENT_PAGES && next.walk.skip === 0;
  return isEnough ? { ...state, resume: next.walk.after, run: null } : { ...state, run: { ...run, walk: next.walk } };
}

function ended(state: SyncState & { readonly run: Run }, now: number): SyncState {
  const { phase, newest } = state.run;
  if (phase === 'recent') return { ...state, resume: null, run: null };
  // An order dated in the future must not hide what changes until then. Our clock can only lower the mark: never a loss.
  const mark = newest === null ? state.mark : Math.min(newest, now);
  if (phase === 'all') return { ...state, mark, allReadAt: now, resume: null, run: null };
  return { ...state, mark, run: runFrom('recent', Math.max(state.resume ?? 0, (mark ?? 0) - RECENT_MS)) };
}
