import { type Minor, minor } from '../../orders/money.ts';
import type { Missing, OrderMargin, Waterfall } from './order-margin.ts';
import { COST_NAMES, type CostName } from './shop-costs.ts';

/** Margins of several orders added up: of a day, a customer, a shop. Sums of the parts are the sum of the whole, to the cent. */
export interface MarginTotal {
  /** Of the orders whose margin is known. */
  readonly waterfall: Waterfall;
  readonly knownOrders: number;
  readonly unknownOrders: number;
  /** What was missing, and of how many orders. */
  readonly missing: Readonly<Partial<Record<Missing, number>>>;
}

export function totalMargin(margins: Iterable<OrderMargin>): MarginTotal {
  const costs = Object.fromEntries(COST_NAMES.map((name) => [name, 0])) as Record<CostName, number>;
  const missing: Partial<Record<Missing, number>> = {};
  let [net, margin, knownOrders, unknownOrders] = [0, 0, 0, 0];
  for (const one of margins) {
    if (!one.known) {
      unknownOrders++;
      for (const what of one.missing) missing[what] = (missing[what] ?? 0) + 1;
      continue;
    }
    knownOrders++;
    net += one.waterfall.net;
    margin += one.waterfall.margin;
    for (const name of COST_NAMES) costs[name] += one.waterfall.costs[name];
  }
  const whole: Record<CostName, Minor> = {
    goods: minor(costs.goods),
    feeShare: minor(costs.feeShare),
    fixedFee: minor(costs.fixedFee),
    delivery: minor(costs.delivery),
    refund: minor(costs.refund),
  };
  return { waterfall: { net: minor(net), costs: whole, margin: minor(margin) }, knownOrders, unknownOrders, missing };
}
