import { midranks } from './ranks.ts';

/** How good a forecast of one figure for each customer was. */
export interface Accuracy {
  /** Total forecast over total actual, minus one: 0.1 is 10 % too much. 0 when nothing was forecast and nothing came. */
  readonly bias: number;
  /** Mean absolute error a customer. */
  readonly mae: number;
  /** Root of the mean squared error. */
  readonly rmse: number;
  /** Pearson's correlation; 0 where either side does not vary. */
  readonly correlation: number;
  /** Spearman's rank correlation, ties at their mean rank; 0 where either side does not vary. */
  readonly rankCorrelation: number;
  /** Share of the best tenth of the customers who are in the best tenth of the forecast. */
  readonly topHit: number;
}

export function accuracyOf(forecast: Float64Array, actual: Float64Array): Accuracy {
  const size = actual.length;
  let [expected, came, absolute, squared] = [0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    const error = (forecast[i] ?? 0) - (actual[i] ?? 0);
    expected += forecast[i] ?? 0;
    came += actual[i] ?? 0;
    absolute += Math.abs(error);
    squared += error * error;
  }
  return {
    bias: biasOf(expected, came),
    mae: absolute / Math.max(1, size),
    rmse: Math.sqrt(squared / Math.max(1, size)),
    correlation: correlationOf(forecast, actual),
    rankCorrelation: correlationOf(midranks(forecast), midranks(actual)),
    topHit: topHit(forecast, actual),
  };
}

/** Relative error of a total; against nothing that came, any forecast is as wrong as can be said: 1. */
export function biasOf(expected: number, came: number): number {
  if (came === 0) return expected === 0 ? 0 : 1;
  return expected / came - 1;
}

export function correlationOf(one: Float64Array, other: Float64Array): number {
  const size = one.length;
  let [sumOne, sumOther] = [0, 0];
  for (let i = 0; i < size; i++) {
    sumOne += one[i] ?? 0;
    sumOther += other[i] ?? 0;
  }
  const [meanOne, meanOther] = [sumOne / size, sumOther / size];
  let [cross, spreadOne, spreadOther] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const a = (one[i] ?? 0) - meanOne;
    const b = (other[i] ?? 0) - meanOther;
    cross += a * b;
    spreadOne += a * a;
    spreadOther += b * b;
  }
  return spreadOne > 0 && spreadOther > 0 ? cross / Math.sqrt(spreadOne * spreadOther) : 0;
}

/**
 * Of the ⌊n/10⌋ customers (one at least) who bought most, the share that is among as many who were forecast most. Where
 * customers tie at the border, on either side, the share is the one expected if the tie were broken by lot.
 */
export function topHit(forecast: Float64Array, actual: Float64Array): number {
  const size = actual.length;
  if (size === 0) return 0;
  const wanted = Math.max(1, Math.floor(size / 10));
  const chosen = chanceInTop(forecast, wanted);
  const best = chanceInTop(actual, wanted);
  let both = 0;
  for (let i = 0; i < size; i++) both += (chosen[i] ?? 0) * (best[i] ?? 0);
  return both / wanted;
}

function chanceInTop(values: Float64Array, wanted: number): Float64Array {
  const border = values.slice().sort()[values.length - wanted] ?? 0;
  let [above, at] = [0, 0];
  for (const value of values) {
    if (value > border) above++;
    else if (value === border) at++;
  }
  return values.map((value) => (value > border ? 1 : value === border ? (wanted - above) / at : 0));
}

/**
 * Gini of what customers brought when they are lined up by the forecast, over the Gini of the perfect line-up: 1 is perfect,
 * 0 is chance. Ties in the forecast are taken by lot (their mean). 0 where nothing came.
 */
export function normalisedGini(forecast: Float64Array, actual: Float64Array): number {
  const perfect = giniInOrderOf(actual, actual);
  return perfect > 0 ? giniInOrderOf(forecast, actual) / perfect : 0;
}

/** Twice the covariance of value and rank over mean and size: the Gini when `order` is the values' own order. */
function giniInOrderOf(order: Float64Array, values: Float64Array): number {
  const size = values.length;
  const ranks = midranks(order);
  let [total, weighted] = [0, 0];
  for (let i = 0; i < size; i++) {
    total += values[i] ?? 0;
    weighted += (values[i] ?? 0) * ((ranks[i] ?? 0) - (size + 1) / 2);
  }
  return total > 0 ? (2 * weighted) / (size * total) : 0;
}
