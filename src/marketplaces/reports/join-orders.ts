import type { Order } from '../../orders/order.ts';
import type { OrderReading, Rejection } from '../report-profile.ts';
import type { TableOrders } from './group-orders.ts';
import { mergeReadings } from './merge-readings.ts';

/** What one table of a file says. */
export interface SourcedOrders extends Pick<TableOrders, 'readings' | 'undated'> {
  readonly marketplace: string;
  readonly file: string;
}

type Joined = Map<string, OrderReading>;

/** Readings joined between two chances to give up the thread. */
const BATCH = 2000;

/** The shop of files that name none. */
const UNNAMED_SHOP = 'main';

/** Joins readings of the same order of the same shop. `shop` is the seller's word and overrules what files say. */
export async function joinOrders(
  sources: readonly SourcedOrders[],
  shop: string | null,
  pause: () => Promise<void>,
): Promise<{ readonly orders: readonly Order[]; readonly rejected: readonly Rejection[] }> {
  const named = shopsNamed(sources);
  const marketplaces = new Map<string, Map<string, Joined>>();
  const undated: {
    readonly joined: Joined;
    readonly id: string;
    readonly file: string;
    readonly lines: readonly number[];
  }[] = [];
  for (const { marketplace, file, readings, undated: linesOf } of sources) {
    const shops = entry(marketplaces, marketplace, () => new Map<string, Joined>());
    for (const [index, reading] of readings.entries()) {
      if (index % BATCH === 0) await pause();
      const owner = shop ?? reading.shop ?? named.get(marketplace) ?? UNNAMED_SHOP;
      const joined = entry(shops, owner, () => new Map<string, OrderReading>());
      const known = joined.get(reading.id);
      joined.set(reading.id, known === undefined ? reading : mergeReadings(known, reading));
      const lines = linesOf.get(reading.id);
      if (lines) undated.push({ joined, id: reading.id, file, lines });
    }
  }

  const orders: Order[] = [];
  for (const [marketplace, shops] of marketplaces) {
    for (const [owner, joined] of shops) {
      for (const reading of joined.values()) {
        if (orders.length % BATCH === 0) await pause();
        const { placedAt, status } = reading;
        if (placedAt !== null)
          orders.push({ ...reading, marketplace, shop: owner, placedAt, status: status ?? 'kept' });
      }
    }
  }
  const rejected = undated
    .filter(({ joined, id }) => joined.get(id)?.placedAt === null)
    .flatMap(({ id, file, lines }): Rejection[] => {
      const reason = `nothing says when order ${id} was placed: give the file that has the order's date together with this one`;
      return lines.map((row) => ({ file, row, reason }));
    });
  return { orders, rejected };
}

function entry<Value>(map: Map<string, Value>, key: string, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}

/** The one shop that a marketplace's files name: it also owns the files that name none. Several: nobody can tell. */
function shopsNamed(sources: readonly SourcedOrders[]): ReadonlyMap<string, string> {
  const named = new Map<string, Set<string>>();
  for (const { marketplace, readings } of sources) {
    const shops = entry(named, marketplace, () => new Set<string>());
    for (const { shop } of readings) if (shop !== null) shops.add(shop);
  }
  return new Map(
    [...named].flatMap(([marketplace, shops]) =>
      shops.size === 1 ? [...shops].map((shop) => [marketplace, shop] as const) : [],
    ),
  );
}
