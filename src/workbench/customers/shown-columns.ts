import { type Signal, signal } from '@preact/signals';
import { type TierListColumn, tierListColumns } from '../../services/protocol/workbench-view.ts';

const KEY = 'clientele.columns';
const USUAL: readonly TierListColumn[] = [
  'tier',
  'name',
  'marketplace',
  'orders',
  'lastOrder',
  'alive',
  'clv',
  'spent',
];

/** Columns that the seller has chosen, in the list's own order, remembered in this browser. The name is always among them. */
export function loadColumns(storage: Storage = localStorage): Signal<readonly TierListColumn[]> {
  return signal(parse(storage.getItem(KEY)));
}

export function saveColumns(columns: readonly TierListColumn[], storage: Storage = localStorage): void {
  storage.setItem(KEY, JSON.stringify(columns));
}

export function withColumn(
  columns: readonly TierListColumn[],
  column: TierListColumn,
  on: boolean,
): readonly TierListColumn[] {
  return tierListColumns.filter((each) => each === 'name' || (each === column ? on : columns.includes(each)));
}

function parse(text: string | null): readonly TierListColumn[] {
  if (text === null) return USUAL;
  try {
    const stored: unknown = JSON.parse(text);
    return Array.isArray(stored)
      ? tierListColumns.filter((column) => column === 'name' || stored.includes(column))
      : USUAL;
  } catch {
    return USUAL;
  }
}
