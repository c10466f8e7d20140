import { type CustomerBase, readCustomerBase } from './customer-base.ts';
import { todayOf } from './customer-view.ts';
import type { Services } from './ports.ts';
import type { TierList, TierListQuery } from './protocol/workbench-view.ts';
import type { ShopMargins } from './shop-margins.ts';
import { type CsvColumn, tierCsv } from './tier-csv.ts';
import { selectTiers, type TierSelection, tierRows } from './tier-list.ts';

/**
 * Answers the tier list from memory. The base is read once and kept until `forget` says that the scores changed; the last
 * query's selection is kept too, because a screen that scrolls asks for it piece by piece.
 */
export function tierLists({ ledger, platform }: Services, margins: ShopMargins) {
  let base: Promise<CustomerBase> | null = null;
  let last: { readonly asked: string; readonly of: CustomerBase; readonly selection: TierSelection } | null = null;

  function everybody(): Promise<CustomerBase> {
    base ??= readCustomerBase(ledger, margins);
    return base;
  }

  async function selection(query: TierListQuery): Promise<TierSelection> {
    const of = await everybody();
    const asked = JSON.stringify(query);
    if (last?.asked !== asked || last.of !== of) last = { asked, of, selection: selectTiers(of, query) };
    return last.selection;
  }

  return {
    base: everybody,
    async list(query: TierListQuery, offset: number, limit: number): Promise<TierList> {
      const selected = await selection(query);
      const rows = tierRows(selected, offset, limit, todayOf(platform.now()));
      return { total: selected.base.size, shown: selected.rows.length, tiers: selected.tiers, rows };
    },
    async csv(query: TierListQuery, columns: readonly CsvColumn[], offset: number, limit: number) {
      const rows = tierRows(await selection(query), offset, limit, todayOf(platform.now()));
      return { text: tierCsv(columns, rows, offset === 0), rows: rows.length };
    },
    forget(): void {
      base = null;
    },
  };
}
