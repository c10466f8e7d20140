import type { OrderStore } from '../../orders/order-store.ts';
import { fail, type Result } from '../../orders/result.ts';
import type { OrderReading, ReportProfile } from '../report-profile.ts';
import type { Table, TableRow } from '../table.ts';
import { longIdsRounded } from './cell-text.ts';

export interface TableOrders {
  /** Positions in the store of what the table says of orders. */
  readonly entries: readonly number[];
  /** For each of them the shop that the table names. */
  readonly shops: readonly (string | null)[];
  /** The lines of those that do not say when the order was placed: another file may. */
  readonly undated: ReadonlyMap<string, readonly number[]>;
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
}

/** Positions of an order's rows; most orders have one. */
type Group = number | number[];

/** Rows or orders read between two chances to give up the thread. */
const BATCH = 1000;

/** Brings the rows of each order together, wherever they stand in the table, and reads it into the store: all its rows, or none. */
export async function groupOrders(
  table: Table,
  profile: ReportProfile,
  store: OrderStore,
  pause: () => Promise<void>,
): Promise<TableOrders> {
  const reader = profile.open(table);
  const rejected: { line: number; reason: string }[] = [];
  const groups = new Map<string, Group>();
  for (let index = 0; index < table.rows.length; index++) {
    if (index % BATCH === 0) await pause();
    const row = table.rows.at(index);
    const id = reader.orderId(row);
    if (!id.ok) {
      rejected.push({ line: row.line, reason: id.error });
      continue;
    }
    const group = groups.get(id.value);
    if (typeof group === 'object') group.push(index);
    else groups.set(id.value, group === undefined ? index : [group, index]);
  }

  const rounded = longIdsRounded(groups.keys());
  const entries: number[] = [];
  const shops: (string | null)[] = [];
  const undated = new Map<string, number[]>();
  let read = 0;
  for (const [id, group] of groups) {
    const rows = rowsOf(group, table.rows);
    const order: Result<OrderReading> = rounded
      ? fail(`order id ${id} was rounded by a spreadsheet program: export the file again and do not save it from Excel`)
      : reader.order(id, rows);
    const lines = () => rows.map((row) => row.line);
    if (order.ok) {
      entries.push(store.push(order.value));
      shops.push(order.value.shop);
      if (order.value.placedAt === null) undated.set(id, lines());
    } else {
      for (const line of lines()) rejected.push({ line, reason: order.error });
    }
    read += 1;
    if (read % BATCH === 0) await pause();
  }
  return { entries, shops, undated, rejected };
}

function rowsOf(group: Group, rows: Table['rows']): [TableRow, ...TableRow[]] {
  const [first = 0, ...others] = typeof group === 'number' ? [group] : group;
  return [rows.at(first), ...others.map((index) => rows.at(index))];
}
