import type { ReportProfile } from '../report-profile.ts';
import type { Table, TableRow } from '../table.ts';
import { cellText } from './cell-text.ts';
import { plainTitle } from './column-names.ts';
import { type FoundHeader, matchHeader, textOfCells } from './find-header.ts';
import { keepingTexts } from './remember.ts';
import { type RawRow, splitRows } from './split-rows.ts';
import { isSummaryRow } from './summary-row.ts';

export interface ReadTables {
  /** One a header: a file made of several exports has several. */
  readonly tables: readonly Table[];
  readonly rejected: readonly { readonly line: number; readonly reason: string }[];
  /** Data rows, rejected ones too. */
  readonly rows: number;
}

interface Section {
  readonly titles: Readonly<Record<string, string>>;
  /** A row without any text: rows are copies of it, which keeps them small and quick. */
  readonly blank: Readonly<Record<string, string>>;
  readonly sources: readonly {
    readonly column: string;
    readonly index: number;
    readonly keep: (text: string) => string;
  }[];
  readonly rows: TableRow[];
  readonly asides: string[];
  readonly width: number;
}

/** Sorts the lines under the header into data rows, rows that cannot be read, and what is no data. `pause` gives up the thread. */
export async function readTable(
  file: string,
  pieces: Iterable<string>,
  header: FoundHeader,
  pause: () => Promise<void>,
): Promise<ReadTables> {
  const { profile } = header;
  const known = new Set([...Object.values(profile.columns).flat(), ...header.cells].map(plainTitle));
  // Most first cells are ids with digits; few titles have any.
  const mayBeTitle = (cell: string) => cell.length < 80 && !/\d{2}/.test(cell) && known.has(plainTitle(cell));
  const rejected: { line: number; reason: string }[] = [];
  let section = openSection(header.cells, header.columns, profile);
  section.asides.push(...header.preamble);
  const sections = [section];
  let lastRow: RawRow | null = null;
  let lastLine = 0;
  let shortRows = 0;

  for (const batch of splitRows(pieces, header.delimiter, header.cells.length, header.nextIndex, header.nextLine)) {
    for (const row of batch) {
      const { cells, line } = row;
      lastLine = line;
      const first = cells.find((cell) => cell.trim() !== '');
      if (first === undefined) continue;
      const repeated = mayBeTitle(first) ? matchHeader(cells, profile) : null;
      if (repeated) {
        section = openSection(cells, repeated, profile);
        sections.push(section);
      } else if (row.fault !== undefined) {
        rejected.push({ line, reason: row.fault });
      } else if (profile.isAside?.(cells) || isSummaryRow(cells, section.width)) {
        section.asides.push(textOfCells(cells));
      } else if (cells.length > section.width && cells.slice(section.width).some((cell) => cell.trim() !== '')) {
        rejected.push({
          line,
          reason: `${cells.length} cells under a header of ${section.width}: a cell holds the delimiter without quotation marks`,
        });
      } else {
        section.rows.push({ line, cells: pick(cells, section) });
        lastRow = row;
        if (cells.length < section.width) shortRows += 1;
      }
    }
    await pause();
  }

  if (lastRow?.line === lastLine && isTruncated(lastRow, section, shortRows)) {
    section.rows.pop();
    rejected.push({
      line: lastRow.line,
      reason: `the file ends in the middle of this line: ${lastRow.cells.length} of ${section.width} cells`,
    });
  }
  const tables = sections.map(({ titles, rows, asides }) => ({ file, titles, rows, asides }));
  return { tables, rejected, rows: rejected.length + tables.reduce((count, table) => count + table.rows.length, 0) };
}

function openSection(header: readonly string[], columns: ReadonlyMap<string, number>, profile: ReportProfile): Section {
  const titles = Object.fromEntries([...columns].map(([column, index]) => [column, cellText(header[index] ?? '')]));
  const blank = Object.fromEntries(Object.keys(profile.columns).map((column) => [column, '']));
  const width = header.findLastIndex((title) => title.trim() !== '') + 1;
  const sources = [...columns].map(([column, index]) => ({ column, index, keep: keepingTexts() }));
  return { titles, blank, sources, rows: [], asides: [], width };
}

/** Only the columns that the profile reads: a table of 79 columns must not stay in memory whole. */
function pick(cells: readonly string[], { blank, sources, rows }: Section): Record<string, string> {
  const picked = { ...blank };
  const above = rows.at(-1)?.cells;
  for (const { column, index, keep } of sources) {
    const text = cellText(cells[index] ?? '');
    // Most cells say what the one above says.
    const same = above?.[column];
    picked[column] = text === same ? same : keep(text);
  }
  return picked;
}

/** A download that broke off: the last line is the only short one and lacks columns that are read. */
function isTruncated(last: RawRow, section: Section, shortRows: number): boolean {
  return (
    shortRows === 1 &&
    section.rows.length > 1 &&
    last.cells.length < section.width &&
    section.rows.at(-1)?.line === last.line &&
    section.sources.some(({ index }) => index >= last.cells.length)
  );
}
