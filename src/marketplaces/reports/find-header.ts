import Papa from 'papaparse';
import type { ReportProfile } from '../report-profile.ts';
import { type HeaderTitles, headerTitles, locateColumns, plainTitle } from './column-names.ts';

/** Where a file's header stands and what it means. */
export interface FoundHeader<Profile extends ReportProfile = ReportProfile> {
  readonly profile: Profile;
  readonly delimiter: string;
  readonly cells: readonly string[];
  /** Index of each of the profile's columns that the header has. */
  readonly columns: ReadonlyMap<string, number>;
  /** Texts of the lines above it. */
  readonly preamble: readonly string[];
  /** 1-based line and character position of the first line below it. */
  readonly nextLine: number;
  readonly nextIndex: number;
}

/** Why a file is of no known profile: what its header seems to be, and what the nearest profile misses in it. */
export interface UnknownHeader {
  readonly columns: readonly string[];
  readonly nearest: { readonly profile: string; readonly missing: readonly string[] } | null;
}

const DELIMITERS = [',', ';', '\t', '|'] as const;
/** Characters of a file among which its header is looked for. */
export const HEADER_WITHIN = 1 << 18;
const PREVIEW_ROWS = 60;

/** The header with the most columns of a profile, whichever delimiter shows it. Text has LF line ends. */
export function findHeader<Profile extends ReportProfile>(
  text: string,
  profiles: readonly Profile[],
): FoundHeader<Profile> | UnknownHeader {
  const previews = delimitersOf(text).map((delimiter) => preview(text, delimiter));
  const candidates = previews.flatMap(({ delimiter, rows }) =>
    rows.flatMap((row, index) =>
      profiles.flatMap((profile) => {
        if (row.cells.length < 2) return [];
        const columns = matchTitles(row.titles, profile);
        return columns ? [{ profile, delimiter, row, columns, above: rows.slice(0, index) }] : [];
      }),
    ),
  );
  const known = candidates.filter(({ profile }) => !profile.lastResort);
  const best = (known.length > 0 ? known : candidates).reduce<(typeof candidates)[number] | null>(
    (leader, candidate) => (leader === null || candidate.columns.size > leader.columns.size ? candidate : leader),
    null,
  );
  if (best === null) return describeUnknown(previews, profiles);
  const { profile, delimiter, row, columns, above } = best;
  return {
    profile,
    delimiter,
    columns,
    cells: row.cells,
    preamble: above.map(({ cells }) => textOfCells(cells)).filter((line) => line !== ''),
    nextLine: row.line + row.height,
    nextIndex: row.end,
  };
}

/** The profile's columns in the row when it can be the profile's header, else null. */
export function matchHeader(cells: readonly string[], profile: ReportProfile): ReadonlyMap<string, number> | null {
  return cells.length < 2 ? null : matchTitles(headerTitles(cells), profile);
}

function matchTitles(titles: HeaderTitles, profile: ReportProfile): ReadonlyMap<string, number> | null {
  const columns = locateColumns(titles, profile.columns);
  return missingFrom(columns, profile).length === 0 ? columns : null;
}

/** A row's cells as one text, for footers and preambles. */
export function textOfCells(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell.trim() !== '')
    .join(' ')
    .trim();
}

function missingFrom(columns: ReadonlyMap<string, number>, profile: ReportProfile): string[] {
  return profile.required
    .filter((group) => !group.some((column) => columns.has(column)))
    .map((group) => group.map((column) => profile.columns[column]?.[0] ?? column).join(' or '));
}

/** The usual delimiters, after the one that Excel's `sep=` line declares. */
function delimitersOf(text: string): readonly string[] {
  const declared = /^\uFEFF?"?sep=([^\n"])"?[,;\t]*(?:\n|$)/i.exec(text)?.[1];
  return declared === undefined ? DELIMITERS : [declared, ...DELIMITERS.filter((delimiter) => delimiter !== declared)];
}

interface PreviewRow {
  readonly cells: readonly string[];
  readonly titles: HeaderTitles;
  readonly line: number;
  readonly height: number;
  readonly end: number;
}

function preview(
  text: string,
  delimiter: string,
): { readonly delimiter: string; readonly rows: readonly PreviewRow[] } {
  const start = text.slice(0, HEADER_WITHIN);
  const { data } = Papa.parse<string[]>(start, {
    delimiter,
    newline: '\n',
    quoteChar: '"',
    header: false,
    preview: PREVIEW_ROWS,
  });
  const rows: PreviewRow[] = [];
  let line = 1;
  let end = 0;
  for (const cells of data) {
    const height = 1 + cells.reduce((count, cell) => count + cell.split('\n').length - 1, 0);
    for (let left = height; left > 0; left -= 1) {
      const newline = text.indexOf('\n', end);
      end = newline < 0 ? text.length : newline + 1;
    }
    rows.push({ cells, titles: headerTitles(cells), line, height, end });
    line += height;
  }
  return { delimiter, rows };
}

function describeUnknown(
  previews: readonly { readonly rows: readonly PreviewRow[] }[],
  profiles: readonly ReportProfile[],
): UnknownHeader {
  const rows = previews.flatMap((preview) => preview.rows);
  const scored = rows.flatMap(({ cells, titles }) =>
    profiles.map((profile) => ({ cells, profile, columns: locateColumns(titles, profile.columns) })),
  );
  const nearest = scored.reduce<(typeof scored)[number] | null>(
    (leader, candidate) => (candidate.columns.size > (leader?.columns.size ?? 0) ? candidate : leader),
    null,
  );
  if (nearest === null) {
    const widest = rows.reduce<readonly string[]>(
      (leader, { cells }) => (cells.length > leader.length ? cells : leader),
      [],
    );
    return { columns: shortened(widest), nearest: null };
  }
  return {
    columns: shortened(nearest.cells),
    nearest: { profile: nearest.profile.id, missing: missingFrom(nearest.columns, nearest.profile) },
  };
}

function shortened(cells: readonly string[]): string[] {
  return cells
    .map((cell) => cell.replace(/\s+/g, ' ').trim().slice(0, 40))
    .filter((cell) => plainTitle(cell) !== '')
    .slice(0, 100);
}
