import { presentValue } from './forecast/discounting.ts';
import { partsOf, pointForecasts } from './forecast/point-forecast.ts';
import { countExceeding, predictives } from './forecast/predictive.ts';
import { clockOf } from './horizon.ts';
import type { ShopModel } from './model.ts';
import type { SpendEvidence } from './spend/evidence.ts';
import { type SpendCell, spendOutlook } from './spend/spend-outlook.ts';
import type { Summary } from './summary.ts';

/** What is expected of customers with the same purchase days. */
export interface CellScore {
  readonly pAlive: number;
  readonly expectedOrders: number;
  /** Day number; null where no next order can be told. */
  readonly nextOrderDay: number | null;
}

/** What customers with nearly the same purchase days, and with the same evidence of spend, have in common. */
export interface SpreadScore {
  readonly expectedOrdersLow: number;
  readonly expectedOrdersHigh: number;
  /** Present value of an expected purchase. */
  readonly presentValue: number;
  /** Multiples of a customer's scaled sum: of a purchase day, and of all of them together. */
  readonly spend: SpendCell;
}

/** All money in minor units of the shop's currency, not rounded. */
export interface MoneyScore {
  /** Expected purchase days, each discounted to today. */
  readonly discountedDays: number;
  readonly expectedSpend: number;
  readonly clv: number;
  readonly clvLow: number;
  readonly clvHigh: number;
}

/** The parts of a score: what a cell shares, what a coarser one shares, each computed once, and the money of each customer. */
export interface Scorer {
  readonly evidence: ReturnType<typeof spendOutlook>['evidence'];
  readonly evidenceOne: ReturnType<typeof spendOutlook>['evidenceOne'];
  /** Days from the first purchase to the last, and from the last to today, in the pace of the season. */
  active(first: number, last: number): number;
  silent(last: number): number;
  cell(customer: Pick<Summary, 'days' | 'first' | 'last'>): CellScore;
  /** `active` and `silent` may be those of customers like this one. */
  spread(days: number, active: number, silent: number, evidence: SpendEvidence, row: number): SpreadScore;
  /** `sum`: the evidence's, of the customer. */
  money(cell: CellScore, spread: SpreadScore, sum: number): MoneyScore;
}

export function scorer(model: ShopModel): Scorer {
  const { horizon, rate, active, silent, history, dayAfter } = clockOf(model);
  const pointOf = pointForecasts(model.forecast, horizon);
  const predictiveOf = predictives(model.forecast, horizon);
  const [lead] = partsOf(model.forecast);
  const { evidence, evidenceOne, cell: spendOf } = spendOutlook(model.spend, model.currency);
  const { low: lowLevel, high: highLevel } = model.forecast.levels;

  return {
    ...{ evidence, evidenceOne, active, silent },
    cell({ days, first, last }) {
      const past = history(days - 1, active(first, last), silent(last));
      const { pAlive, expected } = pointOf(past);
      const wait = days > 1 && pAlive >= 0.5 && lead ? lead.process.medianWait(past) : Number.POSITIVE_INFINITY;
      return { pAlive, expectedOrders: expected, nextOrderDay: dayAfter(last, wait) };
    },
    spread(days, activeDays, silentDays, observed, row) {
      const past = history(days - 1, activeDays, silentDays);
      const { tails } = predictiveOf(past);
      return {
        expectedOrdersLow: countExceeding(tails, 1 - lowLevel),
        expectedOrdersHigh: countExceeding(tails, 1 - highLevel),
        spend: spendOf(observed, row, tails),
        // When purchases fall is not drawn: the bounds are discounted as the expectation is.
        presentValue: lead ? presentValue(lead.process, past, horizon, rate) : 1,
      };
    },
    money({ expectedOrders }, { presentValue: worth, spend: { scale, mean, low, high } }, sum) {
      const multiple = scale + sum;
      const discountedDays = expectedOrders * worth;
      return {
        discountedDays,
        expectedSpend: mean * multiple,
        clv: discountedDays * mean * multiple,
        clvLow: worth * low * multiple,
        clvHigh: worth * high * multiple,
      };
    },
  };
}
