import { minor } from '../../orders/money.ts';
import type { OrderStatus } from '../../orders/order.ts';
import { fail, ok } from '../../orders/result.ts';
import { email } from '../email.ts';
import { defineReport } from '../report-profile.ts';
import { idText } from '../reports/cell-text.ts';
import { dateReader } from '../reports/date-column.ts';
import { currencyOf, inMinor, moneyReader, refundInMinor, statedCurrency } from '../reports/money-column.ts';
import { afterRefund, firstFilled, plainStatus, quantityOf, rowWith } from '../reports/order-fields.ts';

/** Financial status to ours (2026-11). "authorized" and "pending" have not been captured yet. */
const STATUS: Readonly<Record<string, OrderStatus>> = {
  paid: 'kept',
  'partially refunded': 'kept',
  refunded: 'cancelled',
  voided: 'cancelled',
  expired: 'cancelled',
  pending: 'pending',
  authorized: 'pending',
  'partially paid': 'pending',
  'partially authorized': 'pending',
  unpaid: 'pending',
  overdue: 'pending',
};

/**
 * Admin › Orders › Export (2026-11): UTF-8, 79 columns, one row a line item; what belongs to the order stands on its first
 * row only. There is no customer id, so a buyer is known by e-mail or not at all: phones and names are not used.
 */
const orders = defineReport({
  id: 'shopify-orders',
  columns: {
    name: ['Name'],
    email: ['Email'],
    financial: ['Financial Status'],
    paidAt: ['Paid at'],
    cancelledAt: ['Cancelled at'],
    createdAt: ['Created at'],
    currency: ['Currency'],
    total: ['Total'],
    refunded: ['Refunded Amount'],
    buyer: ['Billing Name'],
    recipient: ['Shipping Name'],
    quantity: ['Lineitem quantity'],
    title: ['Lineitem name'],
    price: ['Lineitem price'],
    sku: ['Lineitem sku'],
    fulfilment: ['Fulfillment Status'],
    consent: ['Accepts Marketing'],
  },
  required: [['name'], ['createdAt', 'paidAt'], ['total', 'price'], ['financial', 'fulfilment', 'consent', 'title']],
  open(table) {
    const money = moneyReader(table, ['total', 'refunded', 'price']);
    const date = dateReader(table);
    return {
      orderId: (row) => idText(row.cells.name, 'order name'),
      order(id, rows) {
        const faults: string[] = [];
        const head = rowWith(rows, 'createdAt');
        const placedAt = date(head, 'createdAt', faults) ?? date(rowWith(rows, 'paidAt'), 'paidAt', faults);
        const stated = rowWith(rows, 'total');
        const total = money(stated, 'total', faults);
        const refund = money(rowWith(rows, 'refunded'), 'refunded', faults);
        const lines = rows
          .filter(({ cells }) => cells.title !== '' || cells.sku !== '')
          .map((row) => ({
            ...row,
            price: money(row, 'price', faults),
            quantity: quantityOf(row.cells.quantity, faults),
          }));
        const code = currencyOf(statedCurrency(firstFilled(rows, 'currency'), faults), [
          total,
          ...lines.map((line) => line.price),
        ]);
        const status = statusOf(
          firstFilled(rows, 'financial'),
          firstFilled(rows, 'paidAt'),
          firstFilled(rows, 'cancelledAt'),
        );
        if (placedAt === null && faults.length === 0) {
          return fail(`the first line of order ${id}, which has its date and total, is not in the file`);
        }
        if (status === null) faults.push(`Financial Status "${firstFilled(rows, 'financial')}" is not known`);
        if (faults[0] !== undefined || status === null) return fail(faults[0] ?? 'unknown status');

        const paid = inMinor(total, code);
        const isAllRefunded = plainStatus(firstFilled(rows, 'financial')) === 'refunded';
        const refunded = refundInMinor(refund, code) ?? (isAllRefunded ? paid : null) ?? minor(0);
        const key = email(firstFilled(rows, 'email'));
        return ok({
          id,
          shop: null,
          placedAt,
          status: afterRefund(status, paid, refunded),
          customer: key === null ? null : { key, kind: 'email', strength: 'medium' },
          customerName: firstFilled(rows, 'buyer') || firstFilled(rows, 'recipient') || null,
          currency: code,
          total: paid,
          totalFrom: 'stated',
          refunded,
          lines: lines.map(({ cells, price, quantity }) => ({
            sku: cells.sku || null,
            title: cells.title,
            quantity,
            unitPrice: inMinor(price, code),
          })),
          changedAt: null,
        });
      },
    };
  },
});

function statusOf(financial: string, paidAt: string, cancelledAt: string): OrderStatus | null {
  if (cancelledAt !== '') return 'cancelled';
  if (financial === '') return paidAt === '' ? 'pending' : 'kept';
  return STATUS[plainStatus(financial)] ?? null;
}

export const reports = [orders];
