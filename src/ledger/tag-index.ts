import type { Table } from 'dexie';
import { getMany } from './get-many.ts';
import { placeOf, tagOf } from './hash.ts';

/** A slice of an import touches all of them, so few would be best there; but an insert rewrites one: 31 kB at a million orders. */
const SLOTS = 256;
/** More than there are buckets, so that tag and bucket share one number. */
const RADIX = 65_536;

const NOWHERE: readonly number[] = [];

/** Sorted numbers tag × RADIX + bucket; one entry for every key stored in that bucket. */
export interface TagSlot {
  readonly slot: number;
  readonly entries: Float64Array<ArrayBuffer>;
}

export type TagTable = Table<TagSlot, number>;

/** The slots that some keys live in, and what a transaction does to them. */
export interface TagIndex {
  /** Buckets that may hold the key: all that do, and once in a few thousand million keys one that does not. */
  find(hashed: number): readonly number[];
  add(hashed: number, bucket: number): void;
  remove(hashed: number, bucket: number): void;
  /** Writes the changed slots back. */
  save(): Promise<void>;
}

/**
 * Key → buckets, without the keys: 8 bytes an entry, so that a slice of an import can afford to rewrite all of it. A find
 * sees what was stored when the slots were loaded; `hashes` must name every key that will be asked for.
 */
export async function loadTagIndex(table: TagTable, hashes: Iterable<number>): Promise<TagIndex> {
  const slots = new Map<number, Float64Array<ArrayBuffer>>();
  const load = async (wanted: readonly number[]): Promise<void> => {
    for (const slot of wanted) slots.set(slot, new Float64Array(0));
    for (const { slot, entries } of await getMany(table, wanted)) slots.set(slot, entries);
  };
  const wanted = new Set<number>();
  for (const hashed of hashes) wanted.add(slotOf(hashed));
  await load([...wanted]);
  const added = new Map<number, number[]>();
  const removed = new Map<number, number[]>();

  return {
    find(hashed) {
      const entries = slots.get(slotOf(hashed));
      if (!entries || entries.length === 0) return NOWHERE;
      const first = tagOf(hashed) * RADIX;
      const found: number[] = [];
      for (let at = lowerBound(entries, first); ; at++) {
        const entry = entries[at];
        if (entry === undefined || entry >= first + RADIX) return found;
        found.push(entry - first);
      }
    },
    add: (hashed, bucket) => push(added, slotOf(hashed), tagOf(hashed) * RADIX + bucket),
    remove: (hashed, bucket) => push(removed, slotOf(hashed), tagOf(hashed) * RADIX + bucket),
    async save() {
      const changed = [...new Set([...added.keys(), ...removed.keys()])];
      if (changed.length === 0) return;
      await load(changed.filter((slot) => !slots.has(slot)));
      await table.bulkPut(
        changed.map((slot) => ({
          slot,
          entries: rewritten(slots.get(slot) ?? new Float64Array(0), added.get(slot) ?? [], removed.get(slot) ?? []),
        })),
      );
    },
  };
}

function slotOf(hashed: number): number {
  return placeOf(hashed, SLOTS);
}

function push(lists: Map<number, number[]>, slot: number, entry: number): void {
  const list = lists.get(slot);
  if (list) list.push(entry);
  else lists.set(slot, [entry]);
}

/** The entries with some added and, of each removed one, a single occurrence taken out. */
function rewritten(
  entries: Float64Array<ArrayBuffer>,
  added: readonly number[],
  removed: readonly number[],
): Float64Array<ArrayBuffer> {
  const all = woven(entries, Float64Array.from(added).sort());
  if (removed.length === 0) return all;
  const gone = Float64Array.from(removed).sort();
  let next = 0;
  return all.filter((entry) => {
    if (entry !== gone[next]) return true;
    next++;
    return false;
  });
}

/** Two sorted lists as one. In a long import sorting everything again for every slice would cost more than all the rest. */
function woven(one: Float64Array<ArrayBuffer>, other: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const all = new Float64Array(one.length + other.length);
  let from = 0;
  let at = 0;
  for (const entry of other) {
    for (; from < one.length && (one[from] ?? 0) < entry; from++) all[at++] = one[from] ?? 0;
    all[at++] = entry;
  }
  all.set(one.subarray(from), at);
  return all;
}

/** Where `value` is, or would be, in sorted entries. */
function lowerBound(entries: Float64Array, value: number): number {
  let from = 0;
  let to = entries.length;
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((entries[middle] ?? Number.POSITIVE_INFINITY) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
