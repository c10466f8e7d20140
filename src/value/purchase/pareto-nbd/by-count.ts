import type { Histories } from '../process.ts';

/**
 * Histories sorted by their number of repeat purchases, each number with the times that occur in its histories, ascending.
 * Histories of one number differ only in where their integral over the time of leaving starts and ends, so between two
 * neighbouring times it is taken once for all of them.
 */
export interface ByCount {
  /** The distinct numbers of repeat purchases, ascending. */
  readonly x: Int32Array;
  /** The histories with x[i] purchases are `cell[i] … cell[i + 1] - 1`, their times `time[i] … time[i + 1] - 1`. */
  readonly cell: Int32Array;
  readonly time: Int32Array;
  readonly times: Float64Array;
  /** Of each history: the positions among the times of its number of its last purchase and of today, and its weight. */
  readonly tx: Int32Array;
  readonly T: Int32Array;
  readonly weight: Float64Array;
}

export function byCount({ count, x, times, tx, T, weight }: Histories): ByCount {
  const { order, start: starts } = sortedByCount(x.subarray(0, count));
  const ascending = times.every((time, i) => i === 0 || time > (times[i - 1] ?? 0));
  const distinct: number[] = [];
  const cell = [0];
  const time = [0];
  const positions = new Int32Array(2 * count);
  const seenFor = new Int32Array(times.length).fill(-1);
  const place = new Int32Array(times.length);
  const last = new Int32Array(count);
  const today = new Int32Array(count);
  const weights = new Float64Array(count);
  let places = 0;
  for (let purchases = 0; purchases + 1 < starts.length; purchases++) {
    const from = starts[purchases] ?? 0;
    const to = starts[purchases + 1] ?? 0;
    if (from === to) continue;
    const first = places;
    for (let k = from; k < to; k++) {
      const i = order[k] ?? 0;
      const start = tx[i] ?? 0;
      const end = T[i] ?? 0;
      if (seenFor[start] !== purchases) positions[places++] = start;
      seenFor[start] = purchases;
      if (seenFor[end] !== purchases) positions[places++] = end;
      seenFor[end] = purchases;
    }
    const group = positions.subarray(first, places);
    if (ascending) group.sort();
    else group.sort((i, j) => (times[i] ?? 0) - (times[j] ?? 0));
    for (let k = first; k < places; k++) place[positions[k] ?? 0] = k - first;
    for (let k = from; k < to; k++) {
      const i = order[k] ?? 0;
      last[k] = place[tx[i] ?? 0] ?? 0;
      today[k] = place[T[i] ?? 0] ?? 0;
      weights[k] = weight[i] ?? 0;
    }
    distinct.push(purchases);
    cell.push(to);
    time.push(places);
  }
  const own = new Float64Array(places);
  for (let k = 0; k < places; k++) own[k] = times[positions[k] ?? 0] ?? 0;
  return {
    x: Int32Array.from(distinct),
    cell: Int32Array.from(cell),
    time: Int32Array.from(time),
    times: own,
    tx: last,
    T: today,
    weight: weights,
  };
}

/** A counting sort: `order[start[n]] … order[start[n + 1] - 1]` are the histories with n purchases. */
function sortedByCount(x: Int32Array) {
  let most = 0;
  for (let i = 0; i < x.length; i++) most = Math.max(most, x[i] ?? 0);
  const start = new Int32Array(most + 2);
  for (let i = 0; i < x.length; i++) start[(x[i] ?? 0) + 1] = (start[(x[i] ?? 0) + 1] ?? 0) + 1;
  for (let n = 0; n <= most; n++) start[n + 1] = (start[n + 1] ?? 0) + (start[n] ?? 0);
  const next = start.slice();
  const order = new Int32Array(x.length);
  for (let i = 0; i < x.length; i++) {
    const purchases = x[i] ?? 0;
    const at = next[purchases] ?? 0;
    next[purchases] = at + 1;
    order[at] = i;
  }
  return { order, start };
}
