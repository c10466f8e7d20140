import { cholesky, solveFactored } from '../numerics/cholesky.ts';
import type { PurchaseProcess } from '../purchase/process.ts';
import type { PurchaseLog } from '../purchase-log.ts';
import { PARTS, partOf, partStart, type Season } from './season.ts';

/** A season is looked for from two whole years on, and needs purchases enough to be told from chance. */
const LEAST_PARTS = 24;
const LEAST_PURCHASES = 240;
/** Standard deviation of a month's logarithm before the data speak. */
const PRIOR_DEVIATION = 0.3;
/** Scatter of a month's logarithm beyond that of counting. */
const OWN_SCATTER = 0.05;
/** F statistic of the twelve months below which they are chance: its one-percent point with few years. */
const NOTABLE_F = 4;

interface Month {
  readonly part: number;
  /** Position in time, −1 to 1. */
  readonly time: number;
  /** ln(came / expected without a season). */
  readonly log: number;
  readonly weight: number;
}

/**
 * The shop's month index, or null where the shop is younger than two years or its months differ by no more than chance. What
 * came in each month is compared with what a model without a season expects from the customers won before it, a quadratic
 * trend is taken out (a model that fits ill drifts, it does not swing), and the twelve effects are shrunken.
 */
export function findSeason(log: PurchaseLog, process: PurchaseProcess, unitDays: number, asOf: number): Season | null {
  const opening = log.day.reduce((least, day) => Math.min(least, day), asOf);
  const [from, to] = [partOf(opening).number + 1, partOf(asOf).number];
  if (to - from < LEAST_PARTS) return null;
  const { came, won } = countByPart(log, from, to);
  if (came.reduce((sum, count) => sum + count, 0) < LEAST_PURCHASES) return null;
  const months = comparedWith(came, expectedByPart(won, from, process, unitDays), from);
  if (months.length < LEAST_PARTS) return null;

  const plain = fitted(months, 'trend');
  const seasonal = fitted(months, 'trend-and-months');
  if (plain === null || seasonal === null) return null;
  const freedom = months.length - 3 - (PARTS - 1);
  const gain = (plain.misfit - seasonal.misfit) / (PARTS - 1);
  if (!(gain > (NOTABLE_F * seasonal.misfit) / Math.max(1, freedom))) return null;
  const paces = seasonal.effects.map(Math.exp);
  const mean = paces.reduce((sum, pace) => sum + pace, 0) / PARTS;
  return paces.map((pace) => pace / mean);
}

/** Repeat purchases, and customers won, in each part of the year; all who came before the first part are won in the part before. */
function countByPart({ start, day }: PurchaseLog, from: number, to: number) {
  const came = new Float64Array(to - from);
  const won = new Float64Array(to - from + 1);
  for (let i = 0; i + 1 < start.length; i++) {
    const [first, end] = [start[i] ?? 0, start[i + 1] ?? 0];
    const entry = partOf(day[first] ?? 0).number - from + 1;
    if (entry < won.length) won[Math.max(0, entry)] = (won[Math.max(0, entry)] ?? 0) + 1;
    for (let at = first + 1; at < end; at++) {
      const part = partOf(day[at] ?? 0).number - from;
      if (part >= 0 && part < came.length) came[part] = (came[part] ?? 0) + 1;
    }
  }
  return { came, won };
}

/** Repeat purchases that a model expects in each part from the customers won until then, those of a part in its middle. */
function expectedByPart(won: Float64Array, from: number, process: PurchaseProcess, unitDays: number): Float64Array {
  const parts = won.length - 1;
  const fresh = { x: 0, tx: 0, T: 0 };
  const length = (partStart(from + parts) - partStart(from)) / parts / unitDays;
  const until = Float64Array.from({ length: parts + 2 }, (_, age) =>
    age === 0 ? 0 : process.expected(fresh, (age - 0.5) * length),
  );
  const expected = new Float64Array(parts);
  for (let part = 0; part < parts; part++) {
    for (let entry = 0; entry <= part + 1; entry++) {
      const age = part + 1 - entry;
      expected[part] =
        (expected[part] ?? 0) + (won[entry] ?? 0) * ((until[age + 1] ?? 0) - (age === 0 ? 0 : (until[age] ?? 0)));
    }
  }
  return expected;
}

function comparedWith(came: Float64Array, expected: Float64Array, from: number): Month[] {
  const parts = came.length;
  return Array.from(came, (count, i) => ({
    part: (((from + i) % PARTS) + PARTS) % PARTS,
    time: (2 * i) / (parts - 1) - 1,
    log: Math.log((count + 0.5) / ((expected[i] ?? 0) + 0.5)),
    weight: 1 / (1 / (count + 1) + OWN_SCATTER ** 2),
  }));
}

/** Weighted ridge regression of the months' logarithms; `misfit` is the weighted sum of squares that is left. */
function fitted(
  months: readonly Month[],
  by: 'trend' | 'trend-and-months',
): { effects: number[]; misfit: number } | null {
  const size = by === 'trend' ? 3 : 3 + PARTS;
  const matrix = new Float64Array(size * size);
  const right = new Float64Array(size);
  const rowOf = ({ part, time }: Month): number[] => {
    const row = [1, time, time * time];
    for (let m = 0; m + 3 < size; m++) row.push(m === part ? 1 : 0);
    return row;
  };
  for (const month of months) {
    const row = rowOf(month);
    row.forEach((a, i) => {
      right[i] = (right[i] ?? 0) + month.weight * a * month.log;
      row.forEach((b, j) => {
        matrix[i * size + j] = (matrix[i * size + j] ?? 0) + month.weight * a * b;
      });
    });
  }
  for (let i = 0; i < size; i++) {
    const precision = i < 3 ? 1e-6 : PRIOR_DEVIATION ** -2;
    matrix[i * (size + 1)] = (matrix[i * (size + 1)] ?? 0) + precision;
  }
  const factor = cholesky(matrix, size);
  if (factor === null) return null;
  const solution = solveFactored(factor, right);
  const misfit = months.reduce((sum, month) => {
    const predicted = rowOf(month).reduce((total, a, i) => total + a * (solution[i] ?? 0), 0);
    return sum + month.weight * (month.log - predicted) ** 2;
  }, 0);
  return { effects: [...solution.subarray(3)], misfit };
}
