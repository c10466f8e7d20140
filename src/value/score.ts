import { type Tier, tierOf } from './abc.ts';
import { daysAt, nearbyDays, placeOf } from './forecast/day-grid.ts';
import { groupRows } from './group-rows.ts';
import type { ShopModel } from './model.ts';
import type { Population } from './population.ts';
import { type Rfm, rfmOf } from './rfm.ts';
import { type MoneyScore, type Scorer, scorer } from './scorer.ts';
import type { Summary } from './summary.ts';

/** What is shown of one customer. Revenue basis: costs are not in it. Intervals hold 80 %; money is in minor units, not rounded. */
export interface Score extends MoneyScore {
  readonly pAlive: number;
  /** Purchases (days with an order) expected over the model's horizon, not discounted. */
  readonly expectedOrders: number;
  readonly expectedOrdersLow: number;
  readonly expectedOrdersHigh: number;
  /** Day by which the next order is as likely as not to have come; null for one-time buyers, for customers who are more likely gone than not, and beyond the horizon. */
  readonly nextOrderDay: number | null;
  /** Class by cumulative contribution of observed net spend; null where there are too few customers to class. */
  readonly tier: Tier | null;
  readonly rfm: Rfm | null;
}

/** Scores of a population, one typed array a figure, rows in the population's order. */
export interface Scores {
  readonly size: number;
  readonly pAlive: Float64Array;
  readonly expectedOrders: Float64Array;
  readonly expectedOrdersLow: Float64Array;
  readonly expectedOrdersHigh: Float64Array;
  readonly discountedDays: Float64Array;
  readonly expectedSpend: Float64Array;
  readonly clv: Float64Array;
  readonly clvLow: Float64Array;
  readonly clvHigh: Float64Array;
  /** NO_DAY where there is none. */
  readonly nextOrderDay: Int32Array;
  /** Index into TIERS. */
  readonly tier: Uint8Array;
  /** 1 to 5; 0 where there is no score. */
  readonly recency: Uint8Array;
  readonly frequency: Uint8Array;
  readonly monetary: Uint8Array;
}

export const NO_DAY = -1;
export const TIERS: readonly (Tier | null)[] = [null, 'A', 'B', 'C'];

/** The last scorer of each forecast: a page asks for a hundred customers of one shop as of one day, and making one costs more. */
const scorers = new WeakMap<ShopModel['forecast'], { readonly model: ShopModel; readonly scorer: Scorer }>();

function scorerOf(model: ShopModel): Scorer {
  const kept = scorers.get(model.forecast);
  if (kept && scoresAlike(kept.model, model)) return kept.scorer;
  const made = scorer(model);
  scorers.set(model.forecast, { model, scorer: made });
  return made;
}

function scoresAlike(one: ShopModel, other: ShopModel): boolean {
  return (
    one.asOf === other.asOf &&
    one.unit === other.unit &&
    one.horizonDays === other.horizonDays &&
    one.discount === other.discount &&
    one.currency === other.currency &&
    one.spend === other.spend
  );
}

/** Scores one customer without the others; bit for bit what scoreAll gives. */
export function scoreOne(model: ShopModel, summary: Summary): Score {
  const { abc, rfm } = model.cuts;
  const { cell, spread, money, evidenceOne, active, silent } = scorerOf(model);
  const { days, first, last, orders, spend } = summary;
  const evidence = evidenceOne(summary);
  const shared = cell(summary);
  const wide = spread(days, nearbyDays(active(first, last)), nearbyDays(silent(last)), evidence, 0);
  return {
    pAlive: shared.pAlive,
    expectedOrders: shared.expectedOrders,
    expectedOrdersLow: wide.expectedOrdersLow,
    expectedOrdersHigh: wide.expectedOrdersHigh,
    nextOrderDay: shared.nextOrderDay,
    ...money(shared, wide, evidence.sum[0] ?? 0),
    tier: abc && tierOf(abc, spend),
    rfm: rfm && rfmOf(rfm, last, orders, spend),
  };
}

/**
 * Scores all customers. Expectations, which depend on the purchase days alone, are computed once for each cell; intervals once
 * for customers whose spans of days are nearly the same.
 */
export function scoreAll(model: ShopModel, population: Population): Scores {
  const { size, days, first, last, spend, orders } = population;
  const { abc, rfm } = model.cuts;
  const { cell, spread, money, evidence: evidenceIn, active, silent } = scorer(model);
  const groups = groupRows(size, [days, first, last]);
  const cells = Array.from(groups.representative, (row) =>
    cell({ days: days[row] ?? 1, first: first[row] ?? 0, last: last[row] ?? 0 }),
  );
  const activePlace = groups.representative.map((row) => placeOf(active(first[row] ?? 0, last[row] ?? 0)));
  const silentPlace = groups.representative.map((row) => placeOf(silent(last[row] ?? 0)));
  const evidence = evidenceIn(population.log);
  const { n, zeros, paid } = evidence;
  const alike = groupRows(size, [
    ...[days, groups.of.map((at) => activePlace[at] ?? 0), groups.of.map((at) => silentPlace[at] ?? 0)],
    ...[n, zeros, paid],
  ]);
  const spreads = Array.from(alike.representative, (row) => {
    const at = groups.of[row] ?? 0;
    return spread(days[row] ?? 1, daysAt(activePlace[at] ?? 0), daysAt(silentPlace[at] ?? 0), evidence, row);
  });

  const scores = emptyScores(size);
  for (let i = 0; i < size; i++) {
    const shared = cells[groups.of[i] ?? 0];
    const wide = spreads[alike.of[i] ?? 0];
    if (shared === undefined || wide === undefined) continue;
    const spent = spend[i] ?? 0;
    const value = money(shared, wide, evidence.sum[i] ?? 0);
    scores.pAlive[i] = shared.pAlive;
    scores.expectedOrders[i] = shared.expectedOrders;
    scores.expectedOrdersLow[i] = wide.expectedOrdersLow;
    scores.expectedOrdersHigh[i] = wide.expectedOrdersHigh;
    scores.nextOrderDay[i] = shared.nextOrderDay ?? NO_DAY;
    scores.discountedDays[i] = value.discountedDays;
    scores.expectedSpend[i] = value.expectedSpend;
    scores.clv[i] = value.clv;
    scores.clvLow[i] = value.clvLow;
    scores.clvHigh[i] = value.clvHigh;
    if (abc) scores.tier[i] = TIERS.indexOf(tierOf(abc, spent));
    if (rfm) {
      const classes = rfmOf(rfm, last[i] ?? 0, orders[i] ?? 0, spent);
      scores.recency[i] = classes.recency;
      scores.frequency[i] = classes.frequency;
      scores.monetary[i] = classes.monetary;
    }
  }
  return scores;
}

function emptyScores(size: number): Scores {
  return {
    size,
    pAlive: new Float64Array(size),
    expectedOrders: new Float64Array(size),
    expectedOrdersLow: new Float64Array(size),
    expectedOrdersHigh: new Float64Array(size),
    discountedDays: new Float64Array(size),
    expectedSpend: new Float64Array(size),
    clv: new Float64Array(size),
    clvLow: new Float64Array(size),
    clvHigh: new Float64Array(size),
    nextOrderDay: new Int32Array(size),
    tier: new Uint8Array(size),
    recency: new Uint8Array(size),
    frequency: new Uint8Array(size),
    monetary: new Uint8Array(size),
  };
}
