import { marginClv } from '../value/margin/margin-clv.ts';
import type { MarginTerms } from '../value/margin/margin-terms.ts';
import type { BoardColumns } from './board.ts';

/** CLV in contribution margin, row by row of a scoreboard, minor units; NaN where it is not known. */
export function marginColumn(
  { clv, discountedDays, spendOrders }: BoardColumns,
  terms: MarginTerms | null,
): Float64Array<ArrayBuffer> {
  const column = new Float64Array(clv.length).fill(Number.NaN);
  if (!terms?.known) return column;
  for (let row = 0; row < column.length; row++) {
    if ((spendOrders[row] ?? 0) === 0) continue;
    const margin = marginClv(terms, { clv: clv[row] ?? 0, discountedDays: discountedDays[row] ?? 0 });
    if (margin.known) column[row] = margin.clv;
  }
  return column;
}
