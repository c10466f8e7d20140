import type { Minor } from '../../orders/money.ts';
import type { OrderStatus } from '../../orders/order.ts';
import type { TableRow } from '../table.ts';

/** The first row's filled cell of a column: order-level fields stand on one row of the order or are repeated on all. */
export function firstFilled<Column extends string>(rows: readonly TableRow<Column>[], column: NoInfer<Column>): string {
  for (const row of rows) {
    if (row.cells[column] !== '') return row.cells[column];
  }
  return '';
}

/** The first row with a filled cell of the column; the first row when there is none. */
export function rowWith<Column extends string>(
  rows: readonly [TableRow<Column>, ...TableRow<Column>[]],
  column: NoInfer<Column>,
): TableRow<Column> {
  return rows.find((row) => row.cells[column] !== '') ?? rows[0];
}

/** A count of pieces: blank is one, what is no count goes to `faults`. */
export function quantityOf(cell: string, faults: string[]): number {
  if (cell === '') return 1;
  if (/^-?\d{1,7}([.,]0+)?$/.test(cell)) return Math.trunc(Number(cell.replace(',', '.')));
  faults.push(`"${cell.slice(0, 20)}" is not a quantity`);
  return 1;
}

/** An order whose whole total went back to the buyer was not kept. */
export function afterRefund(status: OrderStatus, total: Minor | null, refunded: Minor): OrderStatus {
  return status === 'kept' && total !== null && total > 0 && refunded >= total ? 'cancelled' : status;
}

/** A status word for looking it up: lower case, single spaces, full-width punctuation folded. */
export function plainStatus(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
}
