import type { CustomerKey } from '../orders/identity.ts';
import type { Customer } from './bucket.ts';
import { type Database, withConnection } from './database.ts';
import { type ShopName, shopKey } from './place.ts';
import { keyOf } from './summary-row.ts';

/** Customers that one transaction changed; null: too many to name. */
export interface TouchedRow extends ShopName {
  readonly id: number;
  readonly keys: readonly CustomerKey[] | null;
}

export interface Touched {
  /** All customers of a shop that changed since it was last settled, those that are no more among them; null: any may have. */
  of(marketplace: string, shop: string): Promise<TouchedSince>;
  /** Forgets what `of` answered: the scores have caught up with it. Later changes stay noted. */
  settle(marketplace: string, shop: string, since: TouchedSince): Promise<void>;
}

export interface TouchedSince {
  readonly keys: readonly CustomerKey[] | null;
  /** The last note that is among them. */
  readonly upTo: number;
}

/** More are not named one by one: everybody is scored anew then. */
const MOST = 500;

export function openTouched(db: Database): Touched {
  const rowsOf = (marketplace: string, shop: string) =>
    db.touched.where('[marketplace+shop]').equals([marketplace, shop]);
  return {
    of: (marketplace, shop) =>
      withConnection(db, async () => {
        const rows = await rowsOf(marketplace, shop).toArray();
        const keys = rows.every((row) => row.keys !== null)
          ? [...new Set(rows.flatMap((row) => row.keys ?? []))]
          : null;
        return { keys, upTo: rows.reduce((last, { id }) => Math.max(last, id), 0) };
      }),
    settle: (marketplace, shop, { upTo }) =>
      withConnection(db, async () => {
        await rowsOf(marketplace, shop)
          .filter(({ id }) => id <= upTo)
          .delete();
      }),
  };
}

/** Must run in the transaction that changed them: a score is never behind without anybody knowing. */
export async function noteTouched(db: Database, customers: Iterable<Customer>): Promise<void> {
  for (const own of Map.groupBy(customers, shopKey).values()) {
    const [{ marketplace, shop } = { marketplace: '', shop: '' }] = own;
    await db.touched.add({ marketplace, shop, keys: own.length > MOST ? null : own.map(keyOf) });
  }
}

/** Takes an erased customer's key out of all notes. Must run in the transaction that erases. */
export async function forgetTouched(db: Database, { marketplace, shop }: ShopName, key: CustomerKey): Promise<void> {
  await db.touched
    .where('[marketplace+shop]')
    .equals([marketplace, shop])
    .modify((row) => {
      if (row.keys?.includes(key)) Object.assign(row, { keys: row.keys.filter((other) => other !== key) });
    });
}
