import type { Groups } from './groups.ts';
import { A, AA, AB, add, B, BB, type Sums } from './sums.ts';

/** Adds Σ ln (b)ₙ / (a + b)ₙ, that n purchases were not the last, n = x or x + 1: by tail counts one pass over j < n. */
export function addStayingPart(sums: Sums, { atLeast }: Groups, leavesAfterFirst: 0 | 1, a: number, b: number): void {
  const from = 1 - leavesAfterFirst;
  let [value, da, db, second, bb] = [0, 0, 0, 0, 0];
  for (let j = 0; j + from < atLeast.length; j++) {
    const w = atLeast[j + from] ?? 0;
    const inverseB = 1 / (b + j);
    const inverseAB = 1 / (a + b + j);
    value += w * Math.log((b + j) * inverseAB);
    da -= w * inverseAB;
    db += w * (inverseB - inverseAB);
    second += w * inverseAB * inverseAB;
    bb -= w * inverseB * inverseB;
  }
  sums.value += value;
  add(sums.gradient, A, da);
  add(sums.gradient, B, db);
  add(sums.hessian, AA, second);
  add(sums.hessian, AB, second);
  add(sums.hessian, BB, second + bb);
}
