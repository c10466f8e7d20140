import { correlationOf } from './accuracy.ts';
import { midranks } from './ranks.ts';

/** Customers with what was forecast of each. */
export interface RankedCustomers {
  readonly days: Int32Array;
  readonly forecast: Float64Array;
}

export interface RankedTrial extends RankedCustomers {
  readonly actual: Float64Array;
}

/** What the forecast itself says counts as much as so many purchases that came in a trial. */
const OWN_WORD = 300;

/**
 * Whether one-time buyers are better told apart or taken as alike: is the order of all customers nearer to what comes with
 * their own expectations, or with one expectation for all of them? Differences that are small against chance cost more in the
 * order than they bring. Answered by past periods, each with the weight of its purchases, and by what today's forecast, if it
 * is right, lets expect of its own order: a shop that has no past yet is answered by that alone.
 */
export function areOneTimeBuyersAlike(trials: readonly RankedTrial[], today: RankedCustomers): 'alike' | 'different' {
  let gain = OWN_WORD * expectedGain(today);
  for (const trial of trials) {
    const came = trial.actual.reduce((sum, count) => sum + count, 0);
    gain += came * gainIn(trial, midranks(trial.actual));
  }
  return gain > 0 ? 'alike' : 'different';
}

/** By how much the correlation of the ranks with `outcome` is higher when one-time buyers share their mean. */
function gainIn({ days, forecast }: RankedCustomers, outcome: Float64Array): number {
  return correlationOf(midranks(pooled(days, forecast)), outcome) - correlationOf(midranks(forecast), outcome);
}

/**
 * The gain to be expected if the forecast is right. Ranks of outcomes are ruled by who buys at all: with P the probability of
 * that, the correlation with the outcome is the one with P times sd(P) / √(mean P (1 − mean P)). P ≈ E / (1 + E), as for counts
 * that are geometric.
 */
function expectedGain(today: RankedCustomers): number {
  const buys = today.forecast.map((expected) => expected / (1 + expected));
  const size = Math.max(1, buys.length);
  const mean = buys.reduce((sum, one) => sum + one, 0) / size;
  const variance = buys.reduce((sum, one) => sum + (one - mean) ** 2, 0) / size;
  const chance = mean * (1 - mean);
  return chance > 0 ? gainIn(today, buys) * Math.sqrt(variance / chance) : 0;
}

/** The forecast with the mean of all one-time buyers in the place of each. */
export function pooled(days: Int32Array, forecast: Float64Array): Float64Array {
  const mean = oneTimeMean(days, forecast);
  return forecast.map((expected, i) => (days[i] === 1 ? mean : expected));
}

export function oneTimeMean(days: Int32Array, forecast: Float64Array): number {
  let [sum, count] = [0, 0];
  for (let i = 0; i < days.length; i++) {
    if (days[i] !== 1) continue;
    sum += forecast[i] ?? 0;
    count++;
  }
  return count > 0 ? sum / count : 0;
}
