import fc from 'fast-check';
import type { Population } from '../../src/value/population.ts';
import { populationAt } from '../../src/value/population-at.ts';
import { purchaseLogBuilder } from '../../src/value/purchase-log.ts';

/** Day number of "today" in these shops. */
export const TODAY = 20_000;
const THIRTY_YEARS = 10_957;

/** A customer's first day and the gaps to the next ones. */
type Customer = { readonly first: number; readonly gaps: readonly number[] };

const firstDay = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: TODAY - 800, max: TODAY }) },
  { weight: 1, arbitrary: fc.integer({ min: TODAY - THIRTY_YEARS, max: TODAY }) },
  // A clock that runs ahead, a pre-order: days that are still to come.
  { weight: 1, arbitrary: fc.integer({ min: TODAY, max: TODAY + 400 }) },
);
const gap = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: 1, max: 90 }) }, fc.integer({ min: 1, max: 3000 }));
const customer: fc.Arbitrary<Customer> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ first: firstDay, gaps: fc.constant([]) }) },
  { weight: 3, arbitrary: fc.record({ first: firstDay, gaps: fc.array(gap, { minLength: 1, maxLength: 8 }) }) },
);

const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

/** Shops by their customers' days. */
const customers: fc.Arbitrary<readonly Customer[]> = fc.oneof(
  { weight: 30, arbitrary: fc.array(customer, { maxLength: 8 }) },
  { weight: 6, arbitrary: fc.array(customer, { minLength: 9, maxLength: 60 }) },
  // One customer; everybody on one day; rows that cannot be told apart.
  { weight: 6, arbitrary: customer.map((only) => [only]) },
  {
    weight: 3,
    arbitrary: fc.tuple(fc.integer({ min: 1, max: 300 }), firstDay).map(([n, first]) => times(n, { first, gaps: [] })),
  },
  { weight: 3, arbitrary: fc.tuple(fc.integer({ min: 2, max: 300 }), customer).map(([n, same]) => times(n, same)) },
  // A hundred one-time buyers; a subscription without a missed day; thirty years without a rest.
  {
    weight: 2,
    arbitrary: fc
      .array(firstDay, { minLength: 40, maxLength: 100 })
      .map((days) => days.map((first) => ({ first, gaps: [] }))),
  },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 30 }))
      .map(([n, every]) => times(n, { first: TODAY - 12 * every, gaps: times(12, every) })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.array(customer, { maxLength: 20 }), fc.constantFrom(1, 5))
      .map(([others, every]) => [{ first: TODAY - 2000 * every, gaps: times(1999, every) }, ...others]),
  },
);

/** What a day brings, in minor units: the same for all, nothing, given back, unknown, without limit. */
const amounts: fc.Arbitrary<fc.Arbitrary<number>> = fc.constantFrom(
  fc.integer({ min: 100, max: 20_000 }),
  fc.constant(1999),
  fc.constant(0),
  fc.constant(Number.NaN),
  fc.constant(1),
  fc.oneof(fc.constant(0), fc.integer({ min: -5000, max: 5000 }), fc.constant(Number.NaN)),
  fc.integer({ min: -10_000, max: -1 }),
  fc.oneof(fc.integer({ min: 1, max: 100 }), fc.integer({ min: 10 ** 12, max: 10 ** 14 })),
  fc.constant(10 ** 14),
);

/** A shop in few words: its customers' days, and a few amounts dealt out to them in turn. */
export interface AdversarialShop {
  readonly customers: readonly Customer[];
  readonly amounts: readonly number[];
}

/** Shops as they come, and as nobody would wish them. */
export const adversarialShops: fc.Arbitrary<AdversarialShop> = amounts.chain((amount) =>
  fc.record({ customers, amounts: fc.array(amount, { minLength: 1, maxLength: 12 }) }),
);

export function populationOfShop({ customers: all, amounts: dealt }: AdversarialShop): Population {
  const builder = purchaseLogBuilder();
  let next = 0;
  for (const { first, gaps } of all) {
    const days = [first];
    for (const wait of gaps) days.push((days.at(-1) ?? first) + wait);
    builder.add(
      days,
      days.map(() => dealt[next++ % dealt.length] ?? 0),
    );
  }
  return populationAt(builder.build(), Number.POSITIVE_INFINITY);
}
