import type { Currency } from '../orders/money.ts';
import type { Order } from '../orders/order.ts';
import { type Day, dayFromNumber, dayNumber } from '../orders/time.ts';
import { completenessOf, kindsOf, type OrderKind } from './completeness.ts';
import type { ShopRecord } from './ledger.ts';
import type { ShopName } from './place.ts';

/** A shop as stored: counts that every transaction moves by what it did, so that they are exact after updates and erasures. */
export interface ShopRow extends ShopName {
  readonly hints: readonly string[];
  /** Rises with every transaction that changes the shop. */
  readonly revision: number;
  readonly orders: number;
  readonly customers: number;
  readonly currencies: ReadonlyMap<Currency, number>;
  readonly days: ReadonlyMap<Day, number>;
  readonly kinds: ReadonlyMap<OrderKind, number>;
}

/** What one transaction changes in a shop's counts. */
export interface ShopTally {
  orders: number;
  customers: number;
  readonly currencies: Map<Currency, number>;
  /** By day number, which is counted faster than a day's name: this is done for every order. */
  readonly days: Map<number, number>;
  readonly kinds: Map<OrderKind, number>;
}

export function newShop(marketplace: string, shop: string, hints: readonly string[]): ShopRow {
  return { marketplace, shop, hints, revision: 0, orders: 0, customers: 0, ...emptyMaps() };
}

export function newTally(): ShopTally {
  return { orders: 0, customers: 0, ...emptyMaps() };
}

function emptyMaps() {
  return { currencies: new Map(), days: new Map(), kinds: new Map() };
}

/** Counts an order in (1) or out (-1). */
export function count(tally: ShopTally, order: Order, by: 1 | -1): void {
  tally.orders += by;
  if (order.currency !== null) bump(tally.currencies, order.currency, by);
  bump(tally.days, dayNumber(order.placedAt), by);
  for (const kind of kindsOf(order)) bump(tally.kinds, kind, by);
}

export function applyTally(row: ShopRow, tally: ShopTally): ShopRow {
  return {
    ...row,
    revision: row.revision + 1,
    orders: row.orders + tally.orders,
    customers: row.customers + tally.customers,
    currencies: added(row.currencies, tally.currencies),
    days: added(row.days, new Map(Array.from(tally.days, ([number, by]) => [dayFromNumber(number), by]))),
    kinds: added(row.kinds, tally.kinds),
  };
}

/** The currency of most orders; of equally frequent ones the first by name, so that the order of import does not matter. */
export function shopCurrency(row: Pick<ShopRow, 'currencies'>): Currency | null {
  let most: [Currency, number] | null = null;
  for (const [currency, orders] of row.currencies) {
    if (!most || orders > most[1] || (orders === most[1] && currency < most[0])) most = [currency, orders];
  }
  return most?.[0] ?? null;
}

export function shopRecord(row: ShopRow): ShopRecord {
  const days = [...row.days.keys()].sort();
  return {
    marketplace: row.marketplace,
    id: row.shop,
    hints: row.hints,
    revision: row.revision,
    currency: shopCurrency(row),
    orders: row.orders,
    customers: row.customers,
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
    completeness: completenessOf(row.kinds, row.orders, shopCurrency(row)),
  };
}

function bump<Key>(counts: Map<Key, number>, key: Key, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function added<Key>(counts: ReadonlyMap<Key, number>, changes: ReadonlyMap<Key, number>): Map<Key, number> {
  const sum = new Map(counts);
  for (const [key, by] of changes) bump(sum, key, by);
  for (const [key, total] of sum) if (total === 0) sum.delete(key);
  return sum;
}
