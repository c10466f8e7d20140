/** Rows that agree in all the columns they were grouped by: members of a group share everything that depends on these. */
export interface Groups {
  readonly count: number;
  /** Group of each row. Groups are numbered in the order in which they first appear. */
  readonly of: Int32Array;
  /** A row of each group, and how many rows the group has. */
  readonly representative: Int32Array;
  readonly weight: Float64Array;
}

/** A row's values make one whole number that a double holds exactly, if their ranges multiply up to less than this. */
const LARGEST_KEY = 2 ** 53;

/** Keys are made for so many rows at a time: they stay in the cache until they are looked up. */
const BLOCK = 4096;

interface Span {
  readonly least: number;
  readonly size: number;
}

/** Groups rows by equal values in every column. */
export function groupRows(size: number, columns: readonly Int32Array[]): Groups {
  const spans = columns.map((column) => spanOf(column, size));
  if (spans.reduce((product, span) => product * span.size, 1) <= LARGEST_KEY) return groupByKey(size, columns, spans);
  // Too wide for one key: numbers of groups stand for what they were grouped by.
  const [first, second, ...others] = columns;
  if (first === undefined || second === undefined) throw new Error('a column of 32-bit numbers is never too wide');
  if (others.length > 0) return groupRows(size, [groupRows(size, [first, second]).of, ...others]);
  return groupRows(size, [groupRows(size, [first]).of, groupRows(size, [second]).of]);
}

function spanOf(column: Int32Array, size: number): Span {
  let least = column[0] ?? 0;
  let most = least;
  for (let row = 1; row < size; row++) {
    const value = column[row] ?? 0;
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return { least, size: most - least + 1 };
}

/** An open-addressing table that is never more than half full, and no larger than the groups need: it fits the cache. */
function groupByKey(size: number, columns: readonly Int32Array[], spans: readonly Span[]): Groups {
  let bits = 12;
  let slots = new Int32Array(1 << bits).fill(-1);
  let keys = new Float64Array(1 << (bits - 1));
  let weight = new Float64Array(1 << (bits - 1));
  let representative = new Int32Array(1 << (bits - 1));
  const of = new Int32Array(size);
  const block = new Float64Array(Math.min(BLOCK, size));
  let count = 0;
  for (let from = 0; from < size; from += BLOCK) {
    const to = Math.min(from + BLOCK, size);
    makeKeys(block, from, to, columns, spans);
    for (let row = from; row < to; row++) {
      const key = block[row - from] ?? 0;
      const mask = slots.length - 1;
      let slot = slotOf(key, bits);
      let group = slots[slot] ?? -1;
      while (group >= 0 && keys[group] !== key) {
        slot = (slot + 1) & mask;
        group = slots[slot] ?? -1;
      }
      if (group < 0) {
        group = count++;
        slots[slot] = group;
        keys[group] = key;
        representative[group] = row;
        if (count === keys.length) {
          keys = resized(keys, new Float64Array(2 * count));
          weight = resized(weight, new Float64Array(2 * count));
          representative = resized(representative, new Int32Array(2 * count));
          slots = slotsFor(keys, count, ++bits);
        }
      }
      of[row] = group;
      weight[group] = (weight[group] ?? 0) + 1;
    }
  }
  return { count, of, representative: representative.slice(0, count), weight: weight.slice(0, count) };
}

function makeKeys(
  block: Float64Array,
  from: number,
  to: number,
  columns: readonly Int32Array[],
  spans: readonly Span[],
): void {
  block.fill(0);
  columns.forEach((column, i) => {
    const { least, size } = spans[i] ?? { least: 0, size: 1 };
    for (let row = from; row < to; row++)
      block[row - from] = (block[row - from] ?? 0) * size + (column[row] ?? 0) - least;
  });
}

/** Fibonacci hashing of both halves of the key. */
function slotOf(key: number, bits: number): number {
  const high = (key * 2 ** -32) | 0;
  let hash = Math.imul((key | 0) ^ Math.imul(high, 0x85ebca6b), 0x9e3779b1);
  hash = Math.imul(hash ^ (hash >>> 15), 0x9e3779b1);
  return hash >>> (32 - bits);
}

function slotsFor(keys: Float64Array, count: number, bits: number): Int32Array<ArrayBuffer> {
  const slots = new Int32Array(1 << bits).fill(-1);
  const mask = slots.length - 1;
  for (let group = 0; group < count; group++) {
    let slot = slotOf(keys[group] ?? 0, bits);
    while ((slots[slot] ?? -1) >= 0) slot = (slot + 1) & mask;
    slots[slot] = group;
  }
  return slots;
}

function resized<Values extends Int32Array | Float64Array>(values: Values, into: Values): Values {
  into.set(values);
  return into;
}
