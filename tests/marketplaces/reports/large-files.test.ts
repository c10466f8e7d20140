import { describe, expect, it } from 'vitest';
import { encodedText, textPieces } from '../../../src/marketplaces/reports/decode-text.ts';
import { readText } from './reading.ts';

/** Longer than every piece in which files are read. */
const ROWS = 12_000;

function report(note: (row: number) => string): string {
  const rows = Array.from(
    { length: ROWS },
    (_, row) => `k${row % 700},2026-01-${10 + (row % 20)},${row}.50,EUR,${note(row)}`,
  );
  return ['Customer ID,Date,Amount,Currency,Note', ...rows].join('\n');
}

function decoded(bytes: Uint8Array): string {
  const text = encodedText(bytes, () => 0);
  return text.ok ? [...textPieces(text.value)].join('') : text.error;
}

describe('a file of many pieces', () => {
  it('loses no character between them, whatever its line ends', () => {
    const text = report((row) => `${'é小'.repeat(row % 60)} remark`);
    expect(decoded(new TextEncoder().encode(text))).toBe(text);
    for (const padding of ['', 'x', 'xx', 'xxx']) {
      const padded = padding + text;
      expect(decoded(new TextEncoder().encode(padded.replaceAll('\n', '\r\n')))).toBe(padded);
      expect(decoded(new TextEncoder().encode(padded.replaceAll('\n', '\r')))).toBe(padded);
    }
  });

  it('gives the same orders whether or not its cells hold line ends, and counts the lines', async () => {
    const flat = await readText(report(() => 'remark'));
    const tall = await readText(report((row) => `"${'first line\nsecond, ""quoted"" line\n'.repeat(row % 9)}"`));
    expect(flat.orders).toHaveLength(ROWS);
    expect(tall.orders).toEqual(flat.orders);
    expect(tall.rejected).toEqual([]);
  });

  it('rejects the lines with broken quotation marks alone, wherever they stand', async () => {
    const broken = new Set([3, 5000, 5001, ROWS - 1]);
    const { orders, rejected } = await readText(
      report((row) => (broken.has(row) ? '"open, and never closed' : 'fine')),
    );
    expect(rejected.map(({ row }) => row)).toEqual([...broken].map((row) => row + 2));
    expect(orders).toHaveLength(ROWS - broken.size);
  });
});
