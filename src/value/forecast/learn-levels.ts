import { type Forecast, type Levels, type Member, PLAIN_LEVELS } from './forecast.ts';
import { addTransform, calibratedLevels, transformHistogram } from './interval-levels.ts';
import { oneTimeMean } from './one-time-buyers.ts';
import { predictives } from './predictive.ts';
import { blended, perCustomer, type Trial } from './trial.ts';

/** Customers of a trial of whom the distribution is computed: quantiles need no more. */
const MOST_JUDGED = 600;

/** Levels of the intervals from the trials: where outcomes fell in the distributions that were forecast for them. */
export function learnLevels(
  trials: readonly Trial[],
  weights: readonly number[],
  forecast: Forecast,
  unitDays: number,
): Levels {
  if (trials.length === 0) return PLAIN_LEVELS;
  const histogram = transformHistogram();
  let customers = 0;
  for (const trial of trials) {
    const { origin, cell, actual, histories, size } = trial;
    const [lead, ...others] = trial.models
      .map((model, m): Member => ({ model, weight: weights[m] ?? 0 }))
      .filter(({ weight }) => weight > 0)
      .sort((one, other) => other.weight - one.weight);
    if (lead === undefined) continue;
    const pooledMean =
      forecast.multiplier.oneTime * oneTimeMean(trial.days, perCustomer(trial, blended(trial, weights)));
    const predictiveOf = predictives(
      { ...forecast, members: [lead, ...others], oneTimeBuyers: forecast.oneTimeBuyers === null ? null : pooledMean },
      origin.horizonDays / unitDays,
    );
    const judged = Math.min(size, MOST_JUDGED);
    // Outcomes of a cell in one go: its distribution is computed once.
    const byCell = new Map<number, number[]>();
    for (let j = 0; j < judged; j++) {
      const i = Math.floor((j * size) / judged);
      const at = cell[i] ?? 0;
      const counts = byCell.get(at) ?? [];
      counts.push(actual[i] ?? 0);
      byCell.set(at, counts);
    }
    for (const [at, counts] of byCell) {
      const history = histories[at];
      if (history === undefined) continue;
      const { tails } = predictiveOf(history);
      for (const count of counts) {
        const atLeast = count === 0 ? 1 : (tails[count - 1] ?? 0);
        addTransform(histogram, 1 - atLeast, 1 - (tails[count] ?? 0), 1);
      }
    }
    customers = Math.max(customers, judged);
  }
  return calibratedLevels(histogram, customers);
}
