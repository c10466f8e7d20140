import type { Order } from '../orders/order.ts';
import { tagOf } from './hash.ts';
import { type PackedOrders, packOrders } from './packed-orders.ts';
import { BUCKETS, bucketOf, hashIdentity, hashOrder } from './place.ts';

/** Orders a transaction: a step under two seconds on a slow machine. Each rewrites the index of orders, so smaller ones cost more. */
const SLICE = 25_000;

/** The orders of some buckets, from `at` up to `next`. */
export interface OrderSlice extends PackedOrders {
  readonly at: number;
  readonly next: number;
}

/**
 * A list of orders in the order in which an import works it off. It depends on the orders alone, so a resumed import has the
 * same slices. It can be sent from one worker to another, slice by slice.
 */
export interface ImportPlan {
  /** Tells this list of orders from another. */
  readonly fingerprint: string;
  /** Number of orders. */
  readonly total: number;
  readonly slices: Iterable<OrderSlice> | AsyncIterable<OrderSlice>;
}

/**
 * Orders sorted by the bucket where their customer is, cut into whole buckets of about `size` orders: every bucket is
 * written once. All readings of one order go where its first one goes, in the order in which they were read.
 */
export function planImport(orders: readonly Order[], size: number = SLICE): ImportPlan {
  const hashes = new Float64Array(orders.length);
  const buyers = new Float64Array(orders.length);
  const homes = new Uint16Array(orders.length);
  let print = orders.length;
  orders.forEach((order, at) => {
    const hashed = hashOrder(order);
    hashes[at] = hashed;
    const buyer = order.customer ? hashIdentity(order, order.customer) : hashed;
    buyers[at] = buyer;
    homes[at] = bucketOf(buyer);
    print = (Math.imul(print, 31) + tagOf(hashed)) | 0;
  });
  gatherReadings(hashes, homes);

  const starts = new Uint32Array(BUCKETS + 1);
  for (const home of homes) starts[home + 1] = (starts[home + 1] ?? 0) + 1;
  for (let bucket = 0; bucket < BUCKETS; bucket++)
    starts[bucket + 1] = (starts[bucket + 1] ?? 0) + (starts[bucket] ?? 0);
  const free = starts.slice();
  const sorted = new Uint32Array(orders.length);
  homes.forEach((home, at) => {
    const place = free[home] ?? 0;
    sorted[place] = at;
    free[home] = place + 1;
  });

  function* slices(): Generator<OrderSlice> {
    for (let at = 0, next = 0; at < BUCKETS; at = next) {
      const from = starts[at] ?? 0;
      next = at + 1;
      while (next < BUCKETS && ((starts[next + 1] ?? 0) - from <= size || starts[next] === from)) next++;
      yield { at, next, ...packOrders(orders, sorted.subarray(from, starts[next]), hashes, buyers) };
    }
  }
  return { fingerprint: `${orders.length}:${print}`, total: orders.length, slices: slices() };
}

/** Moves later readings of an order to the home of the first. Sorting finds out cheaply that there are none, as is usual. */
function gatherReadings(hashes: Float64Array, homes: Uint16Array): void {
  const sorted = hashes.toSorted();
  const repeated = new Set(sorted.filter((hashed, at) => hashed === sorted[at + 1]));
  if (repeated.size === 0) return;
  const firstHomes = new Map<number, number>();
  hashes.forEach((hashed, at) => {
    if (!repeated.has(hashed)) return;
    const first = firstHomes.get(hashed);
    if (first === undefined) firstHomes.set(hashed, homes[at] ?? 0);
    else homes[at] = first;
  });
}
