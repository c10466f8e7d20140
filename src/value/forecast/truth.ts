import type { Currency } from '../../orders/money.ts';
import { aggregate } from '../aggregate.ts';
import { fitShop } from '../fit.ts';
import { clockOf } from '../horizon.ts';
import type { ShopModel } from '../model.ts';
import type { Population } from '../population.ts';
import { type EarlierPopulation, populationAt } from '../population-at.ts';
import { type Scores, scoreAll } from '../score.ts';
import type { TimeUnit } from '../unit.ts';
import { type Accuracy, accuracyOf } from './accuracy.ts';
import { type Decile, decilesOf } from './deciles.ts';
import { addTransform, shareBelow, transformHistogram } from './interval-levels.ts';
import { predictives } from './predictive.ts';
import { type Happened, purchasesWithin } from './purchases-within.ts';
import { type Verdict, verdictOf } from './verdict.ts';

/** Last period's forecast, made with only the data up to then, against what happened. Plain JSON. */
export interface Truth {
  readonly kind: 'truth';
  /** First and last day of the period; the forecast was made at the end of the day before. */
  readonly from: number;
  readonly to: number;
  readonly days: number;
  /** Customers known at that time: who came later is in neither figure. */
  readonly customers: number;
  readonly purchases: Totals;
  /** Net spend in minor units of the shop's currency; null where no order carries money. */
  readonly money: Omit<Totals, 'low80' | 'high80'> | null;
  /** The best tenth of the forecast first. */
  readonly deciles: readonly Decile[];
  readonly ours: Accuracy;
  /** The naive rule: everyone goes on at the pace so far, repeat purchases over the days since the first one. */
  readonly naive: Accuracy;
  readonly verdict: Verdict;
  readonly coverage: TruthCoverage;
  readonly members: readonly { readonly name: string; readonly k: number; readonly weight: number }[];
  /** How the forecast was chosen then: the losers' scores, the multiplier's evidence. */
  readonly forecast: Omit<ShopModel['forecast'], 'members'>;
}

export interface Totals {
  readonly forecast: number;
  readonly low80: number;
  readonly high80: number;
  readonly happened: number;
  readonly naive: number;
}

/** Of intervals that were to hold 80 %. */
export interface TruthCoverage {
  /** Customers judged: all, or an even sample of a large shop. */
  readonly customers: number;
  /** Share inside, an outcome on an end counted by the part of its probability inside (counts are few and whole). */
  readonly inside: number;
  readonly below: number;
  readonly above: number;
}

/** What a shop lacks to be judged. */
export interface TooLittle {
  readonly kind: 'too-little';
  readonly historyDays: number;
  readonly neededDays: number;
  readonly customers: number;
  readonly neededCustomers: number;
  readonly purchases: number;
  readonly neededPurchases: number;
}

export interface TruthOptions {
  readonly asOf: number;
  readonly currency: Currency;
  readonly unit?: TimeUnit;
  readonly horizonDays?: number;
}

const NEEDED = { days: 56, customers: 20, purchases: 10 };
const MOST_JUDGED = 3000;

/**
 * Forecasts the last period again as if it were still to come, by the same code that forecasts the next one, and compares. The
 * period is as long as the horizon, but no more than half of the shop's history.
 */
export function truthOf(population: Population, options: TruthOptions): Truth | TooLittle {
  const { asOf, currency, unit = 'week', horizonDays = 365 } = options;
  const opening = population.first.reduce((least, first) => Math.min(least, first), asOf);
  const days = Math.min(horizonDays, Math.floor((asOf - opening) / 2));
  const origin = asOf - days;
  const earlier = populationAt(population.log, origin);
  const happened = purchasesWithin(population.log, earlier.row, origin, days);
  const came = sum(happened.purchases);
  if (asOf - opening < NEEDED.days || earlier.size < NEEDED.customers || came < NEEDED.purchases) {
    return {
      kind: 'too-little',
      ...{ historyDays: asOf - opening, neededDays: NEEDED.days },
      ...{ customers: earlier.size, neededCustomers: NEEDED.customers },
      ...{ purchases: came, neededPurchases: NEEDED.purchases },
    };
  }
  const model = fitShop(earlier, { asOf: origin, currency, unit, horizonDays: days });
  const scores = scoreAll(model, earlier);
  const total = aggregate(model, earlier);
  const naive = runRate(earlier, origin, days);
  const { members, ...forecast } = model.forecast;
  return {
    kind: 'truth',
    ...{ from: origin + 1, to: asOf, days, customers: earlier.size },
    purchases: {
      forecast: total.expectedOrders,
      ...{ low80: total.low80, high80: total.high80 },
      ...{ happened: came, naive: sum(naive) },
    },
    money: moneyOf(earlier, scores, happened, naive),
    deciles: decilesOf(scores.expectedOrders, happened.purchases, naive),
    ours: accuracyOf(scores.expectedOrders, happened.purchases),
    naive: accuracyOf(naive, happened.purchases),
    verdict: verdictOf(scores.expectedOrders, naive, happened.purchases),
    coverage: coverageOf(model, earlier, scores, happened.purchases),
    members: members.map(({ model: { name, parameters }, weight }) => ({ name, k: parameters.k ?? 1, weight })),
    forecast,
  };
}

function runRate({ size, days, first }: Population, origin: number, horizonDays: number): Float64Array {
  return Float64Array.from(
    { length: size },
    (_, i) => (((days[i] ?? 1) - 1) * horizonDays) / Math.max(1, origin - (first[i] ?? origin)),
  );
}

function moneyOf(
  { spend, spendDays }: Population,
  { expectedOrders, expectedSpend }: Scores,
  happened: Happened,
  naive: Float64Array,
): Truth['money'] {
  if (!spendDays.some((count) => count > 0)) return null;
  const meanOf = (i: number): number => Math.max(0, spend[i] ?? 0) / Math.max(1, spendDays[i] ?? 1);
  return {
    forecast: expectedOrders.reduce((total, expected, i) => total + expected * (expectedSpend[i] ?? 0), 0),
    happened: sum(happened.spend),
    naive: naive.reduce((total, expected, i) => total + expected * meanOf(i), 0),
  };
}

function coverageOf(
  model: ShopModel,
  { size, days, first, last }: EarlierPopulation,
  { expectedOrdersLow, expectedOrdersHigh }: Scores,
  purchases: Float64Array,
): TruthCoverage {
  const { horizon, active, silent, history } = clockOf(model);
  const predictiveOf = predictives(model.forecast, horizon);
  const histogram = transformHistogram();
  const customers = Math.min(size, MOST_JUDGED);
  let [below, above] = [0, 0];
  for (let j = 0; j < customers; j++) {
    const i = Math.floor((j * size) / customers);
    const [start, end, count] = [first[i] ?? 0, last[i] ?? 0, purchases[i] ?? 0];
    const { tails } = predictiveOf(history((days[i] ?? 1) - 1, active(start, end), silent(end)));
    addTransform(histogram, 1 - (count === 0 ? 1 : (tails[count - 1] ?? 0)), 1 - (tails[count] ?? 0), 1);
    if (count < (expectedOrdersLow[i] ?? 0)) below++;
    if (count > (expectedOrdersHigh[i] ?? 0)) above++;
  }
  const { low, high } = model.forecast.levels;
  return {
    customers,
    inside: shareBelow(histogram, high) - shareBelow(histogram, low),
    ...{ below: below / customers, above: above / customers },
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
