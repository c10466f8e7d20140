import type { PurchaseLog } from '../purchase-log.ts';

/** Every n-th customer of a log, evenly over the rows, so that at most `most` remain; the log itself when it is small enough. */
export function sampleOf(log: PurchaseLog, most: number): PurchaseLog {
  const size = log.start.length - 1;
  if (size <= most) return log;
  const start = new Uint32Array(most + 1);
  const rows = Uint32Array.from({ length: most }, (_, i) => Math.floor((i * size) / most));
  rows.forEach((row, i) => {
    start[i + 1] = (start[i] ?? 0) + (log.start[row + 1] ?? 0) - (log.start[row] ?? 0);
  });
  const entries = start[most] ?? 0;
  const sampled = { start, day: new Int32Array(entries), spend: new Float64Array(entries) };
  rows.forEach((row, i) => {
    const [from, to] = [log.start[row] ?? 0, log.start[row + 1] ?? 0];
    sampled.day.set(log.day.subarray(from, to), start[i] ?? 0);
    sampled.spend.set(log.spend.subarray(from, to), start[i] ?? 0);
  });
  return sampled;
}
