import { type Currency, type Minor, minor } from '../../orders/money.ts';
import type { OrderLine } from '../../orders/order.ts';
import type { Amount } from '../reports/amount-text.ts';
import { currencyOf, inMinor, moneyReader, statedCurrency, sumOf } from '../reports/money-column.ts';
import { firstFilled, quantityOf } from '../reports/order-fields.ts';
import type { Table, TableRow } from '../table.ts';

/** What a buyer pays for one item, price with its quantity (2026-11); the report has no total of the order. */
const PAID = ['price', 'tax', 'shipping', 'shippingTax', 'wrap', 'wrapTax'] as const;
const DISCOUNTS = ['discount', 'shippingDiscount'] as const;

/** The columns that both kinds of report share. */
export type ItemColumn = (typeof PAID)[number] | (typeof DISCOUNTS)[number] | 'sku' | 'title' | 'quantity' | 'currency';

export interface ItemMoney {
  readonly currency: Currency | null;
  /** Summed from the items; null when an item that counts states no price: then the sum is not known. */
  readonly total: Minor | null;
  readonly lines: readonly OrderLine[];
}

/** Sums orders of a table. Items for which `counts` is false (cancelled ones) stay in the lines but cost nothing. */
export function itemMoneyReader<Column extends string>(table: Table<Column | ItemColumn>) {
  const money = moneyReader<Column | ItemColumn>(table, [...PAID, ...DISCOUNTS]);
  return (
    rows: readonly TableRow<Column | ItemColumn>[],
    counts: (row: TableRow<Column | ItemColumn>) => boolean,
    faults: string[],
  ): ItemMoney => {
    const items = rows.map((row) => ({
      row,
      quantity: quantityOf(row.cells.quantity, faults),
      price: money(row, 'price', faults),
      paid: PAID.map((column) => money(row, column, faults)),
      discounts: DISCOUNTS.map((column) => money(row, column, faults)),
    }));
    const code = currencyOf(
      statedCurrency(firstFilled(rows, 'currency'), faults),
      items.map((item) => item.price),
    );
    const counted = items.filter(({ row }) => counts(row));
    const isKnown = counted.length > 0 && counted.every(({ price }) => price !== null);
    return {
      currency: code,
      total: isKnown
        ? sumOf(
            counted.flatMap(({ paid, discounts }) => [...inMinors(paid, code), ...negated(inMinors(discounts, code))]),
          )
        : null,
      lines: items.map(({ row, quantity, price }) => ({
        sku: row.cells.sku || null,
        title: row.cells.title,
        quantity,
        unitPrice: price === null || quantity < 1 ? null : minor(Math.round((inMinor(price, code) ?? 0) / quantity)),
      })),
    };
  };
}

function inMinors(amounts: readonly (Amount | null)[], code: Currency | null): (Minor | null)[] {
  return amounts.map((amount) => inMinor(amount, code));
}

/** Discounts are seen with and without a minus. */
function negated(amounts: readonly (Minor | null)[]): (Minor | null)[] {
  return amounts.map((amount) => (amount === null ? null : minor(0 - Math.abs(amount))));
}
