import type { Client } from '../../services/protocol/protocol.ts';
import type { TierListColumn, TierListQuery } from '../../services/protocol/workbench-view.ts';
import { csvBlob } from '../csv.ts';

const CHUNK = 5_000;

export interface ShownList {
  readonly query: TierListQuery;
  readonly columns: readonly { readonly id: TierListColumn; readonly heading: string }[];
  readonly rows: number;
}

/** Exactly what is shown: the same filter, sort and columns, fetched in pieces so that no message grows too big. */
export async function exportCustomers(
  client: Client,
  { query, columns, rows }: ShownList,
  onShare: (share: number) => void,
): Promise<{ file: Blob; rows: number }> {
  const parts: string[] = [];
  let written = 0;
  for (let offset = 0; offset === 0 || offset < rows; offset += CHUNK) {
    const chunk = await client.ask('tier-list.csv', { query, columns: [...columns], offset, limit: CHUNK });
    parts.push(chunk.text);
    written += chunk.rows;
    onShare(rows === 0 ? 1 : Math.min(1, written / rows));
    if (chunk.rows < CHUNK) break;
  }
  return { file: csvBlob(parts), rows: written };
}

/** A name that sorts by day in a folder. */
export function exportName(base: string, now: Date): string {
  const day = [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
  return `${base}-${day}.csv`;
}
