import { type Database, withConnection } from './database.ts';

/** What was last fitted for a shop, one record a shop: plain data of the fitter's own, which alone knows its shape. */
export interface Models {
  get(marketplace: string, shop: string): Promise<unknown>;
  put(marketplace: string, shop: string, model: unknown): Promise<void>;
}

export function openModels(db: Database): Models {
  return {
    get: (marketplace, shop) =>
      withConnection(db, async () => (await db.models.get([marketplace, shop]))?.model ?? null),
    put: (marketplace, shop, model) =>
      withConnection(db, async () => void (await db.models.put({ marketplace, shop, model }))),
  };
}
