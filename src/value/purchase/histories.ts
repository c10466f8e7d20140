import type { Cells } from '../cells.ts';
import type { Histories } from './process.ts';

export interface Observation {
  /** Day number up to which customers were observed; a customer who bought later is seen up to that purchase. */
  readonly today: number;
  /** Days in the model's unit of time. */
  readonly unitDays: number;
  /** Sum over all customers and gaps between purchases of ln(gap in days). */
  readonly logGapDays: number;
}

/** Cells as the likelihoods want them: in the model's unit, their days numbered among the distinct ones. */
export function historiesOf(cells: Cells, { today, unitDays, logGapDays }: Observation): Histories {
  const { count, x, first, last, weight } = cells;
  const tx = new Int32Array(count);
  const T = new Int32Array(count);
  let longest = 0;
  let repeats = 0;
  for (let i = 0; i < count; i++) {
    const start = first[i] ?? 0;
    const end = last[i] ?? 0;
    const life = (end > today ? end : today) - start;
    tx[i] = end - start;
    T[i] = life;
    if (life > longest) longest = life;
    repeats += (weight[i] ?? 0) * (x[i] ?? 0);
  }
  const times = numberDays(longest, tx, T).map((days) => days / unitDays);
  return { count, x, times, tx, T, weight, logGaps: logGapDays - repeats * Math.log(unitDays) };
}

/** Replaces day counts by their positions among the distinct ones, which are returned, ascending. */
function numberDays(longest: number, ...columns: readonly Int32Array[]): Float64Array {
  const position = new Int32Array(longest + 1);
  for (const column of columns) for (let i = 0; i < column.length; i++) position[column[i] ?? 0] = 1;
  const days = new Float64Array(position.reduce((sum, used) => sum + used, 0));
  let distinct = 0;
  for (let day = 0; day <= longest; day++) {
    if (position[day] === 0) continue;
    position[day] = distinct;
    days[distinct++] = day;
  }
  for (const column of columns) for (let i = 0; i < column.length; i++) column[i] = position[column[i] ?? 0] ?? 0;
  return days;
}

/** One customer a row with times of any precision, in the model's unit: nothing is merged. */
export function historiesAt(x: Int32Array, tx: Float64Array, T: Float64Array, logGaps: number): Histories {
  const count = x.length;
  // Zero, which customers without a repeat purchase share, all T, then the other tx.
  const times = new Float64Array(2 * count + 1);
  times.set(T, 1);
  const txAt = new Int32Array(count);
  const TAt = new Int32Array(count);
  let distinct = count + 1;
  for (let i = 0; i < count; i++) {
    const recency = tx[i] ?? 0;
    TAt[i] = i + 1;
    if (recency === times[i + 1]) txAt[i] = i + 1;
    else if (recency > 0) {
      txAt[i] = distinct;
      times[distinct++] = recency;
    }
  }
  const weight = new Float64Array(count).fill(1);
  return { count, x, times: times.subarray(0, distinct), tx: txAt, T: TAt, weight, logGaps };
}
