import { type Database, withConnection } from './database.ts';
import type { ShopName } from './place.ts';

/** What a seller says that selling costs, one record a shop: plain data, whose shape those alone know who read it. */
export interface CostsRow extends ShopName {
  readonly costs: unknown;
}

export interface Costs {
  get(marketplace: string, shop: string): Promise<unknown>;
  put(marketplace: string, shop: string, costs: unknown): Promise<void>;
  remove(marketplace: string, shop: string): Promise<void>;
}

export function openCosts(db: Database): Costs {
  return {
    get: (marketplace, shop) =>
      withConnection(db, async () => (await db.costs.get([marketplace, shop]))?.costs ?? null),
    put: (marketplace, shop, costs) =>
      withConnection(db, async () => void (await db.costs.put({ marketplace, shop, costs }))),
    remove: (marketplace, shop) => withConnection(db, () => db.costs.delete([marketplace, shop])),
  };
}
