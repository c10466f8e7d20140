import { minor } from '../../orders/money.ts';
import type { OrderStatus } from '../../orders/order.ts';
import { fail, ok } from '../../orders/result.ts';
import { parseInstant } from '../../orders/time.ts';
import { only } from '../agreement.ts';
import type { OrderReader } from '../report-profile.ts';
import { idText } from '../reports/cell-text.ts';
import { dateReader } from '../reports/date-column.ts';
import { firstFilled, plainStatus, rowWith } from '../reports/order-fields.ts';
import type { Table, TableRow } from '../table.ts';
import { aliasBuyer } from './alias.ts';
import { aliasKey } from './alias-key.ts';
import { type ItemColumn, itemMoneyReader } from './item-money.ts';

type Column = ItemColumn | 'id' | 'placed' | 'changed' | 'status' | 'salesChannel' | 'itemStatus' | 'email' | 'buyer';

/** Beginnings of order-status (2026-11); "Shipped - Delivered to Buyer" and its like say more than we need. */
const STATUS: readonly (readonly [beginning: string, status: OrderStatus])[] = [
  ['pending waiting for pick up', 'kept'],
  ['pending', 'pending'],
  ['payment', 'pending'],
  ['cancel', 'cancelled'],
  ['shipped', 'kept'],
  ['shipping', 'kept'],
  ['unshipped', 'kept'],
  ['partiallyshipped', 'kept'],
  ['partially shipped', 'kept'],
  ['complete', 'kept'],
  ['delivered', 'kept'],
  ['invoiceunconfirmed', 'kept'],
  ['unfulfillable', 'cancelled'],
];

export function allOrdersReader(table: Table<Column>): OrderReader<Column> {
  const itemMoney = itemMoneyReader<Column>(table);
  const date = dateReader(table);
  return {
    orderId: (row) => idText(row.cells.id, 'amazon-order-id'),
    order(id, rows) {
      // Multi-channel fulfilment: Amazon ships an order of the seller's own shop; whoever bought it is no Amazon buyer.
      if (/^non[- ]?amazon/i.test(firstFilled(rows, 'salesChannel')))
        return fail('not an Amazon sale: sales-channel is Non-Amazon');
      const faults: string[] = [];
      const placedAt = date(rowWith(rows, 'placed'), 'placed', faults);
      const statusText = firstFilled(rows, 'status');
      const status = statusOf(statusText);
      const money = itemMoney(rows, (row) => status === 'cancelled' || !isCancelledItem(row), faults);
      if (status === undefined) faults.push(`order-status "${statusText}" is not known`);
      if (placedAt === null) faults.push('no purchase-date');
      if (faults[0] !== undefined || status === undefined) return fail(faults[0] ?? 'unknown status');
      const alias = only(rows.map((row) => aliasKey(row.cells.email)));
      const changed = rows
        .map((row) => parseInstant(row.cells.changed))
        .filter((instant) => instant !== null)
        .sort();
      return ok({
        id,
        shop: null,
        placedAt,
        status,
        customer: alias === null ? null : aliasBuyer(alias),
        customerName: firstFilled(rows, 'buyer') || null,
        ...money,
        totalFrom: 'lines',
        refunded: minor(0),
        changedAt: changed.at(-1) ?? null,
      });
    },
  };
}

function statusOf(text: string): OrderStatus | null | undefined {
  if (text === '') return null;
  const plain = plainStatus(text);
  return STATUS.find(([beginning]) => plain.startsWith(beginning))?.[1];
}

function isCancelledItem(row: TableRow<Column>): boolean {
  return /^cancel/i.test(row.cells.itemStatus);
}
