import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { COHORT, continuousShop, generatedShop } from './generated-shop.ts';

/** Megabytes that a fit took at most above the rows, and of the whole process then. */
export interface Peak {
  readonly taken: number;
  readonly highest: number;
}

/** A million customers on a day grid and with continuous times, each fitted in a process of its own; null where it cannot be told. */
export function peaks(): { days: Peak; times: Peak } | null {
  if (!existsSync('/proc/self/clear_refs')) return null;
  const folder = mkdtempSync(join(tmpdir(), 'fit-peak-'));
  const peakOf = (kind: 'days' | 'times', columns: readonly (Int32Array | Float64Array)[]): Peak => {
    const file = join(folder, kind);
    writeFileSync(file, Buffer.concat(columns.map(({ buffer }) => new Uint8Array(buffer))));
    const script = fileURLToPath(new URL('./peak.ts', import.meta.url));
    return JSON.parse(execFileSync(process.execPath, [script, file, kind], { encoding: 'utf8' }));
  };
  try {
    const { days, first, last } = generatedShop(1_000_000, COHORT);
    const { x, tx, T } = continuousShop(1_000_000, COHORT);
    return { days: peakOf('days', [days, first, last]), times: peakOf('times', [tx, T, x]) };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
