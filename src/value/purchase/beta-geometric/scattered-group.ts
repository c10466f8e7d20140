import { addGone, BLOCK, type GoneBlock } from './gone-block.ts';
import type { GroupSums } from './group-sums.ts';
import type { Groups } from './groups.ts';

/** Times are multiplied up as long as they surely stay within a double. */
const FULL = 1e100;

/** The times of histories in the order of their groups. */
export interface Rows {
  readonly tx: Float64Array;
  readonly T: Float64Array;
}

export function rowsOf({ tx, T }: Groups, times: Float64Array): Rows {
  const rows = { tx: new Float64Array(tx.length), T: new Float64Array(T.length) };
  for (let i = 0; i < tx.length; i++) {
    rows.tx[i] = times[tx[i] ?? 0] ?? 0;
    rows.T[i] = times[T[i] ?? 0] ?? 0;
  }
  return rows;
}

/**
 * One group of Poisson buyers whose times are all their own, so that tables of them would only be read once: the rate's part
 * −(r + x) ln(α + T) and, where the customers can have left (odds > 0), Σ w ln(1 + eᵘ) as in `sumPoissonGroup`. One logarithm and
 * one exponential a history, none for customers who cannot have left: sums of logarithms are logarithms of products.
 */
export function sumScatteredGroup(
  into: GroupSums,
  groups: Groups,
  g: number,
  rows: Rows,
  alpha: number,
  shape: number,
  odds: number,
  block: GoneBlock,
): void {
  addLived(into, groups, g, rows, alpha, shape);
  if (odds === 0) return;
  const end = groups.start[g + 1] ?? 0;
  for (let from = groups.start[g] ?? 0; from < end; from += BLOCK) {
    const size = Math.min(BLOCK, end - from);
    fillTimes(block, rows, from, size, alpha);
    for (let i = 0; i < size; i++) block.odds[i] = odds * Math.exp(shape * (block.ratio[i] ?? 0));
    addGone(into, block, groups.weight, from, size, shape, Math.log(odds));
  }
}

function fillTimes(
  { ratio, inverseT, inverseTx }: GoneBlock,
  { tx, T }: Rows,
  from: number,
  size: number,
  alpha: number,
): void {
  for (let i = 0; i < size; i++) {
    const age = alpha + (T[from + i] ?? 0);
    inverseT[i] = 1 / age;
    inverseTx[i] = 1 / (alpha + (tx[from + i] ?? 0));
    ratio[i] = Math.log(age * (inverseTx[i] ?? 0));
  }
}

/** −Σ w s ln(α + T) and its derivatives by r and α. */
function addLived(
  into: GroupSums,
  { start, weight }: Groups,
  g: number,
  { T }: Rows,
  alpha: number,
  shape: number,
): void {
  let logs = 0;
  let product = 1;
  let inverses = 0;
  let squares = 0;
  const end = start[g + 1] ?? 0;
  for (let i = start[g] ?? 0; i < end; i++) {
    const w = weight[i] ?? 0;
    const age = alpha + (T[i] ?? 0);
    const inverse = 1 / age;
    if (w === 1) product *= age;
    else logs += w * Math.log(age);
    if (product > FULL || product < 1 / FULL) {
      logs += Math.log(product);
      product = 1;
    }
    inverses += w * inverse;
    squares += w * inverse * inverse;
  }
  logs += Math.log(product);
  into.value -= shape * logs;
  into.r -= logs;
  into.alpha -= shape * inverses;
  into.ralpha -= inverses;
  into.alphaalpha += shape * squares;
}
