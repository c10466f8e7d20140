import type { Histories } from '../process.ts';

/** Histories sorted by their number of purchases, with what the likelihood needs of each time and each number of purchases. */
export interface Groups {
  readonly size: number;
  /** Repeat purchases of each group, ascending; its histories are from start[g] up to start[g + 1]. */
  readonly x: Float64Array;
  readonly start: Int32Array;
  readonly tx: Int32Array;
  readonly T: Int32Array;
  readonly weight: Float64Array;
  /** Customers observed up to each time, and their repeat purchases. */
  readonly customersAt: Float64Array;
  readonly purchasesAt: Float64Array;
  /** How many customers made at least j repeat purchases, for j = 0 … the most. */
  readonly atLeast: Float64Array;
}

/** One counting sort: a fit pays for it once, not once an evaluation. */
export function groupsOf({ count, x, times, tx, T, weight }: Histories): Groups {
  let most = 0;
  for (let i = 0; i < count; i++) if ((x[i] ?? 0) > most) most = x[i] ?? 0;
  const next = new Int32Array(most + 2);
  for (let i = 0; i < count; i++) next[(x[i] ?? 0) + 1] = (next[(x[i] ?? 0) + 1] ?? 0) + 1;
  const present: number[] = [];
  for (let purchases = 0; purchases <= most; purchases++) {
    if ((next[purchases + 1] ?? 0) > 0) present.push(purchases);
    next[purchases + 1] = (next[purchases + 1] ?? 0) + (next[purchases] ?? 0);
  }
  const start = Int32Array.from([...present.map((purchases) => next[purchases] ?? 0), count]);

  const sorted = { tx: new Int32Array(count), T: new Int32Array(count), weight: new Float64Array(count) };
  const customersAt = new Float64Array(times.length);
  const purchasesAt = new Float64Array(times.length);
  const atLeast = new Float64Array(most + 1);
  for (let i = 0; i < count; i++) {
    const purchases = x[i] ?? 0;
    const age = T[i] ?? 0;
    const w = weight[i] ?? 0;
    const at = next[purchases] ?? 0;
    next[purchases] = at + 1;
    sorted.tx[at] = tx[i] ?? 0;
    sorted.T[at] = age;
    sorted.weight[at] = w;
    customersAt[age] = (customersAt[age] ?? 0) + w;
    purchasesAt[age] = (purchasesAt[age] ?? 0) + w * purchases;
    atLeast[purchases] = (atLeast[purchases] ?? 0) + w;
  }
  for (let j = most - 1; j >= 0; j--) atLeast[j] = (atLeast[j] ?? 0) + (atLeast[j + 1] ?? 0);
  return { size: present.length, x: Float64Array.from(present), start, ...sorted, customersAt, purchasesAt, atLeast };
}
