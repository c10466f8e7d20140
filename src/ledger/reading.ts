import type { Identity } from '../orders/identity.ts';
import type { Order, OrderLine } from '../orders/order.ts';
import type { Filed } from './bucket.ts';
import { best, mergeIdentities, sameIdentity } from './identities.ts';
import { isOlder, mergeOrders } from './merge-orders.ts';
import type { ShopName } from './place.ts';

/** What a source says of one order: the order itself, or only whose it is (then `order` is null). */
export interface Reading extends ShopName {
  readonly id: string;
  /** hashOrder of it. */
  readonly hashed: number;
  readonly order: Order | null;
  /** The buyer's identities as usable() leaves them. */
  readonly identities: readonly Identity[];
  /** hashIdentity of each. */
  readonly identityHashes: readonly number[];
  readonly name: string | null;
}

export type OrderContent = Pick<Filed, 'order' | 'identities'>;

/** `hashed`: hashOrder of it; `buyer`: hashIdentity of its customer, whatever it is without one. */
export function readingOf(order: Order, hashed: number, buyer: number): Reading {
  const { marketplace, shop, id, customer, customerName } = order;
  return {
    marketplace,
    shop,
    id,
    hashed,
    order,
    identities: customer ? [customer] : [],
    identityHashes: customer ? [buyer] : [],
    name: customerName,
  };
}

/** What is known of the order after the reading. Gives `stored` itself back when that is what it was. */
export function merged(stored: OrderContent, reading: Reading): OrderContent {
  const read = reading.order ?? { ...stored.order, customerName: reading.name ?? stored.order.customerName };
  const [winner, loser] = isOlder(read, stored.order)
    ? [stored.identities, reading.identities]
    : [reading.identities, stored.identities];
  const identities = mergeIdentities(winner, loser);
  const now = { order: { ...mergeOrders(stored.order, read), customer: best(identities) }, identities };
  return sameContent(now, stored) ? stored : now;
}

export function sameContent(one: OrderContent, other: OrderContent): boolean {
  return sameOrder(one.order, other.order) && sameIdentities(one.identities, other.identities);
}

function sameOrder(one: Order, other: Order): boolean {
  return (
    one.placedAt === other.placedAt &&
    one.status === other.status &&
    one.customerName === other.customerName &&
    one.currency === other.currency &&
    one.total === other.total &&
    one.totalFrom === other.totalFrom &&
    one.refunded === other.refunded &&
    one.changedAt === other.changedAt &&
    one.lines.length === other.lines.length &&
    one.lines.every((line, at) => sameLine(line, other.lines[at]))
  );
}

function sameLine(one: OrderLine, other: OrderLine | undefined): boolean {
  return (
    one.sku === other?.sku &&
    one.title === other.title &&
    one.quantity === other.quantity &&
    one.unitPrice === other.unitPrice
  );
}

function sameIdentities(one: readonly Identity[], other: readonly Identity[]): boolean {
  return one.length === other.length && one.every((identity) => other.some((known) => sameIdentity(identity, known)));
}
