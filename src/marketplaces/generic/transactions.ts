import { type Currency, type Minor, minor } from '../../orders/money.ts';
import type { OrderLine } from '../../orders/order.ts';
import { fail, ok } from '../../orders/result.ts';
import type { OrderReader } from '../report-profile.ts';
import type { Amount } from '../reports/amount-text.ts';
import { idText } from '../reports/cell-text.ts';
import { currencyOfSign } from '../reports/currency-sign.ts';
import { dateReader } from '../reports/date-column.ts';
import { commonCurrency, currencyOf, inMinor, moneyReader, statedCurrency, sumOf } from '../reports/money-column.ts';
import { afterRefund, firstFilled, quantityOf, rowWith } from '../reports/order-fields.ts';
import type { Table, TableRow } from '../table.ts';
import { type AmountRole, amountRole } from './amount-role.ts';
import { buyerOf } from './buyer.ts';
import type { Column } from './columns.ts';
import { statusOf } from './status.ts';

type Row = TableRow<Column>;

export function transactionReader(table: Table<Column>): OrderReader<Column> {
  const { titles } = table;
  const money = moneyReader(table, ['amount', 'unitPrice', 'refunded']);
  const date = dateReader(table);
  const isIdOfOrder = titles.order === undefined && (titles.customer ?? titles.email ?? titles.name) !== undefined;
  const buyer = ({ cells }: Row) => buyerOf(cells, isIdOfOrder || titles.order !== undefined ? '' : cells.bareId);
  const idColumn: Column | null =
    titles.order !== undefined ? 'order' : isIdOfOrder && titles.bareId !== undefined ? 'bareId' : null;
  const titleCurrency = currencyInTitle(titles.amount ?? titles.unitPrice ?? '');
  const hasMoney = titles.amount !== undefined || titles.unitPrice !== undefined;
  const signed = commonCurrency(table, titles.amount === undefined ? 'unitPrice' : 'amount');
  const occurrences = new Map<string, number>();

  /** What a row costs: its amount, else the price of its pieces. */
  const amountOf = (row: Row, faults: string[]): Amount | null => {
    if (titles.amount !== undefined) return money(row, 'amount', faults);
    const price = money(row, 'unitPrice', faults);
    return price === null
      ? null
      : { ...price, major: Number((price.major * quantityOf(row.cells.quantity, faults)).toFixed(6)) };
  };
  const role: AmountRole =
    titles.amount === undefined || idColumn === null ? 'line' : roleOf(table.rows, idColumn, amountOf, titles.amount);

  return {
    orderId(row) {
      if (idColumn !== null) return idText(row.cells[idColumn], 'order id');
      // Without ids of its own, a file names an order by buyer, date and how many of the two came before: the same file
      // read again gives the same ids.
      const key = `${buyer(row)?.key ?? ''}@${date(row, 'date', []) ?? row.cells.date}`;
      const count = (occurrences.get(key) ?? 0) + 1;
      occurrences.set(key, count);
      return ok(`${key}#${count}`);
    },
    order(id, rows) {
      const faults: string[] = [];
      const customer = rows.map(buyer).find((found) => found !== null) ?? null;
      const placedAt = date(rowWith(rows, 'date'), 'date', faults);
      const refund = refundOf(rowWith(rows, 'refunded'), (row) => money(row, 'refunded', faults));
      const amounts = rows.map((row) => amountOf(row, faults));
      const stated = statedCurrency(firstFilled(rows, 'currency'), faults) ?? titleCurrency;
      const code = currencyOf(stated, amounts, {}, signed);
      const lines = linesOf(rows, table, code, (row) => money(row, 'unitPrice', faults), faults);
      if (customer === null) faults.push(`no ${titles.customer ?? titles.email ?? titles.name ?? 'customer'}`);
      if (placedAt === null) faults.push(`no ${titles.date ?? 'date'}`);
      if (hasMoney && amounts.every((amount) => amount === null))
        faults.push(`no ${titles.amount ?? titles.unitPrice ?? 'amount'}`);
      const paid = amounts.filter((amount) => (amount?.major ?? 0) >= 0).map((amount) => inMinor(amount, code));
      const returned = amounts.filter((amount) => (amount?.major ?? 0) < 0).map((amount) => inMinor(amount, code));
      if (faults[0] !== undefined || customer === null || placedAt === null) return fail(faults[0] ?? 'not an order');

      // Money given back under no order's number is a credit note: an order of its own with a negative total.
      const isNote = paid.length === 0 && returned.length > 0;
      const total = isNote ? sumOf(returned) : totalOf(paid, role);
      const isAll = refund === 'all';
      const refundStated = isAll ? total : inMinor(refund, code);
      const refunded = isNote ? minor(0) : minor(Math.abs(refundStated ?? 0) + Math.abs(sumOf(returned) ?? 0));
      return ok({
        id,
        shop: null,
        placedAt,
        status: afterRefund(statusOf(firstFilled(rows, 'status')) ?? 'kept', total, refunded),
        customer,
        customerName: firstFilled(rows, 'name') || null,
        currency: code,
        total,
        totalFrom: role === 'line' && rows.length > 1 ? 'lines' : 'stated',
        refunded,
        lines,
        changedAt: null,
      });
    },
  };
}

function roleOf(
  rows: Iterable<Row>,
  idColumn: Column,
  amountOf: (row: Row, faults: string[]) => Amount | null,
  title: string,
): AmountRole {
  const orders = new Map<string, (Amount | null)[]>();
  for (const row of rows) {
    const amounts = orders.get(row.cells[idColumn]);
    if (amounts) amounts.push(amountOf(row, []));
    else orders.set(row.cells[idColumn], [amountOf(row, [])]);
  }
  return amountRole(title, orders.values());
}

/** One amount among several rows is the order's; of lines, one that is not known makes the sum unknown. */
function totalOf(paid: readonly (Minor | null)[], role: AmountRole): Minor | null {
  const known = paid.filter((amount) => amount !== null);
  if (role === 'order' || known.length === 1) return known[0] ?? null;
  return known.length < paid.length ? null : sumOf(paid);
}

/** The refunded amount, or 'all' where the file only says yes. */
function refundOf(row: Row, read: (row: Row) => Amount | null): Amount | null | 'all' {
  const text = row.cells.refunded.toLowerCase();
  if (/^(yes|y|true|x|ja|si|sí|oui|是|はい)$/.test(text)) return 'all';
  return /^(no|n|false|nein|non|否|いいえ)$/.test(text) ? null : read(row);
}

function linesOf(
  rows: readonly Row[],
  { titles }: Table<Column>,
  code: Currency | null,
  price: (row: Row) => Amount | null,
  faults: string[],
): OrderLine[] {
  if (titles.sku === undefined && titles.title === undefined) return [];
  return rows
    .filter(({ cells }) => cells.sku !== '' || cells.title !== '')
    .map((row) => ({
      sku: row.cells.sku || null,
      title: row.cells.title,
      quantity: quantityOf(row.cells.quantity, faults),
      unitPrice: inMinor(price(row), code),
    }));
}

/** "Amount (EUR)", "amount_usd", "金额(元)". */
function currencyInTitle(title: string): Currency | null {
  const sign = /[(（[]\s*([^)）\]]+?)\s*[)）\]]\s*$/.exec(title)?.[1] ?? /[\s_-]([a-z]{3})$/i.exec(title)?.[1] ?? '';
  return currencyOfSign(sign.replace(/\s/g, '').toUpperCase());
}
