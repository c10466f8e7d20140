import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { bundle, inFreshBrowser, serve } from './ledger/chromium.ts';
import type { Figures } from './ledger/page.ts';

/** Row-per-order comes last: it takes minutes where the others take seconds. */
const LAYOUTS = [
  'customer',
  '2048/objects',
  '2048/tuples',
  '2048/json',
  '2048/bytes',
  '2048/columns',
  '512/json',
  '1024/json',
  '4096/json',
  '8192/json',
  'ledger',
  'order',
];

/** Measured of the ledger itself only. */
interface Extra {
  readonly again?: number;
  readonly longest?: number;
}

const options = { orders: { type: 'string', default: '1000000' }, only: { type: 'string' } } as const;
// `npm run bench` leaves the benchmark's own name among the arguments.
const { values } = parseArgs({ options, allowPositionals: true });
const count = Number(values.orders);
const { url, server } = await serve(await bundle(join(import.meta.dirname, 'ledger/page.ts')));
try {
  for (const name of values.only?.split(',') ?? LAYOUTS) {
    const call = name === 'ledger' ? `measureLedger(${count})` : `measure(${JSON.stringify(name)}, ${count})`;
    const { result, diskMb, peakMb } = await inFreshBrowser<Figures & Extra>(url, call);
    console.table([
      {
        layout: name,
        'write ms': Math.round(result.write),
        'orders/s': Math.round((count / result.write) * 1000),
        'customer read ms': result.read.toFixed(1),
        'insert ms': result.insert.toFixed(1),
        'scan ms': Math.round(result.scan),
        'disk MB': Math.round(diskMb),
        'page peak MB': Math.round(peakMb),
        ...(result.again && { 'same again ms': Math.round(result.again) }),
        ...(result.longest && { 'longest slice ms': Math.round(result.longest) }),
      },
    ]);
  }
} finally {
  server.close();
}
