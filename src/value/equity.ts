import type { Aggregate } from './aggregate.ts';
import { Z_80 } from './numerics/normal.ts';
import type { Scores } from './score.ts';

/** Customer equity: the CLV of all known customers together, in minor units, with an 80 % interval. New customers are not in it. */
export interface Equity {
  readonly point: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The interval is normal, from two parts: the uncertainty of the number of orders in total (counts and parameters), carried
 * over in proportion, and each customer's own spread, independent given the parameters. The counts' own noise is in both, so
 * the interval is a little wide rather than too narrow.
 */
export function equity(
  { clv, clvLow, clvHigh }: Pick<Scores, 'clv' | 'clvLow' | 'clvHigh'>,
  orders: Aggregate,
): Equity {
  let point = 0;
  let spread = 0;
  clv.forEach((value, i) => {
    point += value;
    spread += (((clvHigh[i] ?? 0) - (clvLow[i] ?? 0)) / (2 * Z_80)) ** 2;
  });
  const common =
    orders.expectedOrders > 0 ? (point * (orders.high80 - orders.low80)) / (2 * Z_80 * orders.expectedOrders) : 0;
  const margin = Z_80 * Math.sqrt(spread + common * common);
  return { point, low: Math.max(0, point - margin), high: point + margin };
}
