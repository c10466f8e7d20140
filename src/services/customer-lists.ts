import type { Ledger, ShopRecord } from '../ledger/ledger.ts';
import { belowZero, servedMargins } from '../value/portfolio/below-zero.ts';
import { type PastMargins, pastMargins } from '../value/portfolio/past-margins.ts';
import { frequencyAndMoney, RFM_GROUPS, rfmGroupOf } from '../value/portfolio/rfm-groups.ts';
import { type RoomToGrow, roomToGrow } from '../value/portfolio/room-to-grow.ts';
import type { BoardColumns } from './board.ts';
import type { CustomerGroup } from './protocol/portfolio.ts';
import type { ShopMargin, ShopMargins } from './shop-margins.ts';
import type { ShopScore } from './shop-score.ts';
import { costOfService, shopService } from './shop-service.ts';

/** Who is on which list, one entry a customer of a shop. */
export interface CustomerLists {
  /** Score of frequency and money; 0 where there is none. */
  readonly often: Uint8Array;
  /** Place in RFM_GROUPS from 1 on; 0 for none. */
  readonly group: Uint8Array;
  /** null where peers are too few. */
  readonly growth: RoomToGrow | null;
  /** null as long as a cost is not known. */
  readonly past: PastMargins | null;
  /** The year's margins less service, as far as that is known, and who is below zero; null as `past`. */
  readonly served: { readonly margins: Float64Array; readonly below: Uint8Array } | null;
}

export async function customerLists(
  ledger: Ledger,
  margins: ShopMargins,
  { shop, score, margin, columns }: ScoredShop,
): Promise<CustomerLists> {
  const past = await pastOf(margins, { shop, score, margin, columns });
  const cost = costOfService(await shopService(ledger, shop));
  const served = past && servedMargins(past.year, columns.yearDays, cost ?? 0);
  return {
    ...rfmLists(columns),
    growth: score && roomToGrow(columns, score.year.to),
    past,
    served: served && { margins: served, below: belowZero(served, columns.yearDays) },
  };
}

interface ScoredShop {
  readonly shop: ShopRecord;
  readonly score: ShopScore | null;
  readonly margin: ShopMargin;
  readonly columns: BoardColumns;
}

async function pastOf(margins: ShopMargins, { shop, score, margin, columns }: ScoredShop): Promise<PastMargins | null> {
  if (!score || !margin.costs || !margin.terms?.known) return null;
  const { unitsPerOrder } = await margins.rates(shop, score, margin.costs);
  return pastMargins(margin.costs, unitsPerOrder, columns);
}

function rfmLists({ recency, frequency, monetary, spendOrders }: BoardColumns): Pick<CustomerLists, 'often' | 'group'> {
  const often = frequency.map((score, row) => frequencyAndMoney(score, monetary[row] ?? 0, spendOrders[row] ?? 0));
  const group = recency.map((score, row) => {
    const name = rfmGroupOf(score, often[row] ?? 0);
    return name === null ? 0 : RFM_GROUPS.indexOf(name) + 1;
  });
  return { often, group };
}

export function isOnList({ group, growth, served }: CustomerLists, row: number, list: CustomerGroup): boolean {
  if (list === 'grow') return growth?.listed[row] === 1;
  if (list === 'below-zero') return served?.below[row] === 1;
  return group[row] === RFM_GROUPS.indexOf(list) + 1;
}
