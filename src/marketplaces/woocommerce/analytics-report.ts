import { minor } from '../../orders/money.ts';
import type { OrderLine, OrderStatus } from '../../orders/order.ts';
import { fail, ok } from '../../orders/result.ts';
import type { OrderReader } from '../report-profile.ts';
import { idText } from '../reports/cell-text.ts';
import { dateReader } from '../reports/date-column.ts';
import { currencyOf, inMinor, moneyReader, sumOf } from '../reports/money-column.ts';
import { afterRefund, plainStatus } from '../reports/order-fields.ts';
import type { Table } from '../table.ts';

type Column =
  | 'date'
  | 'id'
  | 'revenue'
  | 'status'
  | 'customer'
  | 'type'
  | 'products'
  | 'items'
  | 'coupons'
  | 'net'
  | 'attribution';

/** Shops add statuses of their own (packed, awaiting-pickup); like Analytics we count what is not listed as a sale. */
const STATUS: Readonly<Record<string, OrderStatus>> = {
  pending: 'pending',
  'pending payment': 'pending',
  'on hold': 'pending',
  'checkout draft': 'pending',
  draft: 'pending',
  failed: 'cancelled',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  refunded: 'cancelled',
  trash: 'cancelled',
};

/**
 * A refund is a row of its own under the number of the order that it refunds, with a negative amount and the refund's date.
 * Beside the order's row it is that order's refund. Alone, it is a refunded order whose total is not known; unless it is a
 * partial one: then neither the order's date nor its total is known, and that is no order.
 */
export function analyticsReader(table: Table<Column>): OrderReader<Column> {
  const money = moneyReader(table, ['net', 'revenue']);
  const date = dateReader(table);
  return {
    orderId: (row) => idText(row.cells.id.replace(/^#/, ''), 'order number'),
    order(id, rows) {
      const faults: string[] = [];
      const read = rows.map((row) => {
        const formatted = money(row, 'revenue', faults);
        return { row, formatted, amount: money(row, 'net', faults) ?? formatted };
      });
      const sales = read.filter(({ amount }) => amount === null || amount.major >= 0);
      const refunds = read.filter(({ amount }) => amount !== null && amount.major < 0);
      const [sale] = sales;
      const head = sale?.row ?? rows[0];
      const status = STATUS[plainStatus(head.cells.status.replace(/^wc-/, ''))] ?? 'kept';
      const placedAt = date(head, 'date', faults);
      if (placedAt === null) faults.push('no date');
      if (!sale && status === 'kept') {
        faults.push(`a partial refund of order ${id}, whose own row is not in the file: export a longer period`);
      }
      if (faults[0] !== undefined) return fail(faults[0]);

      const code = currencyOf(
        null,
        read.flatMap(({ formatted, amount }) => [formatted, amount]),
      );
      const total = inMinor(sale?.amount ?? null, code);
      const returned = minor(Math.abs(sumOf(refunds.map(({ amount }) => inMinor(amount, code))) ?? 0));
      const isAllRefunded = plainStatus(head.cells.status).endsWith('refunded') && returned === 0;
      const refunded = isAllRefunded ? (total ?? returned) : returned;
      return ok({
        id,
        shop: null,
        placedAt,
        status: afterRefund(status, total, refunded),
        customer: null,
        customerName: head.cells.customer || null,
        currency: code,
        total,
        totalFrom: 'stated',
        refunded,
        lines: linesOf(head.cells.products),
        changedAt: null,
      });
    },
  };
}

/** "2× Crew Tee, 1× Mug": a title may hold commas itself. */
function linesOf(products: string): OrderLine[] {
  return products
    .split(/,\s*(?=\d+\s*[×x]\s)/)
    .map((text) => /^(\d+)\s*[×x]\s*(.+)$/s.exec(text.trim()))
    .flatMap((parts) =>
      parts ? [{ sku: null, title: parts[2] ?? '', quantity: Number(parts[1]), unitPrice: null }] : [],
    );
}
