import { nearbyDays } from '../forecast/day-grid.ts';
import { predictives } from '../forecast/predictive.ts';
import { clockOf } from '../horizon.ts';
import type { ShopModel } from '../model.ts';
import { scoreOne } from '../score.ts';
import { spendOutlook } from '../spend/spend-outlook.ts';
import type { Summary } from '../summary.ts';
import { marginInterval } from './margin-interval.ts';
import type { MarginTerms } from './margin-terms.ts';

/** CLV of one customer in contribution margin, minor units, not rounded; below zero where costs eat more than the revenue. */
export interface MarginScore {
  readonly clv: number;
  /** 80 %; the customer's own, because the costs of a day do not grow with what the customer spends. */
  readonly clvLow: number;
  readonly clvHigh: number;
  /** Expected purchase days, each discounted to today. */
  readonly discountedDays: number;
}

/** The outlook is that of scoreOne: the point is marginClv of its figures, and without costs this is its interval. */
export function scoreMargin(
  model: ShopModel,
  { keep, perDay }: Extract<MarginTerms, { readonly known: true }>,
  customer: Summary,
): MarginScore {
  const { horizon, active, silent, history } = clockOf(model);
  const { days, first, last } = customer;
  const { expectedOrders, discountedDays, clv } = scoreOne(model, customer);
  const spend = spendOutlook(model.spend, model.currency);
  const evidence = spend.evidenceOne(customer);
  const past = history(days - 1, nearbyDays(active(first, last)), nearbyDays(silent(last)));
  const { tails } = predictives(model.forecast, horizon)(past);
  const { low, high } = marginInterval(spend.spread(evidence, 0, tails), { keep, perDay });
  // When purchases fall is not drawn: the bounds are discounted as the expectation is.
  const discounting = expectedOrders > 0 ? discountedDays / expectedOrders : 1;
  return {
    clv: keep * clv - perDay * discountedDays,
    clvLow: discounting * low,
    clvHigh: discounting * high,
    discountedDays,
  };
}
