import { type Database, withConnection } from './database.ts';
import type { ShopName } from './place.ts';

/** What serving an order by hand takes, as a seller says, one record a shop: plain data, whose shape those alone know who read it. */
export interface ServiceRow extends ShopName {
  readonly service: unknown;
}

export interface Service {
  get(marketplace: string, shop: string): Promise<unknown>;
  put(marketplace: string, shop: string, service: unknown): Promise<void>;
  remove(marketplace: string, shop: string): Promise<void>;
}

export function openService(db: Database): Service {
  return {
    get: (marketplace, shop) =>
      withConnection(db, async () => (await db.service.get([marketplace, shop]))?.service ?? null),
    put: (marketplace, shop, service) =>
      withConnection(db, async () => void (await db.service.put({ marketplace, shop, service }))),
    remove: (marketplace, shop) => withConnection(db, () => db.service.delete([marketplace, shop])),
  };
}
