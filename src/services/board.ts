import type { Strength } from '../orders/identity.ts';
import type { Population } from '../value/population.ts';
import { type DaySpan, yearFigures } from '../value/portfolio/year-figures.ts';
import type { Scores } from '../value/score.ts';

/** The scoreboard's columns. Days are day numbers, money minor units of the shop's currency; `year` are the latest twelve months. */
export function boardColumns(
  names: readonly (string | null)[],
  strengths: readonly Strength[],
  population: Population,
  scores: Scores,
  year: DaySpan,
) {
  return {
    names,
    weak: Uint8Array.from(strengths, (strength) => (strength === 'weak' ? 1 : 0)),
    orders: population.orders,
    days: population.days,
    first: population.first,
    last: population.last,
    spend: population.spend,
    spendOrders: population.spendOrders,
    refunds: population.refunds,
    refunded: population.refunded,
    ...yearFigures(population.log, year),
    // A tier is a share of money: without a figure there is none.
    tier: scores.tier.map((tier, row) => ((population.spendOrders[row] ?? 0) > 0 ? tier : 0)),
    alive: scores.pAlive,
    expectedOrders: scores.expectedOrders,
    discountedDays: scores.discountedDays,
    clv: scores.clv,
    clvLow: scores.clvLow,
    clvHigh: scores.clvHigh,
    recency: scores.recency,
    frequency: scores.frequency,
    monetary: scores.monetary,
  };
}

export type BoardColumns = ReturnType<typeof boardColumns>;
