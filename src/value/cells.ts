import { groupRows } from './group-rows.ts';
import type { Population } from './population.ts';

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

export function cellsOf({ size, days, first, last }: Pick<Population, 'size' | 'days' | 'first' | 'last'>): Cells {
  const { count, representative, weight } = groupRows(size, [days, first, last]);
  return {
    count,
    x: representative.map((row) => (days[row] ?? 1) - 1),
    first: representative.map((row) => first[row] ?? 0),
    last: representative.map((row) => last[row] ?? 0),
    weight,
  };
}
