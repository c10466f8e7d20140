/** A process of its own that fits rows from a file and prints the megabytes that it took: `node peak.ts FILE days|times`. */
import { readFileSync, writeFileSync } from 'node:fs';
import { cellsOf } from '../../../src/value/cells.ts';
import { fitPurchase } from '../../../src/value/purchase/fit-purchase.ts';
import { historiesAt, historiesOf } from '../../../src/value/purchase/histories.ts';
import { TODAY } from './generated-shop.ts';

const [, , file = '', kind = 'days'] = process.argv;
const { buffer } = new Uint8Array(readFileSync(file));
const megabytes = (line: string): number =>
  Number(new RegExp(`${line}:\\s+(\\d+)`).exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) / 1024;

const work = kind === 'days' ? fitDays : fitTimes;
const before = megabytes('VmRSS');
// Sets the highest resident size back to the present one (proc(5), clear_refs).
writeFileSync('/proc/self/clear_refs', '5');
work();
const highest = megabytes('VmHWM');
console.log(JSON.stringify({ taken: highest - before, highest }));

function fitDays(): void {
  const size = buffer.byteLength / 12;
  const [days, first, last] = [0, 1, 2].map((column) => new Int32Array(buffer, column * size * 4, size));
  if (!days || !first || !last) return;
  const cells = cellsOf({ size, days, first, last });
  fitPurchase(historiesOf(cells, { today: TODAY, unitDays: 7, logGapDays: 0 }), 'bg-nbd', { unitDays: 7 });
}

function fitTimes(): void {
  const size = buffer.byteLength / 20;
  const tx = new Float64Array(buffer, 0, size);
  const T = new Float64Array(buffer, size * 8, size);
  const x = new Int32Array(buffer, size * 16, size);
  fitPurchase(historiesAt(x, tx, T, 0), 'bg-nbd', { unitDays: 7 });
}
