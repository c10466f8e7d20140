import { type Database, withConnection } from './database.ts';

/** A shop's API settings, sealed by the caller: the ledger stores bytes that it cannot read. */
export interface Connection {
  readonly id: string;
  readonly marketplace: string;
  readonly shop: string;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

export interface Connections {
  list(): Promise<readonly Connection[]>;
  get(id: string): Promise<Connection | null>;
  put(connection: Connection): Promise<void>;
  remove(id: string): Promise<void>;
}

export function openConnections(db: Database): Connections {
  return {
    list: () => withConnection(db, () => db.connections.toArray()),
    get: (id) => withConnection(db, async () => (await db.connections.get(id)) ?? null),
    put: (connection) => withConnection(db, async () => void (await db.connections.put(connection))),
    remove: (id) => withConnection(db, () => db.connections.delete(id)),
  };
}
