import type { Column, Scoreboard } from '../ledger/scoreboard.ts';
import type { CustomerKey } from '../orders/identity.ts';

/** The board without the rows of `gone`, and with those of `keys` (their columns in `rows`) at its end. */
export function withRows(
  board: Scoreboard,
  gone: ReadonlySet<CustomerKey>,
  keys: readonly CustomerKey[],
  rows: Readonly<Record<string, Column>>,
): Scoreboard {
  const added = new Set(keys);
  const stays = Uint8Array.from(board.keys, (key) => (gone.has(key) || added.has(key) ? 0 : 1));
  const columns = Object.entries(board.columns).map(([name, column]) => [
    name,
    joined(column, stays, rows[name] ?? []),
  ]);
  return {
    ...board,
    keys: [...board.keys.filter((_, row) => stays[row]), ...keys],
    columns: Object.fromEntries(columns),
  };
}

const KINDS = [Float64Array, Float32Array, Int32Array, Uint32Array, Uint16Array, Uint8Array] as const;

function joined(column: Column, stays: Uint8Array, added: Column): Column {
  const Kind = KINDS.find((kind) => column instanceof kind);
  if (!Kind) return [...texts(column).filter((_, row) => stays[row]), ...texts(added)];
  const all = new Kind(stays.reduce((sum, one) => sum + one, 0) + added.length);
  let at = 0;
  for (let row = 0; row < stays.length; row++) if (stays[row]) all[at++] = Number(column[row]);
  for (let row = 0; row < added.length; row++) all[at++] = Number(added[row]);
  return all;
}

function texts(column: Column): readonly (string | null)[] {
  return ArrayBuffer.isView(column) ? [] : column;
}
