import { type CustomerKey, parseCustomerKey } from '../orders/identity.ts';
import { type Database, truthTables, withConnection } from './database.ts';
import { openDesk } from './open-desk.ts';
import { hashIdentity } from './place.ts';
import { saveDesk } from './save-desk.ts';
import { without } from './scoreboard.ts';
import { count } from './shop-tally.ts';
import { keyOf } from './summary-row.ts';
import { forgetTouched } from './touched.ts';

/** Forgets one customer everywhere that the ledger knows of, in one transaction. */
export async function eraseCustomer(db: Database, key: CustomerKey): Promise<boolean> {
  const parts = parseCustomerKey(key);
  if (!parts) return false;
  const { marketplace, shop } = parts;
  return withConnection(db, () =>
    db.transaction('rw', [...truthTables(db), db.scoreboards], async () => {
      const desk = await openDesk(db, [{ order: null, identities: [hashIdentity(parts, parts)] }]);
      const customer = desk.person(parts, parts);
      if (!customer) return false;
      const own = keyOf(customer);
      for (const { order } of customer.orders) count(desk.tally(customer), order, -1);
      desk.erase(customer);
      await saveDesk(db, desk);
      await db.sent.where('customer').equals(own).delete();
      await db.merges.where('into').equals(own).or('from').equals(own).delete();
      await forgetTouched(db, parts, own);
      const board = await db.scoreboards.get([marketplace, shop]);
      if (board) await db.scoreboards.put(without(board, own));
      return true;
    }),
  );
}

export async function eraseAll(db: Database): Promise<void> {
  await withConnection(db, () =>
    db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
    }),
  );
}
