import { fail, ok, type Result } from '../../orders/result.ts';
import { plausibility } from './encoding-evidence.ts';
import { isUtf8 } from './is-utf8.ts';

export interface EncodedText {
  readonly bytes: Uint8Array;
  /** WHATWG label. */
  readonly encoding: string;
}

/**
 * Encodings that sellers' reports are known to come in besides Unicode; see marketplaces.md §3 (2026-11). Where nothing tells
 * them apart the first counts: the only non-ASCII of a Western file may be a "Grüße", and of Chinese there is rarely so little.
 */
const LEGACY = ['windows-1252', 'gb18030', 'shift_jis'] as const;

/** Enough to tell the language of a file, little enough to decode four times. */
const SAMPLE_BYTES = 65_536;

/** Bytes decoded at a time: a report's whole text would take more memory than everything else of an import. */
const PIECE = 1 << 15;

/**
 * A report's encoding: byte order mark, UTF-16, strict UTF-8, else the legacy encoding with the best evidence. `knownHeader`
 * tells how well the beginning of a text fits the headers that we know: the strongest evidence of all.
 */
export function encodedText(bytes: Uint8Array, knownHeader: (text: string) => number): Result<EncodedText> {
  const unicode = utf16Label(bytes);
  if (unicode !== null) return ok({ bytes, encoding: unicode });

  const end = withoutPadding(bytes);
  const body = bytes.subarray(0, end);
  const nul = body.indexOf(0);
  if (nul >= 0)
    return fail(`it is not a text file, or it is damaged: there is a NUL byte on line ${lineAt(body, nul)}`);

  return ok({ bytes: body, encoding: isUtf8(body) ? 'utf-8' : bestEncoding(sampleOf(body), knownHeader) });
}

/** The text with LF line ends, piece by piece. */
export function* textPieces({ bytes, encoding }: EncodedText): Generator<string> {
  let ends: LineEnd | null = null;
  let held = '';
  for (const piece of decoded(bytes, new TextDecoder(encoding))) {
    const text = held + piece;
    // A carriage return at the end may be the first half of a line end.
    held = text.endsWith('\r') ? '\r' : '';
    const body = text.slice(0, text.length - held.length);
    ends ??= lineEndOf(body);
    yield withLineFeeds(body, ends);
  }
  yield withLineFeeds(held, ends);
}

/** The beginning of a text, of that length at least where there is so much. */
export function beginningOf(pieces: Iterable<string>, length: number): string {
  let text = '';
  for (const piece of pieces) {
    text += piece;
    if (text.length >= length) break;
  }
  return text;
}

function* decoded(bytes: Uint8Array, decoder: TextDecoder): Generator<string> {
  for (let from = 0; from < bytes.length; from += PIECE) {
    yield decoder.decode(bytes.subarray(from, from + PIECE), { stream: from + PIECE < bytes.length });
  }
}

type LineEnd = 'feed' | 'return';

/** A carriage return alone ends a line only where nothing else does (old Mac files). */
function lineEndOf(text: string): LineEnd | null {
  if (text.includes('\n')) return 'feed';
  return text.includes('\r') ? 'return' : null;
}

function withLineFeeds(text: string, end: LineEnd | null): string {
  if (!text.includes('\r')) return text;
  return end === 'feed' ? text.replaceAll('\r\n', '\n').replaceAll('\r', ' ') : text.replaceAll('\r', '\n');
}

function bestEncoding(sample: Uint8Array, knownHeader: (text: string) => number): string {
  if (mostlyUtf8(sample)) return 'utf-8';
  const judged = LEGACY.map((encoding) => {
    const text = new TextDecoder(encoding).decode(sample);
    return {
      encoding,
      header: knownHeader(withLineFeeds(text, lineEndOf(text))),
      plausible: plausibility(sample, text, encoding),
    };
  });
  judged.sort((a, b) => b.header - a.header || b.plausible - a.plausible);
  return judged[0]?.encoding ?? 'windows-1252';
}

/** A UTF-8 file with a few broken characters (a cut download, a pasted line) is still UTF-8. */
function mostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample);
  const broken = text.split('\uFFFD').length - 1;
  const sound = (text.match(/[^\0-\x7F\uFFFD]/g) ?? []).length;
  return sound >= 10 * broken;
}

/** The file's first lines, and further lines that hold more than ASCII: only they tell encodings apart. */
function sampleOf(bytes: Uint8Array): Uint8Array {
  const head = bytes.subarray(0, SAMPLE_BYTES / 4);
  const rest: number[] = [];
  let position = head.length;
  while (position < bytes.length && rest.length < SAMPLE_BYTES) {
    const newline = bytes.indexOf(0x0a, position);
    const end = newline < 0 ? bytes.length : newline + 1;
    const line = bytes.subarray(position, Math.min(end, position + SAMPLE_BYTES / 4));
    if (line.some((byte) => byte >= 0x80)) rest.push(...line);
    position = end;
  }
  const sample = new Uint8Array(head.length + rest.length);
  sample.set(head);
  sample.set(rest, head.length);
  return sample;
}

/** UTF-16 by its byte order mark, or without one by the zero halves of its commas, digits and line ends. */
function utf16Label(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = bytes.subarray(0, 2000);
  const zeros = [0, 0];
  start.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > start.length / 20 && even === 0) return 'utf-16le';
  if (even > start.length / 20 && odd === 0) return 'utf-16be';
  return null;
}

/** Where the text ends when a crashed download has padded the file with zeros. */
function withoutPadding(bytes: Uint8Array): number {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return end;
}

function lineAt(bytes: Uint8Array, position: number): number {
  let line = 1;
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < position; at = bytes.indexOf(0x0a, at + 1)) line += 1;
  return line;
}
