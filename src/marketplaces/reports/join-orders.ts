import type { OrderList, OrderStore } from '../../orders/order-store.ts';
import type { Rejection } from '../report-profile.ts';
import type { TableOrders } from './group-orders.ts';
import { mergeReadings } from './merge-readings.ts';

/** What one table of a file says. */
export interface SourcedOrders extends Pick<TableOrders, 'entries' | 'shops' | 'undated'> {
  readonly marketplace: string;
  readonly file: string;
}

/** Order id → position in the store. */
type Joined = Map<string, number>;

/** Readings joined between two chances to give up the thread. */
const BATCH = 2000;

/** The shop of files that name none. */
const UNNAMED_SHOP = 'main';

/** Joins readings of the same order of the same shop. `shop` is the seller's word and overrules what files say. */
export async function joinOrders(
  sources: readonly SourcedOrders[],
  store: OrderStore,
  shop: string | null,
  pause: () => Promise<void>,
): Promise<{ readonly orders: OrderList; readonly rejected: readonly Rejection[] }> {
  const named = shopsNamed(sources);
  const marketplaces = new Map<string, Map<string, Joined>>();
  const undated: {
    readonly joined: Joined;
    readonly id: string;
    readonly file: string;
    readonly lines: readonly number[];
  }[] = [];
  /** Orders that a file told of without their date. */
  const doubtful = new Set<number>();
  for (const { marketplace, file, entries, shops: told, undated: linesOf } of sources) {
    const shops = entry(marketplaces, marketplace, () => new Map<string, Joined>());
    for (const [index, at] of entries.entries()) {
      if (index % BATCH === 0) await pause();
      const owner = shop ?? told[index] ?? named.get(marketplace) ?? UNNAMED_SHOP;
      const joined = entry(shops, owner, () => new Map<string, number>());
      const id = store.ids[at] ?? '';
      const known = joined.get(id);
      const both = known === undefined ? at : store.push(mergeReadings(store.at(known), store.at(at)));
      joined.set(id, both);
      const lines = linesOf.get(id);
      if (lines) undated.push({ joined, id, file, lines });
      if (lines || (known !== undefined && doubtful.has(known))) doubtful.add(both);
    }
  }

  const isUndated = (at: number) => doubtful.has(at) && store.at(at).placedAt === null;
  const orders = { store, entries: [] as number[], shops: [] as OrderList['shops'][number][], shopOf: [] as number[] };
  for (const [marketplace, shops] of marketplaces) {
    for (const [owner, joined] of shops) {
      orders.shops.push({ marketplace, shop: owner });
      for (const at of joined.values()) {
        if (isUndated(at)) continue;
        orders.entries.push(at);
        orders.shopOf.push(orders.shops.length - 1);
      }
    }
  }
  const rejected = undated
    .filter(({ joined, id }) => isUndated(joined.get(id) ?? -1))
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
  for (const { marketplace, shops } of sources) {
    const known = entry(named, marketplace, () => new Set<string>());
    for (const shop of shops) if (shop !== null) known.add(shop);
  }
  return new Map(
    [...named].flatMap(([marketplace, shops]) =>
      shops.size === 1 ? [...shops].map((shop) => [marketplace, shop] as const) : [],
    ),
  );
}
