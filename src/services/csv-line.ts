/** How a cell begins that a spreadsheet may run: full-width signs too, which some locales of Excel take for the plain ones. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/**
 * One record of a CSV file (RFC 4180), with its line end. A text that a spreadsheet would take for a formula is quoted with an
 * apostrophe; numbers are left as they are. Written here because a library that reads CSV is a tenth of the background.
 */
export function csvLine(cells: readonly (string | number | null)[]): string {
  return `${cells.map(cellOf).join(',')}\r\n`;
}

function cellOf(cell: string | number | null): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  const text = FORMULA.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(text) || text !== cell ? `"${text.replaceAll('"', '""')}"` : text;
}
