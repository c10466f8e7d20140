import { type Based, UNKNOWN } from '../../orders/basis.ts';
import type { Order } from '../../orders/order.ts';
import type { Population } from '../population.ts';

/** How a shop's costs fall on purchase days: what one more purchase day brings with it. */
export interface UnitRates {
  /** Orders on a purchase day, one or more. */
  readonly ordersPerDay: number;
  /** Probability that an order is refunded, in part or as a credit note. */
  readonly refundsPerOrder: number;
  /** What buyers paid as a multiple of what the seller kept after refunds. */
  readonly paidPerNet: number;
  readonly unitsPerOrder: Based<number>;
}

/** Before a shop's own refunds speak: one order in twenty, with the weight of twenty orders (features.md 1.6 and 4). */
const USUAL_REFUNDS = { share: 0.05, orders: 20 };

/** Rates as the shop's own orders show them; units from the lines of kept orders, unknown where no order has lines. */
export function unitRates(population: Population, orders: Iterable<Order>): UnitRates {
  const all = total(population.orders);
  const days = total(population.days);
  const net = total(population.spend);
  const { share, orders: weight } = USUAL_REFUNDS;
  return {
    ordersPerDay: days > 0 ? Math.max(1, all / days) : 1,
    refundsPerOrder: Math.min(1, (total(population.refunds) + share * weight) / (all + weight)),
    paidPerNet: net > 0 ? Math.max(1, (net + total(population.refunded)) / net) : 1,
    unitsPerOrder: unitsPerOrder(orders),
  };
}

/** Units of a kept order with lines; unknown where no order has lines. */
export function unitsPerOrder(orders: Iterable<Order>): Based<number> {
  let [units, counted] = [0, 0];
  for (const { status, lines } of orders) {
    if (status !== 'kept' || lines.length === 0) continue;
    counted++;
    for (const { quantity } of lines) units += quantity;
  }
  return counted > 0 ? { basis: 'observed', value: units / counted } : UNKNOWN;
}

function total(values: Int32Array | Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
