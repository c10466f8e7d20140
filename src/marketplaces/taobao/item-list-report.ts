import { minor } from '../../orders/money.ts';
import { fail, ok } from '../../orders/result.ts';
import type { OrderReader } from '../report-profile.ts';
import { idText } from '../reports/cell-text.ts';
import { dateReader } from '../reports/date-column.ts';
import { inMinor, moneyReader, sumOf, toCurrency } from '../reports/money-column.ts';
import { firstFilled, quantityOf, rowWith } from '../reports/order-fields.ts';
import type { Table } from '../table.ts';
import { statusOf } from './status.ts';

type Column = 'id' | 'item' | 'title' | 'price' | 'quantity' | 'sku' | 'status' | 'createdAt' | 'paid';

const CNY = toCurrency('CNY');

/** Lines of orders; joined with the order list by 主订单编号, which alone knows the buyer and usually the date. */
export function itemListReader(table: Table<Column>): OrderReader<Column> {
  const money = moneyReader(table, ['price', 'paid']);
  const date = dateReader(table, { offset: '+08:00' });
  return {
    orderId: (row) => idText(row.cells.id, '主订单编号'),
    order(id, rows) {
      const faults: string[] = [];
      const placedAt = date(rowWith(rows, 'createdAt'), 'createdAt', faults);
      const statusText = firstFilled(rows, 'status');
      const status = statusText === '' ? null : statusOf(statusText);
      if (status === undefined) faults.push(`订单状态 "${statusText}" is not known`);
      const paid = rows.map((row) => inMinor(money(row, 'paid', faults), CNY));
      const lines = rows.map((row) => ({
        sku: row.cells.sku || null,
        title: row.cells.title,
        quantity: quantityOf(row.cells.quantity, faults),
        unitPrice: inMinor(money(row, 'price', faults), CNY),
      }));
      if (faults[0] !== undefined || status === undefined) return fail(faults[0] ?? 'unknown status');
      return ok({
        id,
        shop: null,
        placedAt,
        status,
        customer: null,
        customerName: null,
        currency: CNY,
        total: paid.includes(null) ? null : sumOf(paid),
        totalFrom: 'lines',
        refunded: minor(0),
        lines,
        changedAt: null,
      });
    },
  };
}
