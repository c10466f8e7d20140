import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { marketplaces } from '../../../src/marketplaces/registry.ts';
import { type ReadOptions, readReports } from '../../../src/marketplaces/reports/read-reports.ts';
import type { Order } from '../../../src/orders/order.ts';
import { ordersIn } from '../../../src/orders/order-store.ts';
import type { OrdersReading } from '../../../src/tool/read-files.ts';

/** The project's root: tests are run from it. */
const ROOT = process.cwd();
const SAMPLES = resolve(ROOT, '../shared/samples');

/** False where the shared samples are not there; tests that need them are then skipped. */
export const hasSamples = existsSync(SAMPLES);
if (!hasSamples) console.warn('skipped: ../shared/samples is absent');

/** Reads files given as text or bytes. */
export async function readTexts(
  files: Readonly<Record<string, string | Uint8Array>>,
  options: ReadOptions = {},
): Promise<OrdersReading> {
  const encoder = new TextEncoder();
  const reading = await readReports(
    Object.entries(files).map(([name, content]) => ({
      name,
      bytes: typeof content === 'string' ? encoder.encode(content) : content,
    })),
    marketplaces,
    options,
  );
  return { ...reading, orders: [...ordersIn(reading.orders)] };
}

export function readText(text: string | Uint8Array, options: ReadOptions = {}): Promise<OrdersReading> {
  return readTexts({ 'file.csv': text }, options);
}

export function readSamples(...paths: string[]): Promise<OrdersReading> {
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

export function briefs(reading: OrdersReading): string[] {
  return reading.orders.map(brief);
}
