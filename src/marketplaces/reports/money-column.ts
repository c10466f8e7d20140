import { type Currency, currency, type Minor, minor, NO_CURRENCY, toMinor } from '../../orders/money.ts';
import type { Table, TableRow } from '../table.ts';
import { type Amount, type DecimalMark, provenMark, readAmount } from './amount-text.ts';
import { currencyOfSign } from './currency-sign.ts';
import { remembering } from './remember.ts';

/** Amount of a cell, null where it is blank; what cannot be read goes to `faults`. */
export type MoneyReader<Column extends string> = (
  row: TableRow<Column>,
  column: Column,
  faults: string[],
) => Amount | null;

/** Reads amounts of a table; what a single cell leaves open (1,234) is decided by its column, else by all money columns. */
export function moneyReader<Column extends string>(
  table: Table<Column>,
  columns: readonly NoInfer<Column>[],
): MoneyReader<Column> {
  const marks = new Map<Column, DecimalMark | null>();
  const markOf = (column: Column): DecimalMark | null => {
    const known = marks.get(column);
    if (known !== undefined) return known;
    const mark = [column, ...columns].reduce<DecimalMark | null>(
      (found, candidate) => found ?? columnMark(table, candidate),
      null,
    );
    marks.set(column, mark);
    return mark;
  };
  const readers = new Map<Column, (cell: string) => ReturnType<typeof readAmount>>();
  const readerOf = (column: Column) => {
    const known = readers.get(column);
    if (known) return known;
    const reader = remembering((cell) => readAmount(cell, () => markOf(column)));
    readers.set(column, reader);
    return reader;
  };
  return (row, column, faults) => {
    const cell = row.cells[column];
    if (cell === '') return null;
    const amount = readerOf(column)(cell);
    if (amount.ok) return amount.value;
    faults.push(`${table.titles[column] ?? column}: ${amount.error}`);
    return null;
  };
}

function columnMark<Column extends string>(table: Table<Column>, column: Column): DecimalMark | null {
  for (const row of table.rows) {
    const mark = provenMark(row.cells[column]);
    if (mark !== null) return mark;
  }
  return null;
}

/** A code that is written in this source; throws on a typing error. */
export function toCurrency(code: string): Currency {
  const known = currency(code);
  if (known === null) throw new Error(`not a currency: ${code}`);
  return known;
}

/** The currency that a cell of a currency column states; null where it is blank. */
export function statedCurrency(cell: string, faults: string[]): Currency | null {
  if (cell === '') return null;
  const found = currency(cell) ?? currencyOfSign(cell.replace(/\s/g, '').toUpperCase());
  if (found === null) faults.push(`"${cell.slice(0, 20)}" is not a currency code`);
  return found;
}

/** The currency of amounts: what the file states, else their first telling sign, else none when there is an amount at all. */
export function currencyOf(
  stated: Currency | null,
  amounts: readonly (Amount | null)[],
  local: Readonly<Record<string, string>> = {},
  fallback: () => Currency | null = () => null,
): Currency | null {
  if (stated !== null) return stated;
  for (const amount of amounts) {
    const found = amount?.sign ? currencyOfSign(amount.sign, local) : null;
    if (found !== null) return found;
  }
  return amounts.some((amount) => amount !== null) ? (fallback() ?? NO_CURRENCY) : null;
}

/** The one currency that the signs of a column name, for amounts that stand there without a sign; null for none or several. */
export function commonCurrency<Column extends string>(
  table: Table<Column>,
  column: NoInfer<Column>,
): () => Currency | null {
  let known: Currency | null | undefined;
  return () => {
    if (known !== undefined) return known;
    const found = new Set<Currency>();
    for (const { cells } of table.rows) {
      if (/^[\d.,-]*$/.test(cells[column])) continue;
      const amount = readAmount(cells[column], () => null);
      const code = amount.ok && amount.value?.sign ? currencyOfSign(amount.value.sign) : null;
      if (code !== null) found.add(code);
    }
    const [only = null] = found;
    known = found.size === 1 ? only : null;
    return known;
  };
}

/** An amount in minor units; null stays null. */
export function inMinor(amount: Amount | null, code: Currency | null): Minor | null {
  return amount === null ? null : toMinor(amount.major, code ?? NO_CURRENCY);
}

/** What went back to the buyer, whichever sign it is written with. */
export function refundInMinor(amount: Amount | null, code: Currency | null): Minor | null {
  return amount === null ? null : inMinor({ ...amount, major: Math.abs(amount.major) }, code);
}

/** The sum of what is known; null when nothing is. */
export function sumOf(amounts: readonly (Minor | null)[]): Minor | null {
  const known = amounts.filter((amount) => amount !== null);
  return known.length === 0 ? null : minor(known.reduce<number>((sum, amount) => sum + amount, 0));
}
