import { type Currency, NO_CURRENCY, toMajor } from '../orders/money.ts';
import { csvLine } from './csv-line.ts';
import type { TierListColumn, TierRow } from './protocol/workbench-view.ts';

/** Columns that a shown figure becomes in the file: an interval is three numbers, money tells its currency beside it. */
const CELLS: Readonly<Record<TierListColumn, (row: TierRow) => (string | number | null)[]>> = {
  tier: ({ tier }) => [tier],
  name: ({ name }) => [name],
  marketplace: ({ marketplace, shop }) => [marketplace, shop],
  orders: ({ orders }) => [orders],
  lastOrder: ({ lastOrder }) => [lastOrder],
  alive: ({ alive }) => [alive === null ? null : Number(alive.toFixed(4))],
  clv: ({ clv }) => [...[clv?.point, clv?.low, clv?.high].map(major), clv?.point.currency ?? null],
  margin: ({ margin }) => [major(margin ?? undefined), margin?.currency ?? null],
  expectedOrders: ({ expectedOrders }) => [expectedOrders === null ? null : Number(expectedOrders.toFixed(4))],
  spent: ({ spent }) => [major(spent), spent.currency],
  rfm: ({ rfm }) => [rfm],
  since: ({ since }) => [since],
};

/** What is added to a column's heading for each of its cells. */
const PARTS: Readonly<Partial<Record<TierListColumn, readonly string[]>>> = {
  marketplace: ['', ' (shop)'],
  clv: ['', ' (low 80 %)', ' (high 80 %)', ' (currency)'],
  margin: ['', ' (currency)'],
  spent: ['', ' (currency)'],
};

export interface CsvColumn {
  readonly id: TierListColumn;
  readonly heading: string;
}

/**
 * Rows as CSV text with CRLF line ends; `withHeader` for the first piece of a file. A cell that a spreadsheet would take for
 * a formula is quoted with an apostrophe; numbers are left as they are.
 */
export function tierCsv(columns: readonly CsvColumn[], rows: readonly TierRow[], withHeader: boolean): string {
  const header = columns.flatMap(({ id, heading }) => (PARTS[id] ?? ['']).map((part) => heading + part));
  const cells = rows.map((row) => columns.flatMap(({ id }) => CELLS[id](row)));
  const lines = withHeader ? [header, ...cells] : cells;
  return lines.map(csvLine).join('');
}

function major(money: { amount: number; currency: string | null } | undefined): number | null {
  return money ? toMajor(money.amount, (money.currency ?? NO_CURRENCY) as Currency) : null;
}
