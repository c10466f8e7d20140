import type { Population } from './population.ts';

/** Rows that agree in all the columns they were grouped by: members of a cell share everything that depends on these. */
export interface Groups {
  readonly count: number;
  /** Group of each row. Groups are numbered in the order in which they first appear. */
  readonly of: Int32Array;
  /** A row of each group, and how many rows the group has. */
  readonly representative: Int32Array;
  readonly weight: Float64Array;
}

/**
 * Customers grouped by (repeat purchases, first day, last day). The key does not move as "today" moves, only buyers move;
 * a million customers on a day grid are about a hundred thousand cells.
 */
export interface Cells {
  readonly count: number;
  /** Repeat purchases x = days − 1. */
  readonly x: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  /** Number of customers in the cell. */
  readonly weight: Float64Array;
}

export function cellsOf({ size, days, first, last }: Population): Cells {
  const { count, representative, weight } = groupRows(size, [days, first, last]);
  return {
    count,
    x: representative.map((row) => (days[row] ?? 1) - 1),
    first: representative.map((row) => first[row] ?? 0),
    last: representative.map((row) => last[row] ?? 0),
    weight,
  };
}

/** Groups rows by equal values in every column: one pass over an open-addressing table that is never more than half full. */
export function groupRows(size: number, columns: readonly Int32Array[]): Groups {
  const mask = 2 ** Math.ceil(Math.log2(Math.max(16, 2 * size))) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const of = new Int32Array(size);
  const representative = new Int32Array(size);
  // Each group's values lie together: one cache line decides whether a row belongs to it.
  const width = columns.length;
  let values = new Int32Array(1024 * width);
  const weight = new Float64Array(size);
  let count = 0;
  for (let row = 0; row < size; row++) {
    let hash = 0;
    for (const column of columns) {
      hash = Math.imul(hash ^ (column[row] ?? 0), 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    let slot = hash & mask;
    let group = table[slot] ?? -1;
    while (group >= 0 && !agree(columns, row, values, group * width)) {
      slot = (slot + 1) & mask;
      group = table[slot] ?? -1;
    }
    if (group < 0) {
      group = count++;
      table[slot] = group;
      representative[group] = row;
      if (count * width > values.length) values = doubled(values);
      for (let i = 0; i < width; i++) values[group * width + i] = columns[i]?.[row] ?? 0;
    }
    of[row] = group;
    weight[group] = (weight[group] ?? 0) + 1;
  }
  return { count, of, representative: representative.slice(0, count), weight: weight.slice(0, count) };
}

function agree(columns: readonly Int32Array[], row: number, values: Int32Array, offset: number): boolean {
  for (let i = 0; i < columns.length; i++) if (columns[i]?.[row] !== values[offset + i]) return false;
  return true;
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}
