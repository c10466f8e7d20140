import { exponent } from '../orders/money.ts';
import { clockOf } from './horizon.ts';
import type { ShopModel } from './model.ts';
import type { MbgNbd, PurchaseHistory } from './purchase/mbg-nbd.ts';
import { outlooks } from './purchase/outlook.ts';
import { expectedSpend } from './spend/gamma-gamma.ts';
import { totalSpendQuantile } from './spend/total-spend.ts';
import type { Summary } from './summary.ts';

/** What customers with the same purchase days and the same number of days with spend have in common. */
export interface CellScore {
  readonly pAlive: number;
  readonly expectedOrders: number;
  readonly expectedOrdersLow: number;
  readonly expectedOrdersHigh: number;
  /** Day number; null where no next order can be told. */
  readonly nextOrderDay: number | null;
  /** Expected purchases over the horizon, each discounted to today. */
  readonly discounted: number;
  /** Number of purchase days that are evidence of spend. */
  readonly n: number;
  /** Multiples of γ + (the customer's spend) that bound the discounted total with 80 %. */
  readonly lowMultiple: number;
  readonly highMultiple: number;
}

/** All money in minor units of the shop's currency, not rounded. */
export interface MoneyScore {
  readonly expectedSpend: number;
  readonly clv: number;
  readonly clvLow: number;
  readonly clvHigh: number;
}

/** The two halves of a score: what a cell shares, computed once for each cell, and the money of each customer. */
export interface Scorer {
  cell(customer: Pick<Summary, 'days' | 'first' | 'last' | 'spendDays' | 'repeatSpendDays'>): CellScore;
  money(cell: CellScore, spend: number, firstSpend: number): MoneyScore;
}

export function scorer(model: ShopModel): Scorer {
  const purchases = model.purchase.parameters;
  const spending = model.spend.parameters;
  const seesAll = model.spend.sees === 'all-days';
  const { unitDays, seenUntil, horizon, rate, history } = clockOf(model);
  const outlookOf = outlooks(purchases, horizon, rate);
  const quantile = totalSpendQuantile(spending);
  const minorUnits = 10 ** exponent(model.currency);

  return {
    cell({ days, first, last, spendDays, repeatSpendDays }) {
      const x = days - 1;
      const past = history(x, first, last);
      const outlook = outlookOf(past);
      const n = seesAll ? spendDays : repeatSpendDays;
      // When purchases fall is not drawn: the bounds are discounted as the expectation is.
      const discounting = outlook.expected > 0 ? outlook.discounted / outlook.expected : 1;
      const wait = medianWait(purchases, past) * unitDays;
      const knowsNext = x > 0 && outlook.pAlive >= 0.5 && wait <= model.horizonDays;
      return {
        pAlive: outlook.pAlive,
        expectedOrders: outlook.expected,
        expectedOrdersLow: outlook.low,
        expectedOrdersHigh: outlook.high,
        nextOrderDay: knowsNext ? seenUntil(last) + Math.ceil(wait) : null,
        discounted: outlook.discounted,
        n,
        lowMultiple: discounting * quantile(outlook.tails, outlook.pAlive, n, 0.9),
        highMultiple: discounting * quantile(outlook.tails, outlook.pAlive, n, 0.1),
      };
    },
    money({ n, discounted, lowMultiple, highMultiple }, spend, firstSpend) {
      const sum = Math.max(0, seesAll ? spend : spend - firstSpend) / minorUnits;
      const mean = expectedSpend(spending, { n, sum }) * minorUnits;
      const scale = (spending.gamma + sum) * minorUnits;
      return {
        expectedSpend: mean,
        clv: discounted * mean,
        clvLow: lowMultiple * scale,
        clvHigh: highMultiple * scale,
      };
    },
  };
}

/**
 * Time until half of the still active customers with this history have bought again: the wait is Lomax distributed with
 * shape r + x and scale α + T.
 */
function medianWait({ r, alpha }: MbgNbd, { x, T }: PurchaseHistory): number {
  return (alpha + T) * Math.expm1(Math.LN2 / (r + x));
}
