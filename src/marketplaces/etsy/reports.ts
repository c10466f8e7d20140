import type { Identity } from '../../orders/identity.ts';
import { minor } from '../../orders/money.ts';
import type { OrderStatus } from '../../orders/order.ts';
import { fail, ok } from '../../orders/result.ts';
import { defineReport } from '../report-profile.ts';
import { idText } from '../reports/cell-text.ts';
import { dateReader } from '../reports/date-column.ts';
import { currencyOf, inMinor, moneyReader, statedCurrency, sumOf } from '../reports/money-column.ts';
import { afterRefund, firstFilled, plainStatus, quantityOf, rowWith } from '../reports/order-fields.ts';

const STATUS: Readonly<Record<string, OrderStatus>> = {
  '': 'kept',
  completed: 'kept',
  complete: 'kept',
  paid: 'kept',
  shipped: 'kept',
  open: 'kept',
  processing: 'kept',
  'not shipped': 'kept',
  new: 'kept',
  delivered: 'kept',
  'partially refunded': 'kept',
  unpaid: 'pending',
  'payment processing': 'pending',
  pending: 'pending',
  cancelled: 'cancelled',
  canceled: 'cancelled',
  refunded: 'cancelled',
  'fully refunded': 'cancelled',
};

/** EtsySoldOrdersYYYY-M.csv (2026-11): one row an order. "Buyer User ID" holds the username. Dates are US ones everywhere. */
const orders = defineReport({
  id: 'etsy-orders',
  columns: {
    id: ['Order ID'],
    saleDate: ['Sale Date'],
    username: ['Buyer User ID'],
    fullName: ['Full Name'],
    buyer: ['Buyer'],
    currency: ['Currency'],
    total: ['Order Total'],
    adjusted: ['Adjusted Order Total'],
    status: ['Status'],
    value: ['Order Value'],
    net: ['Order Net'],
    items: ['Number of Items'],
  },
  required: [['id'], ['saleDate'], ['total', 'value'], ['username', 'net', 'items', 'adjusted']],
  open(table) {
    const money = moneyReader(table, ['total', 'adjusted']);
    const date = dateReader(table, { order: 'month-first' });
    return {
      orderId: (row) => idText(row.cells.id, 'Order ID'),
      order(id, rows) {
        const [row] = rows;
        const faults: string[] = [];
        const placedAt = date(rowWith(rows, 'saleDate'), 'saleDate', faults);
        const stated = money(row, 'total', faults);
        // 0 means "not adjusted"; anything else is what is left of the total after refunds.
        const adjusted = money(row, 'adjusted', faults);
        const code = currencyOf(statedCurrency(row.cells.currency, faults), [stated]);
        const status = STATUS[plainStatus(row.cells.status)];
        if (status === undefined) faults.push(`Status "${row.cells.status}" is not known`);
        if (placedAt === null) faults.push('no Sale Date');
        if (faults[0] !== undefined || status === undefined) return fail(faults[0] ?? 'unknown status');

        const total = inMinor(stated, code);
        const left = adjusted === null || adjusted.major === 0 ? total : inMinor(adjusted, code);
        const isAllRefunded = plainStatus(row.cells.status).endsWith('refunded') && status === 'cancelled';
        const refunded = isAllRefunded && left === total ? (total ?? 0) : Math.max(0, (total ?? 0) - (left ?? 0));
        return ok({
          id,
          shop: null,
          placedAt,
          status: afterRefund(status, total, minor(refunded)),
          customer: usernameOf(row.cells.username),
          customerName: row.cells.fullName || row.cells.buyer || null,
          currency: code,
          total,
          totalFrom: 'stated',
          refunded: minor(refunded),
          lines: [],
          changedAt: null,
        });
      },
    };
  },
});

/**
 * EtsySoldOrderItemsYYYY-M.csv (2026-11): one row a line; shipping and tax of the order are repeated on each of its rows. It
 * knows neither status nor refunds.
 */
