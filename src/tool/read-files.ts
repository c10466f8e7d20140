import { readFile } from 'node:fs/promises';
import { marketplaces } from '../marketplaces/registry.ts';
import { type ReportFile, type ReportsReading, readReports } from '../marketplaces/reports/read-reports.ts';
import { fail, ok, type Result } from '../orders/result.ts';

export interface FileChoice {
  readonly marketplace?: string;
  readonly shop?: string;
}

/** Reads report files from disk; an error is one line for the person at the terminal. */
export async function readOrderFiles(
  paths: readonly string[],
  { marketplace, shop }: FileChoice,
): Promise<Result<ReportsReading>> {
  const ids = marketplaces.filter(({ reports }) => reports.length > 0).map(({ id }) => id);
  if (marketplace !== undefined && !ids.includes(marketplace)) {
    return fail(`no marketplace "${marketplace}" with reports; known are ${ids.join(', ')}`);
  }
  if (shop !== undefined && shop.trim() === '') return fail('--shop needs a name');
  const files: ReportFile[] = [];
  for (const path of paths) {
    const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => error);
    if (bytes instanceof Error) return fail(`${path}: ${describe(bytes)}`);
    files.push({ name: path, bytes });
  }
  const reading = await readReports(files, marketplaces, {
    ...(marketplace === undefined ? {} : { marketplace }),
    ...(shop === undefined ? {} : { shop }),
  });
  const [first] = reading.unreadable;
  return first !== undefined && reading.files.length === 0 ? fail(`${first.file}: ${first.reason}`) : ok(reading);
}

function describe(error: NodeJS.ErrnoException): string {
  if (error.code === 'ENOENT') return 'no such file';
  if (error.code === 'EISDIR') return 'is a folder, not a file';
  if (error.code === 'EACCES') return 'may not be read';
  return error.message;
}
