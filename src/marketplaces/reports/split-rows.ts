import Papa from 'papaparse';

/** One row of a delimited text, and the physical line on which it starts. */
export interface RawRow {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotation marks, where that could not be mended. */
  readonly fault?: string;
}

/** Characters parsed between two breaths: some milliseconds of work. */
const SLICE = 1 << 20;

/** No row of a report is longer; what looks longer is a quotation mark that nobody closed. */
const LONGEST_ROW = 1 << 18;

/** After so many rows with broken quotation marks the file does not use them as the format means it. */
const MAX_BROKEN = 50;

/**
 * The rows of a text with LF line ends, blank ones too, in batches; `from` is a line start and `line` its number. Quotation
 * marks that are opened and never closed cost their own line, not the rest of the file. `width`: cells in the header.
 */
export function* splitRows(
  text: string,
  delimiter: string,
  width: number,
  from = 0,
  line = 1,
): Generator<readonly RawRow[]> {
  let broken = 0;
  while (from < text.length) {
    if (broken > MAX_BROKEN) {
      const end = lineEnd(text, Math.min(from + SLICE, text.length - 1));
      const rows = text
        .slice(from, end)
        .split('\n')
        .map((content, index) => ({ line: line + index, cells: splitLine(content, delimiter) }));
      yield rows;
      line += rows.length;
      from = end + 1;
      continue;
    }

    const slice = text.slice(from, from + SLICE);
    const isLast = from + SLICE >= text.length;
    const { data, errors } = Papa.parse<string[]>(slice, {
      delimiter,
      newline: '\n',
      quoteChar: '"',
      header: false,
      skipEmptyLines: false,
    });
    const faults = new Map(
      errors.filter((error) => error.type === 'Quotes').map((error) => [error.row ?? -1, error.code] as const),
    );
    const rows: RawRow[] = [];
    let trouble = false;
    let at = 0;
    // One line a row, as nearly always: then no cell needs to be searched for line ends.
    const isFlat = newlinesIn([slice]) === data.length - 1;
    for (const [index, cells] of data.entries()) {
      const height = isFlat ? 1 : 1 + newlinesIn(cells);
      const isCut = !isLast && index === data.length - 1;
      if (isCut) {
        trouble = slice.length - startOfLast(slice, height) > LONGEST_ROW;
        break;
      }
      const fault = faults.get(index);
      const asText = fault === undefined ? null : mendLine(slice.slice(at, lineEnd(slice, at)), line, delimiter, width);
      if (asText && height === 1 && (asText.fault === undefined || cells.length !== width)) {
        rows.push(asText.fault === undefined ? asText : { ...asText, cells });
        line += 1;
        at = startOfLine(slice, at, 1);
        continue;
      }
      if (asText && (fault === 'MissingQuotes' || asText.fault === undefined || cells.length !== width)) {
        trouble = true;
        break;
      }
      rows.push({ line, cells });
      line += height;
      if (faults.size > 0) at = startOfLine(slice, at, height);
    }

    if (trouble) {
      broken += 1;
      from = startOfLine(text, from, rows.length === 0 ? 0 : line - (rows[0]?.line ?? line));
      const end = lineEnd(text, from);
      rows.push(mendLine(text.slice(from, end), line, delimiter, width));
      line += 1;
      from = end + 1;
    } else if (isLast) {
      from = text.length;
    } else {
      from += startOfLast(slice, 1 + newlinesIn(data.at(-1) ?? []));
    }
    if (rows.length > 0) yield rows;
  }
}

/** The line alone, quotation marks taken as text, when that gives the header's number of cells. */
function mendLine(content: string, line: number, delimiter: string, width: number): RawRow {
  if (content.length > LONGEST_ROW)
    return { line, cells: [content.slice(0, 100)], fault: `the line has ${content.length} characters` };
  const cells = splitLine(content, delimiter);
  return cells.length === width
    ? { line, cells }
    : { line, cells, fault: 'a quotation mark that opens on this line is not closed' };
}

function splitLine(content: string, delimiter: string): string[] {
  return content.split(delimiter).map((cell) => {
    const quoted = /^"((?:[^"]|"")*)"$/.exec(cell);
    return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : cell;
  });
}

function newlinesIn(cells: readonly string[]): number {
  let count = 0;
  for (const cell of cells) {
    for (let at = cell.indexOf('\n'); at >= 0; at = cell.indexOf('\n', at + 1)) count += 1;
  }
  return count;
}

/** Where the last row of a slice starts, `height` being the number of lines that it spans so far. */
function startOfLast(slice: string, height: number): number {
  let at = slice.length;
  for (let left = height; left > 0 && at >= 0; left -= 1) at = slice.lastIndexOf('\n', at - 1);
  return at + 1;
}

function startOfLine(text: string, from: number, lines: number): number {
  let at = from;
  for (let left = lines; left > 0; left -= 1) at = text.indexOf('\n', at) + 1;
  return at;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}
