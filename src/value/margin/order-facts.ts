import type { Population } from '../population.ts';
import { type UnitRates, unitRates } from './unit-rates.ts';

/** What a shop's orders are like, as far as its customers' summaries tell: costs are laid on this. Plain JSON. */
export interface OrderFacts {
  readonly rates: Omit<UnitRates, 'unitsPerOrder'>;
  /** Mean of what the seller keeps of an order before costs, minor units; null where no order tells. */
  readonly meanNet: number | null;
}

export function orderFacts(population: Population): OrderFacts {
  const { unitsPerOrder: _, ...rates } = unitRates(population, []);
  let [net, orders] = [0, 0];
  for (let row = 0; row < population.size; row++) {
    net += population.spend[row] ?? 0;
    orders += population.spendOrders[row] ?? 0;
  }
  return { rates, meanNet: orders > 0 ? net / orders : null };
}
