import { type Tier, tierOf } from './abc.ts';
import { groupRows } from './cells.ts';
import type { ShopModel } from './model.ts';
import type { Population } from './population.ts';
import { type Rfm, rfmOf } from './rfm.ts';
import { type MoneyScore, scorer } from './scorer.ts';
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

/** Scores one customer without the others; bit for bit what scoreAll gives. */
export function scoreOne(model: ShopModel, summary: Summary): Score {
  const { abc, rfm } = model.cuts;
  const { cell, money } = scorer(model);
  const shared = cell(summary);
  return {
    pAlive: shared.pAlive,
    expectedOrders: shared.expectedOrders,
    expectedOrdersLow: shared.expectedOrdersLow,
    expectedOrdersHigh: shared.expectedOrdersHigh,
    nextOrderDay: shared.nextOrderDay,
    ...money(shared, summary.spend, summary.firstSpend),
    tier: abc && tierOf(abc, summary.spend),
    rfm: rfm && rfmOf(rfm, summary.last, summary.orders, summary.spend),
  };
}

/** Scores all customers; what depends on the purchase days alone is computed once for each cell. */
export function scoreAll(model: ShopModel, population: Population): Scores {
  const { size, days, first, last, spendDays, repeatSpendDays, spend, firstSpend, orders } = population;
  const { abc, rfm } = model.cuts;
  const { cell, money } = scorer(model);
  const groups = groupRows(size, [days, first, last, spendDays, repeatSpendDays]);
  const cells = Array.from(groups.representative, (row) =>
    cell({
      days: days[row] ?? 1,
      first: first[row] ?? 0,
      last: last[row] ?? 0,
      spendDays: spendDays[row] ?? 0,
      repeatSpendDays: repeatSpendDays[row] ?? 0,
    }),
  );
  const scores = emptyScores(size);
  for (let i = 0; i < size; i++) {
    const shared = cells[groups.of[i] ?? 0];
    if (shared === undefined) continue;
    const spent = spend[i] ?? 0;
    const value = money(shared, spent, firstSpend[i] ?? 0);
    scores.pAlive[i] = shared.pAlive;
    scores.expectedOrders[i] = shared.expectedOrders;
    scores.expectedOrdersLow[i] = shared.expectedOrdersLow;
    scores.expectedOrdersHigh[i] = shared.expectedOrdersHigh;
    scores.nextOrderDay[i] = shared.nextOrderDay ?? NO_DAY;
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
