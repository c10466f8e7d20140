import { fail, type Result } from '../../orders/result.ts';
import type { OrderReading, ReportProfile } from '../report-profile.ts';
import type { Table, TableRow } from '../table.ts';
import { longIdsRounded } from './cell-text.ts';

export interface TableOrders {
  readonly readings: readonly OrderReading[];
  /** The lines of those that do not say when the order was placed: another file may. */
  readonly undated: ReadonlyMap<string, readonly number[]>;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

type Group = [TableRow, ...TableRow[]];

/** Rows or orders read between two chances to give up the thread. */
const BATCH = 1000;

/** Brings the rows of each order together, wherever they stand in the table, and reads it: all its rows, or none. */
export async function groupOrders(
  table: Table,
  profile: ReportProfile,
  pause: () => Promise<void>,
): Promise<TableOrders> {
  const reader = profile.open(table);
  const rejected: { line: number; reason: string }[] = [];
  const groups = new Map<string, Group>();
  for (const [index, row] of table.rows.entries()) {
    if (index % BATCH === 0) await pause();
    const id = reader.orderId(row);
    if (!id.ok) {
      rejected.push({ line: row.line, reason: id.error });
      continue;
    }
    const group = groups.get(id.value);
    if (group) group.push(row);
    else groups.set(id.value, [row]);
  }

  const rounded = longIdsRounded(groups.keys());
  const readings: OrderReading[] = [];
  const undated = new Map<string, number[]>();
  let read = 0;
  for (const [id, rows] of groups) {
    const order: Result<OrderReading> = rounded
      ? fail(`order id ${id} was rounded by a spreadsheet program: export the file again and do not save it from Excel`)
      : reader.order(id, rows);
    const lines = () => rows.map((row) => row.line);
    if (order.ok) {
      readings.push(order.value);
      if (order.value.placedAt === null) undated.set(id, lines());
    } else {
      for (const line of lines()) rejected.push({ line, reason: order.error });
    }
    read += 1;
    if (read % BATCH === 0) await pause();
  }
  return { readings, undated, rejected };
}
