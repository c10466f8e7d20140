import type { Identity } from '../orders/identity.ts';
import type { Bucket, Customer, Filed } from './bucket.ts';
import { bucketOf, hashIdentity, hashOrder, type IdentityName, type ShopName, shopKey } from './place.ts';
import { ShopMap } from './shop-map.ts';
import { newTally, type ShopTally } from './shop-tally.ts';
import type { TagIndex } from './tag-index.ts';

interface NamedTally extends ShopName {
  readonly tally: ShopTally;
}

export interface Merge {
  readonly from: Customer;
  readonly into: Customer;
  /** What `from` had before. */
  readonly identities: readonly Identity[];
  readonly orders: readonly string[];
  /** The order that carried identities of both. */
  readonly evidence: string;
}

/**
 * The part of the ledger that one transaction works on, in memory: the buckets where the orders and identities in question
 * are or will be, and the indexes that lead there. open-desk.ts lays it out, save-desk.ts writes it back.
 */
export class Desk {
  readonly buckets: ReadonlyMap<number, Bucket>;
  readonly orderIndex: TagIndex;
  readonly aliasIndex: TagIndex;
  readonly dirty = new Set<number>();
  readonly tallies = new Map<string, NamedTally>();
  readonly merges: Merge[] = [];
  /** Customers that are no more, and who has their messages now. */
  readonly heirs = new Map<Customer, Customer>();
  readonly #orders = new ShopMap<Filed>();
  readonly #people = new ShopMap<Customer>();
  #lastTally: NamedTally | null = null;

  /** `withOrders`: the buckets in which known orders are to be looked up. */
  constructor(
    buckets: ReadonlyMap<number, Bucket>,
    withOrders: ReadonlySet<number>,
    orderIndex: TagIndex,
    aliasIndex: TagIndex,
  ) {
    this.buckets = buckets;
    this.orderIndex = orderIndex;
    this.aliasIndex = aliasIndex;
    for (const { number, customers, loose } of buckets.values()) {
      const lookup = withOrders.has(number);
      for (const customer of customers) {
        for (const identity of customer.identities) this.#know(identity, customer);
        if (lookup) for (const filed of customer.orders) this.#orders.of(customer, '').set(filed.order.id, filed);
      }
      if (lookup) for (const filed of loose) this.#orders.of(filed.order, '').set(filed.order.id, filed);
    }
  }

  order(shop: ShopName, id: string): Filed | null {
    return this.#orders.of(shop, '').get(id) ?? null;
  }

  person(shop: ShopName, { kind, key }: IdentityName): Customer | null {
    return this.#people.of(shop, kind).get(key) ?? null;
  }

  tally({ marketplace, shop }: ShopName): ShopTally {
    const last = this.#lastTally;
    if (last && last.shop === shop && last.marketplace === marketplace) return last.tally;
    const key = shopKey({ marketplace, shop });
    const known = this.tallies.get(key);
    this.#lastTally = known ?? { marketplace, shop, tally: newTally() };
    this.tallies.set(key, this.#lastTally);
    return this.#lastTally.tally;
  }

  /** Files a new order under its holder. `hashed`: hashOrder of it. */
  add(filed: Filed, hashed: number): void {
    this.#orders.of(filed.order, '').set(filed.order.id, filed);
    const bucket = bucketHolding(filed);
    this.#listOf(filed).push(filed);
    this.orderIndex.add(hashed, bucket);
    this.dirty.add(bucket);
  }

  /** Gives an order to a customer. One that is left without orders goes; its messages follow the order. */
  move(filed: Filed, to: Customer): void {
    const from = filed.holder;
    this.#refile(filed, to);
    if (!from || from.orders.length > 0) return;
    this.#forget(from);
    this.#drop(from);
    this.heirs.set(from, to);
  }

  /** A new customer in the bucket of its first identity. */
  create({ marketplace, shop }: ShopName, first: Identity): Customer {
    const bucket = bucketOf(hashIdentity({ marketplace, shop }, first));
    const customer: Customer = { marketplace, shop, bucket, identities: [first], orders: [] };
    this.#bucket(bucket).customers.add(customer);
    this.#know(first, customer);
    this.tally(customer).customers++;
    this.dirty.add(bucket);
    return customer;
  }

  addIdentity(customer: Customer, identity: Identity): void {
    customer.identities.push(identity);
    this.#know(identity, customer);
    this.aliasIndex.add(hashIdentity(customer, identity), customer.bucket);
    this.dirty.add(customer.bucket);
  }

  merge(from: Customer, into: Customer, evidence: string): void {
    const orders = from.orders.map(({ order }) => order.id);
    this.merges.push({ from, into, identities: [...from.identities], orders, evidence });
    for (const filed of from.orders.splice(0)) this.#refile(filed, into);
    this.#drop(from);
    for (const identity of from.identities) this.addIdentity(into, identity);
    this.heirs.set(from, into);
  }

  /** Takes a customer out for good, with the orders. */
  erase(customer: Customer): void {
    for (const { order } of customer.orders) this.orderIndex.remove(hashOrder(order), customer.bucket);
    this.#forget(customer);
    this.#drop(customer);
  }

  /** An order's content was replaced where it is. */
  changed(filed: Filed): void {
    this.dirty.add(bucketHolding(filed));
  }

  #refile(filed: Filed, to: Customer): void {
    const hashed = hashOrder(filed.order);
    const from = bucketHolding(filed);
    const list = this.#listOf(filed);
    const place = list.indexOf(filed);
    if (place >= 0) list.splice(place, 1);
    filed.holder = to;
    to.orders.push(filed);
    this.dirty.add(from).add(to.bucket);
    if (from === to.bucket) return;
    this.orderIndex.remove(hashed, from);
    this.orderIndex.add(hashed, to.bucket);
  }

  /** The customer's row goes; only identities beyond the first are in the index. */
  #drop(customer: Customer): void {
    for (const alias of customer.identities.slice(1)) {
      this.aliasIndex.remove(hashIdentity(customer, alias), customer.bucket);
    }
    this.#bucket(customer.bucket).customers.delete(customer);
    this.tally(customer).customers--;
    this.dirty.add(customer.bucket);
  }

  #know(identity: Identity, customer: Customer): void {
    this.#people.of(customer, identity.kind).set(identity.key, customer);
  }

  #forget(customer: Customer): void {
    for (const { kind, key } of customer.identities) this.#people.of(customer, kind).delete(key);
  }

  #listOf(filed: Filed): Filed[] {
    return filed.holder ? filed.holder.orders : this.#bucket(bucketHolding(filed)).loose;
  }

  #bucket(number: number): Bucket {
    const bucket = this.buckets.get(number);
    if (!bucket) throw new Error(`bucket ${number} is not on the desk`);
    return bucket;
  }
}

function bucketHolding({ order, holder }: Filed): number {
  return holder ? holder.bucket : bucketOf(hashOrder(order));
}
