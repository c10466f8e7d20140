import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { marketplaces } from '../../../src/marketplaces/registry.ts';
import { type ReadOptions, type ReportsReading, readReports } from '../../../src/marketplaces/reports/read-reports.ts';
import type { Order } from '../../../src/orders/order.ts';

/** The project's root: tests are run from it. */
const ROOT = process.cwd();
const SAMPLES = resolve(ROOT, '../shared/samples');

/** False where the shared samples are not there; tests that need them are then skipped. */
export const hasSamples = existsSync(SAMPLES);
if (!hasSamples) console.warn('skipped: ../shared/samples is absent');

/** Reads files given as text or bytes. */
export function readTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadOptions = {},
): Promise<ReportsReading> {
  const encoder = new TextEncoder();
  return readReports(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? encoder.encode(content) : content,
    })),
    marketplaces,
    options,
  );
}

export function readText(text: string | Uint8Array, options: ReadOptions = {}): Promise<ReportsReading> {
  return readTexts({ 'file.csv': text }, options);
}

export function readSamples(...paths: string[]): Promise<ReportsReading> {
  return readTexts(Object.fromEntries(paths.map((path) => [path, readFileSync(resolve(SAMPLES, path))])));
}

export function fixture(path: string): Uint8Array {
  return readFileSync(resolve(ROOT, 'tests/fixtures', path));
}

/** What most tests look at, in one line an order. */
function brief(order: Order): string {
  const { id, placedAt, status, customer, currency, total, refunded } = order;
  return [id, placedAt, status, customer?.key ?? '-', currency ?? '-', total ?? '-', refunded].join(' ');
}

export function briefs(reading: ReportsReading): string[] {
  return reading.orders.map(brief);
}
