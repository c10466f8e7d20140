import type { CustomerKey } from '../orders/identity.ts';
import { type Database, withConnection } from './database.ts';

export type Column =
  | Float64Array
  | Float32Array
  | Int32Array
  | Uint32Array
  | Uint16Array
  | Uint8Array
  | readonly (string | null)[];

/** Everything derived for a shop's customers, column by column; every column is as long as `keys`. */
export interface Scoreboard {
  readonly marketplace: string;
  readonly shop: string;
  readonly version: number;
  readonly keys: readonly CustomerKey[];
  readonly columns: Readonly<Record<string, Column>>;
}

export interface Scoreboards {
  get(marketplace: string, shop: string): Promise<Scoreboard | null>;
  /** The stored board's version, without reading the board; null when there is none. */
  version(marketplace: string, shop: string): Promise<number | null>;
  /** Puts the board in the place of an older version, at once or not at all; false when a newer or equal one is there. */
  swap(board: Scoreboard): Promise<boolean>;
}

export function openScoreboards(db: Database): Scoreboards {
  const version = async (marketplace: string, shop: string) =>
    (await db.scoreboardVersions.get([marketplace, shop]))?.version ?? null;
  return {
    get: (marketplace, shop) => withConnection(db, async () => (await db.scoreboards.get([marketplace, shop])) ?? null),
    version: (marketplace, shop) => withConnection(db, () => version(marketplace, shop)),
    swap: (board) =>
      withConnection(db, () =>
        db.transaction('rw', db.scoreboards, db.scoreboardVersions, async () => {
          const stored = await version(board.marketplace, board.shop);
          if (stored !== null && stored >= board.version) return false;
          const { marketplace, shop } = board;
          await db.scoreboards.put(board);
          await db.scoreboardVersions.put({ marketplace, shop, version: board.version });
          return true;
        }),
      ),
  };
}

/** The board without one customer, if it is on it. */
export function without(board: Scoreboard, key: CustomerKey): Scoreboard {
  const at = board.keys.indexOf(key);
  if (at < 0) return board;
  const others = <Value>(_: Value, row: number) => row !== at;
  const columns = Object.entries(board.columns).map(([name, column]) => [name, column.filter(others)]);
  return { ...board, keys: board.keys.filter(others), columns: Object.fromEntries(columns) };
}