const items = defineReport({
  id: 'etsy-items',
  columns: {
    id: ['Order ID'],
    saleDate: ['Sale Date'],
    buyer: ['Buyer'],
    title: ['Item Name'],
    quantity: ['Quantity'],
    price: ['Price'],
    discount: ['Discount Amount'],
    shippingDiscount: ['Shipping Discount'],
    shipping: ['Order Shipping'],
    tax: ['Order Sales Tax'],
    itemTotal: ['Item Total'],
    currency: ['Currency'],
    transaction: ['Transaction ID'],
    shipName: ['Ship Name'],
    sku: ['SKU'],
  },
  required: [['id'], ['saleDate'], ['title'], ['itemTotal', 'price']],
  open(table) {
    const money = moneyReader(table, ['price', 'itemTotal', 'discount', 'shipping', 'shippingDiscount', 'tax']);
    const date = dateReader(table, { order: 'month-first' });
    return {
      orderId: (row) => idText(row.cells.id, 'Order ID'),
      order(id, rows) {
        const faults: string[] = [];
        const placedAt = date(rowWith(rows, 'saleDate'), 'saleDate', faults);
        const shipping = money(rowWith(rows, 'shipping'), 'shipping', faults);
        const shippingDiscount = money(rowWith(rows, 'shippingDiscount'), 'shippingDiscount', faults);
        const tax = money(rowWith(rows, 'tax'), 'tax', faults);
        const lines = rows.map((row) => ({
          cells: row.cells,
          quantity: quantityOf(row.cells.quantity, faults),
          price: money(row, 'price', faults),
          itemTotal: money(row, 'itemTotal', faults),
          discount: money(row, 'discount', faults),
        }));
        const amounts = lines.flatMap((line) => [line.itemTotal, line.price]);
        const code = currencyOf(statedCurrency(firstFilled(rows, 'currency'), faults), amounts);
        if (placedAt === null) faults.push('no Sale Date');
        if (faults[0] !== undefined) return fail(faults[0]);

        const paid = lines.map(({ quantity, price, itemTotal, discount }) => {
          const full = price === null ? null : minor((inMinor(price, code) ?? 0) * quantity);
          const line = inMinor(itemTotal, code) ?? full;
          // "Item Total" is seen before and after the discount; price and quantity tell which.
          return line === null ? null : minor(line - (line === full ? Math.abs(inMinor(discount, code) ?? 0) : 0));
        });
        const extras =
          (inMinor(shipping, code) ?? 0) - Math.abs(inMinor(shippingDiscount, code) ?? 0) + (inMinor(tax, code) ?? 0);
        const goods = paid.includes(null) ? null : sumOf(paid);
        const { name, username } = buyerOf(firstFilled(rows, 'buyer'));
        return ok({
          id,
          shop: null,
          placedAt,
          status: null,
          customer: usernameOf(username),
          customerName: name ?? (firstFilled(rows, 'shipName') || null),
          currency: code,
          total: goods === null ? null : minor(goods + extras),
          totalFrom: 'lines',
          refunded: minor(0),
          lines: lines.map(({ cells, quantity, price }) => ({
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

/** "janedoe", "Jane Doe (janedoe)", or a name alone, which is no key. */
function buyerOf(cell: string): { readonly name: string | null; readonly username: string } {
  const both = /^(.*)\(([^()\s]+)\)$/.exec(cell);
  if (both) return { name: both[1]?.trim() || null, username: both[2] ?? '' };
  return /\s/.test(cell) ? { name: cell, username: '' } : { name: null, username: cell };
}

/** Medium: a buyer may change the username. Compared without case. */
function usernameOf(cell: string): Identity | null {
  return cell === '' || /\s/.test(cell) ? null : { key: cell.toLowerCase(), kind: 'username', strength: 'medium' };
}

export const reports = [orders, items];
