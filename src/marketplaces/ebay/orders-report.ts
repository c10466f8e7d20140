import { type Currency, type Minor, minor } from '../../orders/money.ts';
import type { Order } from '../../orders/order.ts';
import { fail, ok } from '../../orders/result.ts';
import type { OrderReader } from '../report-profile.ts';
import type { Amount } from '../reports/amount-text.ts';
import { idText } from '../reports/cell-text.ts';
import { dateReader } from '../reports/date-column.ts';
import { currencyOf, inMinor, moneyReader, sumOf } from '../reports/money-column.ts';
import { firstFilled, quantityOf, rowWith } from '../reports/order-fields.ts';
import type { Table, TableRow } from '../table.ts';
import { sellerNamed } from './seller-line.ts';
import { buyer, username } from './username.ts';

type Column =
  | 'record'
  | 'id'
  | 'username'
  | 'buyer'
  | 'item'
  | 'title'
  | 'sku'
  | 'quantity'
  | 'soldFor'
  | 'shipping'
  | 'sellerTax'
  | 'ebayTax'
  | 'total'
  | 'saleDate'
  | 'paidDate'
  | 'postcode'
  | 'shipState'
  | 'transaction';

const MONEY = ['total', 'soldFor', 'shipping', 'sellerTax', 'ebayTax'] as const;

interface Item {
  readonly row: TableRow<Column>;
  readonly quantity: number;
  readonly soldFor: Minor | null;
  /** What the row's own parts come to, when "Sold For" is the price of all pieces and when it is the price of one. */
  readonly asLine: number | null;
  readonly asUnit: number | null;
  readonly total: Minor | null;
}

export function ordersReader(table: Table<Column>): OrderReader<Column> {
  const money = moneyReader<Column>(table, MONEY);
  const date = dateReader(table);
  const shop = sellerNamed(table.asides);
  // The US header speaks of Zip and State; other sites write their dollars as "AU $" and "C $".
  const local: Readonly<Record<string, string>> = /zip|state/i.test(
    `${table.titles.postcode ?? ''}${table.titles.shipState ?? ''}`,
  )
    ? { $: 'USD' }
    : {};
  return {
    orderId: ({ cells }) => idText(cells.id === '' || cells.id === '--' ? cells.record : cells.id, 'order number'),
    order(id, rows) {
      const faults: string[] = [];
      const placedAt =
        date(rowWith(rows, 'saleDate'), 'saleDate', faults) ?? date(rowWith(rows, 'paidDate'), 'paidDate', faults);
      const amounts = rows.map((row) => MONEY.map((column) => money(row, column, faults)));
      const code = currencyOf(null, amounts.flat(), local);
      const items = rows.map((row, index) => itemOf(row, amounts[index] ?? [], code, faults));
      if (placedAt === null) faults.push('no sale date');
      if (faults[0] !== undefined) return fail(faults[0]);
      const key = username(firstFilled(rows, 'username'));
      return ok({
        id,
        shop,
        placedAt,
        status: table.titles.paidDate === undefined ? null : firstFilled(rows, 'paidDate') === '' ? 'pending' : 'kept',
        customer: key === null ? null : buyer(key),
        customerName: firstFilled(rows, 'buyer') || null,
        currency: code,
        ...totalOf(items),
        refunded: minor(0),
        lines: linesOf(items),
        changedAt: null,
      });
    },
  };
}

function itemOf(
  row: TableRow<Column>,
  amounts: readonly (Amount | null)[],
  code: Currency | null,
  faults: string[],
): Item {
  const [total = null, soldFor = null, ...extras] = amounts.map((amount) => inMinor(amount, code));
  const quantity = quantityOf(row.cells.quantity, faults);
  const extra = sumOf(extras) ?? 0;
  return {
    row,
    quantity,
    soldFor,
    asLine: soldFor === null ? null : soldFor + extra,
    asUnit: soldFor === null ? null : soldFor * quantity + extra,
    total,
  };
}

/** A row that names no item is the order's own, before those of its items. */
function isSummary({ row }: Item): boolean {
  return row.cells.item === '' && row.cells.title === '';
}

/**
 * The order's own row states its total; so does the only total among several rows. Totals on several rows are each row's own
 * when they agree with the row's parts, else the order's, repeated: never summed on a suspicion.
 */
function totalOf(items: readonly Item[]): Pick<Order, 'total' | 'totalFrom'> {
  const own = items.length > 1 ? items.find((item) => isSummary(item) && item.total !== null) : undefined;
  if (own) return { total: own.total, totalFrom: 'stated' };
  const totals = items.map((item) => item.total).filter((total) => total !== null);
  const [first = null] = totals;
  const isEachRowsOwn =
    new Set(totals).size > 1 ||
    (totals.length > 1 && items.every((item) => item.total === item.asLine || item.total === item.asUnit));
  if (isEachRowsOwn) return { total: sumOf(totals), totalFrom: 'lines' };
  if (first !== null) return { total: first, totalFrom: 'stated' };
  const parts = items.filter((item) => items.length === 1 || !isSummary(item)).map((item) => item.asLine);
  return {
    total: parts.includes(null) ? null : sumOf(parts.map((part) => (part === null ? null : minor(part)))),
    totalFrom: 'lines',
  };
}

function linesOf(items: readonly Item[]): Order['lines'] {
  return items
    .filter((item) => !isSummary(item))
    .map((item) => ({
      sku: item.row.cells.sku || null,
      title: item.row.cells.title,
      quantity: item.quantity,
      unitPrice: unitPrice(item),
    }));
}

/** "Sold For" is the price of all pieces, unless the row's total shows that it is the price of one (both are seen). */
function unitPrice({ soldFor, quantity, total, asLine, asUnit }: Item): Minor | null {
  if (soldFor === null || quantity < 1) return null;
  const isUnit = total !== null && total === asUnit && total !== asLine;
  return isUnit ? soldFor : minor(Math.round(soldFor / quantity));
}
