import type { Day, Instant } from '../../orders/time.ts';
import type { Table, TableRow } from '../table.ts';
import { type DateOrder, orderProvenBy, readDate } from './date-text.ts';
import { remembering } from './remember.ts';

/** Date of a cell, null where it is blank; what cannot be read goes to `faults`. */
export type DateReader<Column extends string> = (
  row: TableRow<Column>,
  column: Column,
  faults: string[],
) => Instant | Day | null;

/**
 * Reads dates of a table. `order` and `offset` where the marketplace fixes them; else the whole column decides whether day
 * or month comes first, and a column that proves neither, or both, leaves its ambiguous dates unread.
 */
export function dateReader<Column extends string>(
  table: Table<Column>,
  fixed: { readonly order?: DateOrder; readonly offset?: string } = {},
): DateReader<Column> {
  const orders = new Map<Column, DateOrder | null>();
  const orderOf = (column: Column): DateOrder | null => {
    const known = orders.get(column);
    if (known !== undefined) return known;
    const order = columnOrder(table, column);
    orders.set(column, order);
    return order;
  };
  const offset = fixed.offset ?? null;
  const readers = new Map<Column, (cell: string) => ReturnType<typeof readDate>>();
  const readerOf = (column: Column) => {
    const known = readers.get(column);
    if (known) return known;
    const reader = remembering((cell) => readDate(cell, { order: () => fixed.order ?? orderOf(column), offset }));
    readers.set(column, reader);
    return reader;
  };
  return (row, column, faults) => {
    const cell = row.cells[column];
    if (cell === '') return null;
    const found = readerOf(column)(cell);
    if (found !== 'ambiguous' && found !== 'unreadable') return found;
    const title = table.titles[column] ?? column;
    faults.push(
      found === 'unreadable'
        ? `${title}: "${cell.slice(0, 40)}" is not a date`
        : `${title}: "${cell}" may mean two days, and the file does not tell whether day or month comes first: write dates as 2026-01-31`,
    );
    return null;
  };
}

function columnOrder<Column extends string>(table: Table<Column>, column: Column): DateOrder | null {
  const proven = new Set<DateOrder>();
  for (const row of table.rows) {
    const order = orderProvenBy(row.cells[column]);
    if (order !== null) proven.add(order);
  }
  const [only] = proven;
  return proven.size === 1 ? (only ?? null) : null;
}
