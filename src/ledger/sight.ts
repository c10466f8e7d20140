import type { Customer } from './bucket.ts';
import { type Database, withConnection } from './database.ts';
import { customerRecord } from './find-customer.ts';
import type { CustomerRecord, Sight, Sighted } from './ledger.ts';
import { openDesk } from './open-desk.ts';
import { hashIdentity, hashOrder, type ShopName } from './place.ts';

/**
 * Looks up everybody whom a page shows, in one transaction: a list of a hundred rows asks once, not three hundred times. A
 * buyer on several rows is one record.
 */
export async function sight(db: Database, shop: ShopName, sights: readonly Sight[]): Promise<Sighted[]> {
  const desk = await withConnection(db, () =>
    db.transaction('r', db.buckets, db.orderIndex, db.aliasIndex, async () =>
      openDesk(
        db,
        sights.map(({ orderId, identities }) => ({
          order: orderId === null ? null : hashOrder({ ...shop, id: orderId }),
          identities: identities.map((identity) => hashIdentity(shop, identity)),
        })),
      ),
    ),
  );
  const records = new Map<Customer, CustomerRecord>();
  const recordOf = (customer: Customer | null): CustomerRecord | null => {
    if (!customer) return null;
    const record = records.get(customer) ?? customerRecord(customer);
    records.set(customer, record);
    return record;
  };
  return sights.map(({ orderId, identities }) => {
    const filed = orderId === null ? null : desk.order(shop, orderId);
    return {
      isOrderKnown: filed !== null,
      byOrder: recordOf(filed?.holder ?? null),
      byIdentity: identities.map((identity) => recordOf(desk.person(shop, identity))),
    };
  });
}
