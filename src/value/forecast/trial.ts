import { cellsOf } from '../cells.ts';
import { groupRows } from '../group-rows.ts';
import { sumOfLogGaps } from '../log-gaps.ts';
import { populationAt } from '../population-at.ts';
import { historiesOf } from '../purchase/histories.ts';
import type { PurchaseHistory } from '../purchase/process.ts';
import { type PurchaseModel, processOf } from '../purchase/purchase-model.ts';
import type { PurchaseLog } from '../purchase-log.ts';
import { type Candidate, fitCandidate } from './candidates.ts';
import { purchasesWithin } from './purchases-within.ts';
import type { Origin } from './rolling-origins.ts';

/** A forecast of a past period, made with what was known before it, beside what happened. One entry a customer. */
export interface Trial {
  readonly origin: Origin;
  readonly unitDays: number;
  readonly size: number;
  readonly days: Int32Array;
  /** Age in days at the origin. */
  readonly age: Int32Array;
  readonly spend: Float64Array;
  readonly last: Int32Array;
  readonly actual: Float64Array;
  /** Customers of the same cell have the same forecast. */
  readonly cell: Int32Array;
  /** The cells' histories, in the unit of the models. */
  readonly histories: readonly PurchaseHistory[];
  /** The candidates, fitted to the customers as they were at the origin, and what each expected of every cell. */
  readonly models: readonly PurchaseModel[];
  readonly expected: readonly Float64Array[];
}

/** Fewer customers, or fewer purchases that came, decide nothing. */
const FEWEST_CUSTOMERS = 20;
const FEWEST_PURCHASES = 8;

/**
 * Fits every candidate to the customers as they stood at the end of the origin's day, and forecasts the period after it.
 * null where there is too little to judge by.
 */
export function trialAt(
  log: PurchaseLog,
  origin: Origin,
  candidates: readonly Candidate[],
  unitDays: number,
): Trial | null {
  const population = populationAt(log, origin.day);
  const { purchases } = purchasesWithin(log, population.row, origin.day, origin.horizonDays);
  const came = purchases.reduce((sum, count) => sum + count, 0);
  if (population.size < FEWEST_CUSTOMERS || came < FEWEST_PURCHASES) return null;
  const { size, days, first, last, spend } = population;
  const groups = groupRows(size, [days, first, last]);
  const histories = Array.from(groups.representative, (row) => ({
    x: (days[row] ?? 1) - 1,
    tx: ((last[row] ?? 0) - (first[row] ?? 0)) / unitDays,
    T: (origin.day - (first[row] ?? 0)) / unitDays,
  }));
  const observed = historiesOf(cellsOf(population), {
    today: origin.day,
    unitDays,
    logGapDays: sumOfLogGaps(population.log),
  });
  const models = candidates.map(({ family, model }) => fitCandidate(family, observed, unitDays, [model]));
  const time = origin.horizonDays / unitDays;
  const expected = models.map((model) => {
    const process = processOf(model);
    return Float64Array.from(histories, (history) => process.expected(history, time));
  });
  return {
    ...{ origin, unitDays, size, days, last, spend, actual: purchases, cell: groups.of, histories, models, expected },
    age: first.map((day) => origin.day - day),
  };
}

/** A figure of each cell as one of each customer. */
export function perCustomer({ cell }: Pick<Trial, 'cell'>, ofCell: Float64Array): Float64Array {
  return Float64Array.from(cell, (at) => ofCell[at] ?? 0);
}

/** What the candidates together expect of each cell; `weights` in the candidates' order. */
export function blended({ expected }: Trial, weights: readonly number[]): Float64Array {
  const sum = new Float64Array(expected[0]?.length ?? 0);
  expected.forEach((forecast, m) => {
    const weight = weights[m] ?? 0;
    if (weight > 0) for (let i = 0; i < sum.length; i++) sum[i] = (sum[i] ?? 0) + weight * (forecast[i] ?? 0);
  });
  return sum;
}
