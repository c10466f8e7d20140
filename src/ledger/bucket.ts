import type { Identity } from '../orders/identity.ts';
import type { Order } from '../orders/order.ts';
import { best } from './identities.ts';
import { type OrderTuple, orderIn, tupleOf } from './order-tuple.ts';
import type { ShopName } from './place.ts';

/**
 * An order with all identities under which sources named its buyer: at most one a kind, and a weak one only while there is
 * no better. `order.customer` is always the best of them.
 */
export interface Filed {
  order: Order;
  identities: readonly Identity[];
  /** Whose it is; null while it waits for a source that names its buyer. */
  holder: Customer | null;
  /** Not stored yet. */
  readonly isNew: boolean;
}

/** One person of one shop. The first identity gives the key; identities are only ever added. */
export interface Customer extends ShopName {
  /** The number of its bucket. */
  readonly bucket: number;
  readonly identities: Identity[];
  readonly orders: Filed[];
}

/** A part of the truth: customers whose key hashes here, and orders whose buyer no source has named yet. */
export interface Bucket {
  readonly number: number;
  readonly customers: Set<Customer>;
  readonly loose: Filed[];
}

export interface BucketRow {
  readonly bucket: number;
  readonly text: string;
}

type IdentityTuple = readonly [Identity['kind'], string, Identity['strength']];
/** Positions in the customer's identities. */
type Positions = readonly number[];
type BucketText = readonly [
  shops: readonly (readonly [marketplace: string, shop: string])[],
  customers: readonly (readonly [
    shop: number,
    identities: readonly IdentityTuple[],
    orders: readonly OrderTuple<Positions>[],
  ])[],
  loose: readonly (readonly [shop: number, order: OrderTuple<Positions>])[],
];

export function emptyBucket(number: number): Bucket {
  return { number, customers: new Set(), loose: [] };
}

/** JSON in one string: of the encodings measured (tests/bench/ledger.ts) the fastest to write and to read one customer from. */
export function encodeBucket(bucket: Bucket): BucketRow {
  const shops = new Map<string, number>();
  const names: [string, string][] = [];
  const shopNumber = ({ marketplace, shop }: ShopName): number => {
    const key = `${marketplace}\n${shop}`;
    const known = shops.get(key);
    if (known !== undefined) return known;
    shops.set(key, names.length);
    return names.push([marketplace, shop]) - 1;
  };
  const text: BucketText = [
    names,
    Array.from(bucket.customers, (customer) => [
      shopNumber(customer),
      customer.identities.map(({ kind, key, strength }): IdentityTuple => [kind, key, strength]),
      customer.orders.map((filed) => orderTuple(filed, customer.identities)),
    ]),
    bucket.loose.map((filed) => [shopNumber(filed.order), orderTuple(filed, [])]),
  ];
  return { bucket: bucket.number, text: JSON.stringify(text) };
}

export function decodeBucket(row: BucketRow): Bucket {
  // Written by encodeBucket alone, under this schema version.
  const [shops, customers, loose]: BucketText = JSON.parse(row.text);
  const shopAt = (number: number): ShopName => {
    const [marketplace, shop] = shops[number] ?? ['', ''];
    return { marketplace, shop };
  };
  return {
    number: row.bucket,
    customers: new Set(
      customers.map(([number, tuples, orders]) => {
        const shop = shopAt(number);
        const identities = tuples.map(([kind, key, strength]): Identity => ({ kind, key, strength }));
        const customer: Customer = { ...shop, bucket: row.bucket, identities, orders: [] };
        for (const tuple of orders) customer.orders.push(filedFrom(tuple, shop, customer));
        return customer;
      }),
    ),
    loose: loose.map(([number, tuple]) => filedFrom(tuple, shopAt(number), null)),
  };
}

function orderTuple({ order, identities }: Filed, known: readonly Identity[]): OrderTuple<Positions> {
  return tupleOf(
    order,
    identities.map(({ kind, key }) => known.findIndex((other) => other.kind === kind && other.key === key)),
  );
}

function filedFrom(tuple: OrderTuple<Positions>, { marketplace, shop }: ShopName, holder: Customer | null): Filed {
  const identities = tuple[10].flatMap((position) => holder?.identities[position] ?? []);
  const order: Order = { marketplace, shop, ...orderIn(tuple, best(identities)) };
  return { order, identities, holder, isNew: false };
}
