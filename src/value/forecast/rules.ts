import type { Rule } from './contest.ts';
import type { Trial } from './trial.ts';

export const RULES: readonly Rule[] = ['run-rate', 'purchases', 'past-spend', 'recency'];

/**
 * What a rule without a model says of each customer of a trial. run-rate: repeat purchases go on at their pace so far;
 * purchases: as many as so far; past-spend: net spend so far (an order only); recency: who bought within the last period
 * as long as the horizon goes on at the run-rate, the others are gone (Wübben & von Wangenheim 2008).
 */
export function ruleForecast(rule: Rule, { days, age, last, spend, origin }: Trial): Float64Array {
  const runRate = (i: number): number => (((days[i] ?? 1) - 1) * origin.horizonDays) / Math.max(1, age[i] ?? 1);
  switch (rule) {
    case 'run-rate':
      return Float64Array.from(days, (_, i) => runRate(i));
    case 'purchases':
      return Float64Array.from(days, (count) => count - 1);
    case 'past-spend':
      return Float64Array.from(spend);
    case 'recency':
      return Float64Array.from(days, (_, i) => (origin.day - (last[i] ?? 0) < origin.horizonDays ? runRate(i) : 0));
  }
}
