/** A place in a list that is sorted by a moment and then by id, of which only rows after a moment can be asked for. */
export interface Walk {
  /** Epoch milliseconds; rows of this very moment have been read. */
  readonly after: number;
  /** Rows to leave out: only inside one moment that has more rows than a page. */
  readonly skip: number;
  /** The id that must stand first on the next page. If it does not, rows have moved meanwhile and one may have been missed. */
  readonly anchor: string | null;
  /** The id at the head of this moment's first page. At the head of another page it hints that the server does not page. */
  readonly first: string | null;
  /** How often this moment was begun again. */
  readonly restarts: number;
}

/** A row as the walk sees it; an unreadable row may lack either. */
export interface Row {
  readonly id: string | null;
  readonly at: number | null;
}

export type Step = { readonly kind: 'end' } | { readonly kind: 'stuck' } | { readonly kind: 'on'; readonly walk: Walk };

/** A change may bring the first row to another page's head once or twice, but not time and again. */
const SUSPICIOUS_RESTARTS = 5;

/** Beginning again must end: where rows never stand still, the moment is read without an anchor in the end. */
const MOST_RESTARTS = 20;

export function walkFrom(after: number): Walk {
  return { after: Math.max(0, after), skip: 0, anchor: null, first: null, restarts: 0 };
}

/**
 * Where to go on after a page. The next page begins just before the last row's moment, so an order that is changed meanwhile
 * and moves to the end pulls nobody past us, as it would if pages were counted. Every step moves on, or the walk is stuck:
 * the server gives the same page for ever, or does not sort.
 */
export function step(walk: Walk, rows: readonly Row[], totalItems: number): Step {
  const { after, skip, anchor, restarts } = walk;
  const head = rows[0]?.id ?? null;
  if (anchor !== null && head !== anchor) {
    if (head === walk.first && restarts >= SUSPICIOUS_RESTARTS) return { kind: 'stuck' };
    return { kind: 'on', walk: { ...walkFrom(after), restarts: restarts + 1 } };
  }
  const moments = rows.flatMap(({ at }) => at ?? []);
  const [firstMoment, lastMoment] = [moments[0] ?? after, moments.at(-1) ?? after];
  if (firstMoment > lastMoment) return { kind: 'stuck' };
  if (rows.length === 0 || skip + distinct(rows) >= totalItems) return { kind: 'end' };
  if (lastMoment - 1 > after) return { kind: 'on', walk: walkFrom(lastMoment - 1) };

  const last = restarts < MOST_RESTARTS ? (rows.at(-1)?.id ?? null) : null;
  const next = skip + rows.length - (last === null ? 0 : 1);
  const first = skip === 0 ? head : walk.first;
  return next > skip ? { kind: 'on', walk: { after, skip: next, anchor: last, first, restarts } } : { kind: 'stuck' };
}

/** A row that stands twice takes the place of another one. */
function distinct(rows: readonly Row[]): number {
  return new Set(rows.map((row) => row.id ?? row)).size;
}
