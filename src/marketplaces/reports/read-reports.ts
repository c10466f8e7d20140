import type { Order } from '../../orders/order.ts';
import type { Marketplace } from '../declaration.ts';
import type { Rejection, ReportProfile } from '../report-profile.ts';
import { decodeText } from './decode-text.ts';
import { notText } from './file-kind.ts';
import { findHeader, type UnknownHeader } from './find-header.ts';
import { groupOrders } from './group-orders.ts';
import { joinOrders, type MarketplaceReading } from './join-orders.ts';
import { readTable } from './read-table.ts';

export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface ReadFile {
  readonly file: string;
  readonly profile: string;
  readonly encoding: string;
  readonly delimiter: string;
  /** Data rows: those of orders and those rejected. */
  readonly rows: number;
}

/** A file that could not be read at all, and why, in words for the seller. */
export interface UnreadableFile extends UnknownHeader {
  readonly file: string;
  readonly reason: string;
}

export interface ReportsReading {
  readonly files: readonly ReadFile[];
  readonly orders: readonly Order[];
  readonly rejected: readonly Rejection[];
  readonly unreadable: readonly UnreadableFile[];
}

export interface ReadOptions {
  /** Only profiles of this marketplace are tried. */
  readonly marketplace?: string;
  /** The shop of all files; otherwise the shop that the files name, or 'main'. */
  readonly shop?: string;
  /** `share` of the file read, 0 to 1. */
  readonly onProgress?: (progress: { readonly file: string; readonly share: number }) => void;
  /** Cancels: the promise is then rejected with the signal's reason. */
  readonly signal?: AbortSignal;
}

interface Candidate extends ReportProfile {
  readonly marketplace: string;
}

/**
 * Reads report files of any known marketplace and joins what they say of the same orders. Every data row ends in an order or
 * in `rejected`. Runs in a worker or in Node, and gives up the thread every few milliseconds.
 */
export async function readReports(
  files: readonly ReportFile[],
  marketplaces: readonly Marketplace[],
  options: ReadOptions = {},
): Promise<ReportsReading> {
  const profiles = marketplaces
    .filter(({ id }) => options.marketplace === undefined || id === options.marketplace)
    .flatMap(({ id, reports }) => reports.map((profile): Candidate => ({ ...profile, marketplace: id })));
  const read: ReadFile[] = [];
  const rejected: Rejection[] = [];
  const unreadable: UnreadableFile[] = [];
  const readings: MarketplaceReading[] = [];
  const breathe = breather(options.signal);

  for (const { name: file, bytes } of files) {
    const refuse = (reason: string, unknown: UnknownHeader = { columns: [], nearest: null }) =>
      unreadable.push({ file, reason, ...unknown });

    if (bytes.length === 0) {
      refuse('the file is empty');
      continue;
    }
    const kind = notText(bytes);
    if (kind !== null) {
      refuse(
        `it is ${kind}, which cannot be read: open it in a spreadsheet program and save it as CSV, or download the report as CSV`,
      );
      continue;
    }
    const decoded = decodeText(bytes, (text) => headerScore(text, profiles));
    if (!decoded.ok) {
      refuse(decoded.error);
      continue;
    }
    await breathe();
    options.onProgress?.({ file, share: 0.1 });
    const text = withPlainLineEnds(decoded.value.text);
    if (text.trim() === '') {
      refuse('the file is empty');
      continue;
    }
    const header = findHeader(text, profiles);
    if (!('profile' in header)) {
      refuse(describe(header), header);
      continue;
    }

    const { profile, delimiter } = header;
    const { tables, rejected: unusable, rows } = await readTable(file, text, header, breathe);
    options.onProgress?.({ file, share: 0.6 });
    rejected.push(...unusable.map(({ line, reason }) => ({ file, row: line, reason })));
    for (const table of tables) {
      const orders = await groupOrders(table, profile, breathe);
      for (const { line, reason } of orders.rejected) rejected.push({ file, row: line, reason });
      for (const reading of orders.readings) readings.push({ ...reading, marketplace: profile.marketplace });
    }
    read.push({ file, profile: profile.id, encoding: decoded.value.encoding, delimiter, rows });
    options.onProgress?.({ file, share: 1 });
  }

  const joined = await joinOrders(readings, options.shop ?? null, breathe);
  const position = new Map(files.map(({ name }, index) => [name, index]));
  const inOrder = [...rejected, ...joined.rejected].sort(
    (a, b) => (position.get(a.file) ?? 0) - (position.get(b.file) ?? 0) || a.row - b.row,
  );
  return { files: read, orders: joined.orders, rejected: inOrder, unreadable };
}

/** Milliseconds of work between two breaths. */
const BREATH = 20;

/** Gives up the thread when it has been held for a while, and stops the work there when it was cancelled. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    signal?.throwIfAborted();
    last = performance.now();
  };
}

/** LF line ends. A carriage return alone ends a line only where nothing else does (old Mac files). */
function withPlainLineEnds(text: string): string {
  if (!text.includes('\r')) return text;
  return text.includes('\n') ? text.replaceAll('\r\n', '\n').replaceAll('\r', ' ') : text.replaceAll('\r', '\n');
}

function headerScore(text: string, profiles: readonly Candidate[]): number {
  const header = findHeader(withPlainLineEnds(text), profiles);
  return 'profile' in header ? header.columns.size : 0;
}

function describe({ columns, nearest }: UnknownHeader): string {
  const found =
    columns.length === 0
      ? 'it has no columns'
      : `its columns are ${columns.slice(0, 12).join(', ')}${columns.length > 12 ? ' …' : ''}`;
  const missing =
    nearest === null ? '' : `; nearest is ${nearest.profile}, which also needs ${nearest.missing.join(', and ')}`;
  return `no known report has such a header: ${found}${missing}`;
}
