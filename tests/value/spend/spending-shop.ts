import type { Population } from '../../../src/value/population.ts';
import { populationAt } from '../../../src/value/population-at.ts';
import { purchaseLogBuilder } from '../../../src/value/purchase-log.ts';
import { type Random, random } from '../../generators/random.ts';

/** What a customer's days bring, in minor units; `rate` is the customer's propensity to come back. */
export type Spending = (source: Random, rate: number) => (day: number) => number;

/** A shop whose customers come back a geometric number of times (gamma(.6) propensity) and spend as told. */
export function spendingShop(customers: number, spending: Spending, seed = 1): Population {
  const source = random(seed);
  const builder = purchaseLogBuilder();
  for (let i = 0; i < customers; i++) {
    const rate = source.gamma(0.6, 1.6);
    const amount = spending(source, rate);
    const spend = [Math.round(amount(0))];
    while (source.next() < rate / (1 + rate) && spend.length < 200) spend.push(Math.round(amount(spend.length)));
    builder.add(
      spend.map((_, day) => 18_000 + 7 * day),
      spend,
    );
  }
  return populationAt(builder.build(), Number.POSITIVE_INFINITY);
}

/** Gamma-Gamma with CDNOW's published parameters, in cents. */
export const gammaGammaSpending: Spending = (source) => {
  const nu = source.gamma(3.74, 1 / 1544);
  return () => source.gamma(6.25, 1 / nu);
};
