import { type Accuracy, accuracyOf } from './accuracy.ts';
import type { Candidate } from './candidates.ts';
import type { Contest } from './contest.ts';
import type { Forecast } from './forecast.ts';
import { pooled } from './one-time-buyers.ts';
import { corrected } from './point-forecast.ts';
import { ALL, meanLosses } from './regret.ts';
import { RULES, ruleForecast } from './rules.ts';
import type { SeasonClock } from './season.ts';
import type { Stack } from './stack.ts';
import { blended, perCustomer, type Trial } from './trial.ts';

const NOTHING = accuracyOf(new Float64Array(0), new Float64Array(0));

/** What is to be told of how a forecast was chosen; null where there was nothing to choose by. `clock`: the trials' time. */
export function contestOf(
  trials: readonly Trial[],
  candidates: readonly Candidate[],
  { weights, regrets, accuracies }: Stack,
  forecast: Forecast,
  clock: SeasonClock,
): Contest | null {
  if (trials.length === 0) return null;
  const open: Forecast = { ...forecast, oneTimeBuyers: null };
  const made = trials.map((trial) => {
    const plain = perCustomer(trial, blended(trial, weights));
    const whole = forecast.oneTimeBuyers === null ? plain : pooled(trial.days, plain);
    return { trial, plain, final: whole.map((expected, i) => corrected(open, (trial.days[i] ?? 1) - 1, expected)) };
  });
  const means = (forecasts: (trial: Trial, t: number) => Float64Array[]): Accuracy[] =>
    meanLosses(
      trials.map((trial, t) => ({ actual: trial.actual, forecasts: forecasts(trial, t) })),
      ALL,
    ).accuracy;
  const rules = means((trial) => RULES.map((rule) => ruleForecast(rule, trial)));
  return {
    customers: Math.max(...trials.map(({ size }) => size)),
    origins: made.map(({ trial: { origin, size, actual }, plain, final }) => {
      const day = clock.dayOf(origin.day);
      return {
        day,
        horizonDays: clock.dayOf(origin.day + origin.horizonDays) - day,
        customers: size,
        ...{ expected: sum(plain), corrected: sum(final), actual: sum(actual) },
      };
    }),
    candidates: candidates
      .map(({ family, model }, m) => ({
        ...{ name: family.name, k: family.k, logLikelihood: model.logLikelihood },
        ...{ regret: regrets[m] ?? 0, weight: weights[m] ?? 0, accuracy: accuracies[m] ?? NOTHING },
      }))
      .sort((one, other) => other.weight - one.weight || one.regret - other.regret),
    rules: RULES.map((rule, i) => ({ rule, accuracy: rules[i] ?? NOTHING })),
    chosen: means((_, t) => [made[t]?.final ?? new Float64Array(0)])[0] ?? NOTHING,
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
