import { type Database, withConnection } from './database.ts';
import type { Intent, ShopRecord } from './ledger.ts';
import { newShop, shopRecord } from './shop-tally.ts';

/** What a shop is called as long as nothing tells its name. */
const UNNAMED = 'main';

export async function listShops(db: Database): Promise<readonly ShopRecord[]> {
  return withConnection(db, async () => (await db.shops.toArray()).map(shopRecord));
}

/**
 * The shop that a hint means. A known hint: its shop. No hint: the marketplace's only shop, nobody can tell among several.
 * An unknown hint: the only shop if that has no hint yet (it came in without one and is now named), else another shop.
 * Writing adopts hints and creates shops, reading changes nothing.
 */
export async function resolveShop(
  db: Database,
  marketplace: string,
  hint: string | null,
  intent: Intent,
): Promise<string | null> {
  return withConnection(db, () =>
    db.transaction(intent === 'write' ? 'rw' : 'r', db.shops, async () => {
      const shops = await db.shops
        .where('[marketplace+shop]')
        .between([marketplace, ''], [marketplace, '\uffff'])
        .toArray();
      const [only, another] = shops;
      const create = async (shop: string, hints: readonly string[]): Promise<string | null> => {
        if (intent === 'read') return null;
        await db.shops.put(newShop(marketplace, shop, hints));
        return shop;
      };
      if (hint === null || hint === UNNAMED) {
        if (!only) return create(UNNAMED, []);
        return another ? null : only.shop;
      }
      const known = shops.find(({ hints, shop }) => hints.includes(hint) || shop === hint);
      if (known) return known.shop;
      if (!only || another || only.hints.length > 0) return create(hint, [hint]);
      if (intent === 'write') await db.shops.put({ ...only, hints: [hint] });
      return only.shop;
    }),
  );
}
