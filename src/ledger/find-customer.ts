import { type CustomerKey, parseCustomerKey } from '../orders/identity.ts';
import type { Order } from '../orders/order.ts';
import type { Customer } from './bucket.ts';
import { type Database, withConnection } from './database.ts';
import type { CustomerRecord } from './ledger.ts';
import { openDesk } from './open-desk.ts';
import { hashIdentity } from './place.ts';
import { keyOf, nameOf } from './summary-row.ts';

/** A key is an identity: that of a customer who was merged away is now an alias, so the key still finds the person. */
export async function findCustomer(db: Database, key: CustomerKey): Promise<Customer | null> {
  const parts = parseCustomerKey(key);
  if (!parts) return null;
  const desk = await withConnection(db, () =>
    db.transaction('r', db.buckets, db.orderIndex, db.aliasIndex, async () =>
      openDesk(db, [{ order: null, identities: [hashIdentity(parts, parts)] }]),
    ),
  );
  return desk.person(parts, parts);
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
