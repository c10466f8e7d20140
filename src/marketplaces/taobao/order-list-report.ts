import type { Identity } from '../../orders/identity.ts';
import { minor } from '../../orders/money.ts';
import { fail, ok } from '../../orders/result.ts';
import type { OrderReader } from '../report-profile.ts';
import { idText } from '../reports/cell-text.ts';
import { dateReader } from '../reports/date-column.ts';
import { inMinor, moneyReader, refundInMinor, toCurrency } from '../reports/money-column.ts';
import { afterRefund, quantityOf, rowWith } from '../reports/order-fields.ts';
import type { Table } from '../table.ts';
import { statusOf } from './status.ts';

type Column =
  | 'id'
  | 'nick'
  | 'paid'
  | 'asked'
  | 'due'
  | 'status'
  | 'recipient'
  | 'createdAt'
  | 'paidAt'
  | 'title'
  | 'quantity'
  | 'shop'
  | 'closed'
  | 'refund';

const CNY = toCurrency('CNY');

export function orderListReader(table: Table<Column>): OrderReader<Column> {
  const money = moneyReader(table, ['paid', 'asked', 'due', 'refund']);
  const date = dateReader(table, { offset: '+08:00' });
  return {
    orderId: (row) => idText(row.cells.id, '订单编号'),
    order(id, rows) {
      const faults: string[] = [];
      const row = rowWith(rows, 'status');
      const { cells } = row;
      const placedAt = date(row, 'createdAt', faults) ?? date(row, 'paidAt', faults);
      const paid = inMinor(money(row, 'paid', faults), CNY);
      const asked = inMinor(money(row, 'asked', faults), CNY);
      const refunded = refundInMinor(money(row, 'refund', faults), CNY) ?? minor(0);
      const status = statusOf(cells.status);
      if (status === undefined) faults.push(`订单状态 "${cells.status}" is not known`);
      if (placedAt === null) faults.push('no 订单创建时间');
      if (faults[0] !== undefined || status === undefined) return fail(faults[0] ?? 'unknown status');

      // Nothing is paid yet while an order waits for payment: what it asks for stands in 总金额.
      const total = status === 'pending' && (paid === null || paid === 0) ? (asked ?? paid) : (paid ?? asked);
      return ok({
        id,
        shop: cells.shop || null,
        placedAt,
        status: afterRefund(status, total, refunded),
        customer: nickOf(cells.nick),
        customerName: cells.nick || null,
        currency: CNY,
        total,
        totalFrom: 'stated',
        refunded,
        lines:
          cells.title === ''
            ? []
            : [{ sku: null, title: cells.title, quantity: quantityOf(cells.quantity, []), unitPrice: null }],
        changedAt: null,
      });
    },
  };
}

/** Since 2021-22 nicks are masked (t**1): many buyers share one. Whole nicks still come from old files. */
function nickOf(nick: string): Identity | null {
  if (nick === '') return null;
  return /[*＊]/.test(nick)
    ? { key: nick, kind: 'masked', strength: 'weak' }
    : { key: nick, kind: 'username', strength: 'medium' };
}
