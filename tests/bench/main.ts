import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** `npm run bench -- NAME`: runs one benchmark, or names them all. Benchmarks print figures; they assert nothing. */
const name = process.argv[2] ?? '';
const file = join(import.meta.dirname, `${name}.ts`);
const known = ['ledger', 'fit', 'import', 'page', 'size'];
if (!/^[a-z-]+$/.test(name) || !existsSync(file)) {
  console.error(`usage: npm run bench -- ${known.join(' | ')}`);
  process.exit(2);
}
await import(file);
