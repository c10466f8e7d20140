import type { Identity } from '../orders/identity.ts';
import type { Order } from '../orders/order.ts';
import type { Customer, Filed } from './bucket.ts';
import type { Database } from './database.ts';
import type { Desk } from './desk.ts';
import type { PutCounts } from './ledger.ts';
import { openDesk } from './open-desk.ts';
import type { ShopName } from './place.ts';
import { merged, type OrderContent, type Reading, sameContent } from './reading.ts';
import { saveDesk } from './save-desk.ts';
import { count } from './shop-tally.ts';
import { noteTouched } from './touched.ts';

export interface Filing {
  readonly counts: PutCounts;
  /** Customers that changed, those that are no more among them. */
  readonly customers: ReadonlySet<Customer>;
  /** Whose one of the orders is now. */
  readonly holderOf: (shop: ShopName, orderId: string) => Customer | null;
}

/**
 * Takes readings into the truth, in their order. Must run inside a transaction over truthTables, and that is the whole
 * argument why a kill does no harm: buckets, summaries, indexes, shop counts, merges and (by the caller) the job's cursor
 * and counts are written by one transaction, so what is stored between two slices is always a complete ledger that has seen
 * some readings and not others; no reader and no other writer can meet an order twice, or an index that leads nowhere.
 */
export async function fileReadings(db: Database, readings: readonly Reading[]): Promise<Filing> {
  const desk = await openDesk(
    db,
    readings.map(({ hashed, identityHashes }) => ({ order: hashed, identities: identityHashes })),
  );
  const touched = new Set<Customer>();
  /** Known orders that were read otherwise, as they were before. */
  const before = new Map<Filed, OrderContent>();
  for (const reading of readings) fileOne(desk, reading, touched, before);

  const fresh = Array.from(desk.tallies.values(), ({ tally }) => tally.orders).reduce((sum, orders) => sum + orders, 0);
  let changed = 0;
  for (const [filed, was] of before) {
    if (sameContent(was, filed)) continue;
    changed++;
    recount(desk, was.order, filed.order);
  }
  await saveDesk(db, desk);
  await noteTouched(db, touched);
  const found = readings.length;
  return {
    counts: { found, new: fresh, changed, unchanged: found - fresh - changed },
    customers: touched,
    holderOf: (shop, id) => desk.order(shop, id)?.holder ?? null,
  };
}

function fileOne(desk: Desk, reading: Reading, touched: Set<Customer>, before: Map<Filed, OrderContent>): void {
  const known = desk.order(reading, reading.id);
  if (!known) {
    if (reading.order) addOrder(desk, reading, reading.order, touched);
    return;
  }
  const was = { order: known.order, identities: known.identities };
  const now = merged(was, reading);
  if (now === was) return;
  if (known.isNew) recount(desk, was.order, now.order);
  else if (!before.has(known)) before.set(known, was);
  known.order = now.order;
  known.identities = now.identities;
  desk.changed(known);
  if (known.holder) touched.add(known.holder);
  const holder = holderFor(desk, reading, now.identities, known.holder, touched);
  if (!holder) return;
  if (holder !== known.holder) desk.move(known, holder);
  touched.add(holder);
}

function addOrder(desk: Desk, reading: Reading, order: Order, touched: Set<Customer>): void {
  const holder = holderFor(desk, reading, reading.identities, null, touched);
  desk.add({ order, identities: reading.identities, holder, isNew: true }, reading.hashed);
  count(desk.tally(order), order, 1);
  if (holder) touched.add(holder);
}

function recount(desk: Desk, was: Order, now: Order): void {
  const tally = desk.tally(now);
  count(tally, was, -1);
  count(tally, now, 1);
}

/**
 * The one customer whose these identities are; null without identities. Customers that turn out to be one are merged, and
 * identities not seen before become aliases. A weak identity is never among others (see mergeIdentities), so it can do
 * neither: it finds or founds a customer of its own, from which the order moves away when a better identity is read.
 */
function holderFor(
  desk: Desk,
  reading: Reading,
  identities: readonly Identity[],
  current: Customer | null,
  touched: Set<Customer>,
): Customer | null {
  const [first] = identities;
  if (!first) return null;
  const person = desk.person(reading, first);
  if (person && identities.length === 1 && (!current || current === person)) return person;
  const people = new Set(identities.flatMap((identity) => desk.person(reading, identity) ?? []));
  const holder = current && people.has(current) ? current : (largest(people) ?? desk.create(reading, first));
  for (const other of people) {
    if (other === holder) continue;
    desk.merge(other, holder, reading.id);
    touched.add(other);
  }
  for (const identity of identities) {
    if (!desk.person(reading, identity)) desk.addIdentity(holder, identity);
  }
  return holder;
}

/** The customer with most orders stays when several become one: fewer orders move, and its key is the better known. */
function largest(people: ReadonlySet<Customer>): Customer | null {
  let most: Customer | null = null;
  for (const person of people) if (!most || person.orders.length > most.orders.length) most = person;
  return most;
}
