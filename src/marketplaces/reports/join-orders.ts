import type { Order } from '../../orders/order.ts';
import type { OrderReading, Rejection } from '../report-profile.ts';
import type { SourcedReading } from './group-orders.ts';
import { mergeReadings } from './merge-readings.ts';

export interface MarketplaceReading extends SourcedReading {
  readonly marketplace: string;
}

interface Joined {
  readonly marketplace: string;
  readonly shop: string;
  reading: OrderReading;
  readonly sources: SourcedReading[];
}

/** Readings joined between two chances to give up the thread. */
const BATCH = 2000;

/** The shop of files that name none. */
const UNNAMED_SHOP = 'main';

/** Joins readings of the same order of the same shop. `shop` is the seller's word and overrules what files say. */
export async function joinOrders(
  readings: readonly MarketplaceReading[],
  shop: string | null,
  pause: () => Promise<void>,
): Promise<{ readonly orders: readonly Order[]; readonly rejected: readonly Rejection[] }> {
  const named = shopsNamed(readings);
  const shops = new Map<string, Map<string, Joined>>();
  for (const [index, source] of readings.entries()) {
    if (index % BATCH === 0) await pause();
    const { marketplace, reading } = source;
    const owner = shop ?? reading.shop ?? named.get(marketplace) ?? UNNAMED_SHOP;
    const orders = ordersOf(shops, JSON.stringify([marketplace, owner]));
    const known = orders.get(reading.id);
    if (known === undefined) {
      orders.set(reading.id, { marketplace, shop: owner, reading, sources: [source] });
    } else {
      known.reading = mergeReadings(known.reading, source.reading);
      known.sources.push(source);
    }
  }

  const orders: Order[] = [];
  const rejected: Rejection[] = [];
  const joined = [...shops.values()].flatMap((found) => [...found.values()]);
  for (const [index, { marketplace, shop: owner, reading, sources }] of joined.entries()) {
    if (index % BATCH === 0) await pause();
    const { placedAt, status } = reading;
    if (placedAt !== null) {
      orders.push({ ...reading, marketplace, shop: owner, placedAt, status: status ?? 'kept' });
      continue;
    }
    const reason = `nothing says when order ${reading.id} was placed: give the file that has the order's date together with this one`;
    for (const { file, lines } of sources) rejected.push(...lines.map((row) => ({ file, row, reason })));
  }
  return { orders, rejected };
}

function ordersOf(shops: Map<string, Map<string, Joined>>, shop: string): Map<string, Joined> {
  const known = shops.get(shop);
  if (known) return known;
  const orders = new Map<string, Joined>();
  shops.set(shop, orders);
  return orders;
}

/** The one shop that a marketplace's files name: it also owns the files that name none. Several: nobody can tell. */
function shopsNamed(readings: readonly MarketplaceReading[]): ReadonlyMap<string, string> {
  const named = new Map<string, Set<string>>();
  for (const { marketplace, reading } of readings) {
    if (reading.shop === null) continue;
    const shops = named.get(marketplace) ?? new Set();
    named.set(marketplace, shops.add(reading.shop));
  }
  return new Map(
    [...named].flatMap(([marketplace, shops]) =>
      shops.size === 1 ? [...shops].map((shop) => [marketplace, shop] as const) : [],
    ),
  );
}
