import type { Order } from '../../orders/order.ts';
import type { Marketplace } from '../declaration.ts';
import type { Rejection, ReportProfile } from '../report-profile.ts';
import { beginningOf, encodedText, textPieces } from './decode-text.ts';
import { notText } from './file-kind.ts';
import { findHeader, HEADER_WITHIN, type UnknownHeader } from './find-header.ts';
import { groupOrders } from './group-orders.ts';
import { joinOrders, type SourcedOrders } from './join-orders.ts';
import { type ReadTables, readTable } from './read-table.ts';

export interface ReportFile {
  readonly name: string;
  readonly bytes: Uint8Array | Blob;
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
  const sources: SourcedOrders[] = [];
  const breathe = breather(options.signal);

  for (const given of files) {
    const { name: file } = given;
    const onShare = (share: number) => options.onProgress?.({ file, share });
    const found = await readFile(given, profiles, breathe, onShare);
    if ('reason' in found) {
      unreadable.push({ file, ...found });
      continue;
    }
    for (const { line, reason } of found.rejected) rejected.push({ file, row: line, reason });
    sources.push(...found.sources);
    read.push(found.read);
    onShare(1);
  }

  const joined = await joinOrders(sources, options.shop ?? null, breathe);
  const position = new Map(files.map(({ name }, index) => [name, index]));
  const inOrder = [...rejected, ...joined.rejected].sort(
    (a, b) => (position.get(a.file) ?? 0) - (position.get(b.file) ?? 0) || a.row - b.row,
  );
  return { files: read, orders: joined.orders, rejected: inOrder, unreadable };
}

type Refusal = Omit<UnreadableFile, 'file'>;

/** The orders of a file, or why there are none. Its rows are let go of when this ends. */
async function readFile(
  given: ReportFile,
  profiles: readonly Candidate[],
  breathe: () => Promise<void>,
  onShare: (share: number) => void,
) {
  const found = await readTables(given, profiles, breathe, onShare);
  if ('reason' in found) return found;
  const { profile, encoding, delimiter, tables, rows } = found;
  const file = given.name;
  const rejected = [...found.rejected];
  const sources: SourcedOrders[] = [];
  for (const table of tables) {
    const orders = await groupOrders(table, profile, breathe);
    for (const rejection of orders.rejected) rejected.push(rejection);
    sources.push({ ...orders, file, marketplace: profile.marketplace });
  }
  const read: ReadFile = { file, profile: profile.id, encoding, delimiter, rows };
  return { read, sources, rejected };
}

interface FileTables extends ReadTables {
  readonly profile: Candidate;
  readonly encoding: string;
  readonly delimiter: string;
}

/** The file's rows, or why there are none. Its bytes and its text are let go of when this ends. */
async function readTables(
  { name: file, bytes: content }: ReportFile,
  profiles: readonly Candidate[],
  breathe: () => Promise<void>,
  onShare: (share: number) => void,
): Promise<FileTables | Refusal> {
  const refuse = (reason: string) => ({ reason, columns: [], nearest: null });
  const bytes = content instanceof Blob ? new Uint8Array(await content.arrayBuffer()) : content;
  if (bytes.length === 0) return refuse('the file is empty');
  const kind = notText(bytes);
  if (kind !== null) {
    return refuse(
      `it is ${kind}, which cannot be read: open it in a spreadsheet program and save it as CSV, or download the report as CSV`,
    );
  }
  const encoded = encodedText(bytes, (text) => headerScore(text, profiles));
  if (!encoded.ok) return refuse(encoded.error);
  await breathe();
  onShare(0.1);
  const head = beginningOf(textPieces(encoded.value), HEADER_WITHIN);
  if (head.trim() === '') return refuse('the file is empty');
  const header = findHeader(head, profiles);
  if (!('profile' in header)) return { reason: describe(header), ...header };

  const tables = await readTable(file, textPieces(encoded.value), header, breathe);
  onShare(0.6);
  return { ...tables, profile: header.profile, encoding: encoded.value.encoding, delimiter: header.delimiter };
}

/** Milliseconds of work between two breaths. */
const BREATH = 20;

/** Gives up the thread when it has been held for a while, and stops the work there when it was cancelled. */
function breather(signal: AbortSignal | undefined): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < BREATH) return;
    await nextTurn();
    signal?.throwIfAborted();
    last = performance.now();
  };
}

/** After the events that wait already. A timer would do the same, but browsers keep each back for 4 ms. */
function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

function headerScore(text: string, profiles: readonly Candidate[]): number {
  const header = findHeader(text, profiles);
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
