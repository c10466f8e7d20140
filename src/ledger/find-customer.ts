import { type CustomerKey, parseCustomerKey } from '../orders/identity.ts';
import type { Order } from '../orders/order.ts';
import type { Customer, Filed } from './bucket.ts';
import { type Database, withConnection } from './database.ts';
import type { Desk } from './desk.ts';
import type { CustomerRecord } from './ledger.ts';
import { openDesk, type Sought } from './open-desk.ts';
import { hashIdentity, hashOrder, type IdentityName, type ShopName } from './place.ts';
import { keyOf, nameOf } from './summary-row.ts';

export async function findOrder(db: Database, { marketplace, shop }: ShopName, id: string): Promise<Filed | null> {
  const desk = await withConnection(db, () =>
    read(db, { order: hashOrder({ marketplace, shop, id }), identities: [] }),
  );
  return desk.order({ marketplace, shop }, id);
}

export async function findByIdentity(
  db: Database,
  { marketplace, shop }: ShopName,
  identity: IdentityName,
): Promise<Customer | null> {
  const desk = await withConnection(db, () =>
    read(db, { order: null, identities: [hashIdentity({ marketplace, shop }, identity)] }),
  );
  return desk.person({ marketplace, shop }, identity);
}

/** A key is an identity: that of a customer who was merged away is now an alias, so the key still finds the person. */
export async function findCustomer(db: Database, key: CustomerKey): Promise<Customer | null> {
  const parts = parseCustomerKey(key);
  return parts && findByIdentity(db, parts, parts);
}

export function customerRecord(customer: Customer): CustomerRecord {
  const { marketplace, shop, identities } = customer;
  const orders = customer.orders.map(({ order }) => order).sort(byAge);
  return { key: keyOf(customer), marketplace, shop, name: nameOf(customer), identities, orders };
}

function byAge(one: Order, other: Order): number {
  if (one.placedAt !== other.placedAt) return one.placedAt < other.placedAt ? -1 : 1;
  return one.id < other.id ? -1 : 1;
}

function read(db: Database, sought: Sought): PromiseLike<Desk> {
  return db.transaction('r', db.buckets, db.orderIndex, db.aliasIndex, async () => openDesk(db, [sought]));
}
