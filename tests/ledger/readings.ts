import fc from 'fast-check';
import type { Identity } from '../../src/orders/identity.ts';
import { minor } from '../../src/orders/money.ts';
import type { Order } from '../../src/orders/order.ts';
import { accountId, at, EUR, email, masked, order, USD, username } from './orders.ts';

const nullable = <Value>(arbitrary: fc.Arbitrary<Value>) => fc.option(arbitrary, { nil: null });

const identity: fc.Arbitrary<Identity> = fc.oneof(
  fc.constantFrom('anna', 'bo', 'cem').map(username),
  fc.constantFrom('1', '2', '3').map(accountId),
  fc.constantFrom('a@x', 'b@x', 'c@x').map(email),
  fc.constantFrom('a***', 'b***').map(masked),
);

/** Any reading of one of a few orders: sources that contradict each other included. */
export const anyReading: fc.Arbitrary<Order> = fc
  .record({
    id: fc.constantFrom('o1', 'o2', 'o3', 'o4', 'o5', 'o6'),
    placedAt: fc.nat(30).map(at),
    status: fc.constantFrom('kept' as const, 'cancelled' as const, 'pending' as const),
    customer: nullable(identity),
    customerName: nullable(fc.constantFrom('Anna', 'Bo')),
    currency: fc.constantFrom(USD, EUR),
    total: nullable(fc.nat(5000).map(minor)),
    totalFrom: fc.constantFrom('stated' as const, 'lines' as const),
    refunded: fc.constantFrom(0, 100).map(minor),
    changedAt: nullable(fc.nat(30).map(at)),
  })
  .map(({ id, ...stated }) => order(id, stated));

interface Truth {
  readonly order: Order;
  readonly identities: readonly Identity[];
}

/** What really happened: each order has one buyer, each buyer one identity a kind, some e-mails shared by two buyers. */
const truth: fc.Arbitrary<readonly Truth[]> = fc
  .array(
    fc.record({
      buyer: fc.nat(4),
      total: fc.nat(9000),
      refunded: fc.constantFrom(0, 0, 50),
      day: fc.nat(90),
      kept: fc.boolean(),
    }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((rows) =>
    rows.map(({ buyer, total, refunded, day, kept }, number) => ({
      order: order(`o${number}`, {
        placedAt: at(day),
        status: kept ? 'kept' : 'cancelled',
        total: minor(total),
        refunded: minor(refunded),
        customerName: `Buyer ${buyer}`,
      }),
      identities: [
        accountId(String(buyer)),
        username(`user${buyer}`),
        email(`${buyer >> 1}@x`),
        masked(`u***${buyer % 2}`),
      ],
    })),
  );

/** One source's view of an order: every field it states is true, any of the others may be missing. */
function view(of: Truth): fc.Arbitrary<Order | null> {
  const { placedAt, total, currency, lines, customerName, refunded } = of.order;
  const seen = fc.record({
    placedAt: fc.constantFrom(placedAt, placedAt.slice(0, 10) as Order['placedAt']),
    customer: fc.constantFrom(null, ...of.identities),
    customerName: fc.constantFrom(null, customerName),
    refunded: fc.constantFrom(minor(0), refunded),
    lines: fc.constantFrom([], lines),
    money: fc.constantFrom(
      { total: null, currency: null, totalFrom: 'stated' as const },
      { total, currency, totalFrom: 'stated' as const },
      { total: minor((total ?? 0) + 1), currency, totalFrom: 'lines' as const },
    ),
  });
  return nullable(seen.map(({ money, ...stated }) => ({ ...of.order, ...stated, ...money })));
}

/** Two files about the same orders that do not contradict each other, each complete in different places. */
export const complementaryFiles: fc.Arbitrary<readonly [Order[], Order[]]> = truth.chain((rows) => {
  const file = fc.tuple(...rows.map(view)).map((views) => views.filter((seen) => seen !== null));
  return fc.tuple(file, file);
});
