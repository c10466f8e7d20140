import type { PurchaseParameter } from '../note.ts';
import type { Histories } from './process.ts';

interface Start {
  readonly r: number;
  readonly a: number;
  readonly b: number;
  readonly s: number;
  /** β as a part of the time that customers were seen. */
  readonly beta: number;
}

/** A usual shop; rates alike and few leaving; leaving at once or not at all; many leaving. */
const STARTS: readonly Start[] = [
  { r: 0.5, a: 0.8, b: 1.5, s: 0.5, beta: 1 },
  { r: 20, a: 0.05, b: 5, s: 0.05, beta: 1 },
  { r: 1, a: 0.02, b: 0.02, s: 0.1, beta: 0.001 },
  { r: 1, a: 3, b: 0.3, s: 20, beta: 1 },
];

/** Starts (logarithms) that move with the shop's own pace, so the unit of time does not matter. The first one is the usual. */
export function startsOf(
  names: readonly PurchaseParameter[],
  phases: number,
  histories: Histories,
): readonly Float64Array[] {
  const { pace, age } = paceOf(histories);
  return STARTS.map((start) => {
    const values = { ...start, alpha: (0.5 * start.r * pace) / phases, beta: start.beta * age };
    return Float64Array.from(names, (name) => Math.log(values[name]));
  });
}

/** Time observed for each repeat purchase, and for each customer. */
function paceOf({ count, x, times, T, weight }: Histories): { pace: number; age: number } {
  let [purchases, time, customers] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const w = weight[i] ?? 0;
    purchases += w * (x[i] ?? 0);
    time += w * (times[T[i] ?? 0] ?? 0);
    customers += w;
  }
  const least = 1e-3;
  return { pace: Math.max(time, least) / Math.max(purchases, 1), age: Math.max(time / Math.max(customers, 1), least) };
}
