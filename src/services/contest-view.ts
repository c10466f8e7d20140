import { dayFromNumber } from '../orders/time.ts';
import type { Accuracy } from '../value/forecast/accuracy.ts';
import type { Rule } from '../value/forecast/contest.ts';
import type { Forecast } from '../value/forecast/forecast.ts';
import type { ContestView } from './protocol/truth-view.ts';

/** Rules that say how many orders will come; the others only order the customers. */
const NUMBERS: ReadonlySet<Rule> = new Set(['run-rate', 'purchases', 'recency']);

/** How the forecast was chosen on the shop's past; null where that was too short or too thin to try anything. */
export function contestView({ contest, multiplier, season }: Forecast): ContestView | null {
  if (!contest) return null;
  return {
    periods: contest.origins.map(({ day, horizonDays }) => ({ day: dayFromNumber(day), days: horizonDays })),
    customers: contest.customers,
    chosen: entry(contest.chosen),
    models: contest.candidates.map(({ name, k, weight, regret, accuracy }) => ({
      ...entry(accuracy),
      name,
      phases: k > 1 ? k : null,
      weight,
      behind: regret,
    })),
    rules: contest.rules.map(({ rule, accuracy }) => ({
      ...entry(accuracy),
      mae: NUMBERS.has(rule) ? accuracy.mae : null,
      rule,
    })),
    factors: { oneTime: multiplier.oneTime, repeat: multiplier.repeat },
    season: season && [...season],
  };
}

function entry({ mae, rankCorrelation, topHit }: Accuracy) {
  return { mae, ranking: rankCorrelation, topHit };
}
