import { readAmount } from './amount-text.ts';

const TOTAL =
  /^(grand |sub[ -]?)?totals?( général| general| generale)?$|^sum$|^summe$|^(gesamt|zwischen)(summe|betrag)?$|^insgesamt$|^totale$|^suma$|^razem$|^[合总總小][计計]$|^[汇匯][总總]$/i;
const REMARK =
  /^(#|--|==|\*|\/\/|(generated|exported|created|printed|downloaded)\b|(report|export) |end of |source:|©|page \d)/i;

/**
 * True for rows that exporters and spreadsheets add: a line of totals (a word for it and nothing but amounts beside it), and
 * a lone remark under a table of several columns.
 */
export function isSummaryRow(cells: readonly string[], width: number): boolean {
  const start = cells.find((cell) => cell !== '' && cell.trim() !== '')?.trim() ?? '';
  if (!TOTAL.test(start.replace(/\s*[:：]$/, '')) && !(width > 2 && REMARK.test(start))) return false;
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
  const [first = '', ...rest] = filled;
  if (TOTAL.test(first.replace(/\s*[:：]$/, ''))) {
    return rest.every((cell) => /^\d+ \p{L}+$/u.test(cell) || readAmount(cell, () => null).ok);
  }
  return width > 2 && cells.length < width && rest.length === 0 && REMARK.test(first);
}
