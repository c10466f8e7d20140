import Papa from 'papaparse';
import { newlinesIn, splitPlainly } from './split-plainly.ts';

/** One row of a delimited text, and the physical line on which it starts. */
export interface RawRow {
  /** 1-based. */
  readonly line: number;
  readonly cells: readonly string[];
  /** What is wrong with its quotation marks, where that could not be mended. */
  readonly fault?: string;
}

/** Characters that are read at once where quotation marks are in order: what is made of them is soon forgotten. */
const PLAIN = 1 << 15;

/** Characters that papaparse is given between two breaths: some milliseconds of work. */
const SLICE = 1 << 19;

/** No row of a report is longer; what looks longer is a quotation mark that nobody closed. */
const LONGEST_ROW = 1 << 18;

/** After so many rows with broken quotation marks the file does not use them as the format means it. */
const MAX_BROKEN = 50;

/**
 * The rows of a text with LF line ends in batches, blank ones too, also the one behind the last line end. The text comes in
 * pieces, of which no more is kept than a batch needs; `from` is a line start in it and `line` its number. Quotation marks
 * that are opened and never closed cost their own line, not the rest of the file. `width`: cells in the header.
 */
export function* splitRows(
  pieces: Iterable<string>,
  delimiter: string,
  width: number,
  from = 0,
  line = 1,
): Generator<readonly RawRow[]> {
  const source = pieces[Symbol.iterator]();
  let text = '';
  let isWhole = false;
  /** Reads on until more than so many characters are left, and lets go of those before. */
  const take = (length: number) => {
    while (!isWhole && text.length - from <= length) {
      const { value, done } = source.next();
      if (done) isWhole = true;
      else {
        const passed = Math.min(from, text.length);
        text = text.slice(passed) + value;
        from -= passed;
      }
    }
  };
  let broken = 0;
  for (;;) {
    take(PLAIN);
    if (from >= text.length) return;

    if (broken > MAX_BROKEN) {
      take(2 * SLICE);
      const end = lineEnd(text, Math.min(from + SLICE, text.length));
      const rows = text
        .slice(from, end)
        .split('\n')
        .map((content, index) => ({ line: line + index, cells: splitLine(content, delimiter) }));
      yield rows;
      line += rows.length;
      from = end + 1;
      continue;
    }

    const plain = splitPlainly(isWhole ? `${text}\n` : text, delimiter, from, line);
    if (plain.rows.length > 0) {
      yield plain.rows;
      line = plain.nextLine;
      from = plain.next;
      continue;
    }

    take(2 * SLICE);
    const isLast = from + SLICE >= text.length;
    const slice = text.slice(from, from + SLICE);
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
    const isFlat = newlinesIn(slice) === data.length - 1;
    for (const [index, cells] of data.entries()) {
      const height = isFlat ? 1 : heightOf(cells);
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
      if (
        asText &&
        (fault === 'MissingQuotes' ||
          asText.fault === undefined ||
          cells.length !== width ||
          swallowsRow(slice.slice(at, startOfLine(slice, at, height) || slice.length), delimiter, width))
      ) {
        trouble = true;
        break;
      }
      rows.push(asText && height > 1 ? { line, cells, fault: spanFault(line, height) } : { line, cells });
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
      from += startOfLast(slice, heightOf(data.at(-1) ?? []));
    }
    if (rows.length > 0) yield rows;
  }
}

const UNCLOSED = /^"[^"]*$/;

/**
 * The line alone, quotation marks taken as text, when that gives the header's number of cells. Not in the first cell: there
 * stands an id as a rule, and "c1 would be somebody else than c1.
 */
function mendLine(content: string, line: number, delimiter: string, width: number): RawRow {
  if (content.length > LONGEST_ROW)
    return { line, cells: [content.slice(0, 100)], fault: `the line has ${content.length} characters` };
  const cells = splitLine(content, delimiter);
  return cells.length === width && !UNCLOSED.test(cells[0] ?? '')
    ? { line, cells }
    : { line, cells, fault: 'a quotation mark that opens on this line is not closed' };
}

/** True when one of the row's lines below its first is wide enough to be a row itself. */
function swallowsRow(content: string, delimiter: string, width: number): boolean {
  const [, ...below] = content.split('\n');
  return below.some((text) => text.split(delimiter).length >= width);
}

function spanFault(line: number, height: number): string {
  return `a quotation mark that opens on this line is not closed where it should be: lines ${line} to ${line + height - 1} cannot be told apart`;
}

function splitLine(content: string, delimiter: string): string[] {
  return content.split(delimiter).map((cell) => {
    const quoted = /^"((?:[^"]|"")*)"$/.exec(cell);
    return quoted ? (quoted[1] ?? '').replaceAll('""', '"') : cell;
  });
}

/** Lines that a row spans. */
function heightOf(cells: readonly string[]): number {
  return cells.reduce((lines, cell) => lines + newlinesIn(cell), 1);
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
