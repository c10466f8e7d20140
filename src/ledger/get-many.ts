import type { Table } from 'dexie';

/**
 * Rows by their numbers, absent ones left out. Numbers that lie close together are asked for as one range: a request for each
 * costs the browser's process more than the few rows that nobody wants.
 */
export async function getMany<Row>(table: Table<Row, number>, numbers: readonly number[]): Promise<Row[]> {
  const [first = 0, last = 0] = numbers.length > 0 ? [numbers.reduce(least), numbers.reduce(most)] : [];
  if (numbers.length > 8 && numbers.length * 4 > last - first) {
    return await table.where(':id').between(first, last, true, true).toArray();
  }
  return (await table.bulkGet([...numbers])).filter((row) => row !== undefined);
}

function least(one: number, other: number): number {
  return Math.min(one, other);
}

function most(one: number, other: number): number {
  return Math.max(one, other);
}
