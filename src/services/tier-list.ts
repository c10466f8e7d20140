import { parseCustomerKey } from '../orders/identity.ts';
import { dayFromNumber } from '../orders/time.ts';
import { TIERS } from '../value/score.ts';
import { type CustomerBase, nameOf, type ShopRows } from './customer-base.ts';
import { isOnList } from './customer-lists.ts';
import { named } from './marketplace-of.ts';
import type { TierList, TierListQuery, TierRow } from './protocol/workbench-view.ts';
import { orderRows } from './tier-order.ts';

/** The answer to one query over the whole base, of which the screens take the rows that they show. */
export interface TierSelection {
  readonly base: CustomerBase;
  readonly rows: Uint32Array;
  readonly tiers: TierList['tiers'];
}

/** Filters and sorts. The counts by tier are of the other filters alone, so that a chip tells what choosing it would give. */
export function selectTiers(base: CustomerBase, query: TierListQuery): TierSelection {
  const ordered = orderRows(base, query.sort, query.descending);
  const text = query.text.trim().toLowerCase();
  const tiers = { A: 0, B: 0, C: 0, none: 0 };
  const kept = new Uint32Array(ordered.length);
  let count = 0;
  for (const row of ordered) {
    const at = locate(base, row);
    if (!at || !passes(at, query, text)) continue;
    const tier = TIERS[at.shop.columns.tier[at.row] ?? 0] ?? 'none';
    tiers[tier] += 1;
    if (query.tiers.length === 0 || query.tiers.includes(tier)) kept[count++] = row;
  }
  return { base, rows: kept.subarray(0, count), tiers };
}

export function tierRows({ base, rows }: TierSelection, offset: number, limit: number, today: number): TierRow[] {
  return Array.from(rows.subarray(offset, offset + limit), (row) => locate(base, row)).flatMap((at) =>
    at ? [tierRow(at, today)] : [],
  );
}

interface Place {
  readonly shop: ShopRows;
  readonly row: number;
}

function locate(base: CustomerBase, row: number): Place | null {
  const index = base.shopOf[row] ?? 0;
  const shop = base.shops[index];
  return shop ? { shop, row: row - (base.starts[index] ?? 0) } : null;
}

function passes(at: Place, query: TierListQuery, text: string): boolean {
  const { columns, marketplace, shop } = at.shop;
  const { row } = at;
  if (query.shops.length > 0 && !query.shops.includes(`${marketplace}/${shop}`)) return false;
  if (query.minOrders !== null && (columns.orders[row] ?? 0) < query.minOrders) return false;
  const alive = columns.alive[row] ?? 0;
  if (query.aliveBelow !== null && alive >= query.aliveBelow) return false;
  if (query.aliveAbove !== null && alive < query.aliveAbove) return false;
  if (query.margin !== null && signOf(at.shop.margin[row]) !== query.margin) return false;
  if (query.group !== null && !isOnList(at.shop.lists, row, query.group)) return false;
  if (text === '') return true;
  // The key carries the marketplace and the shop as well: those have filters of their own, so only its last part counts.
  return nameOf(at.shop, row).toLowerCase().includes(text) || identityText(at).includes(text);
}

/** Compared with nothing but zero, so amounts of all currencies can be asked at once. */
function signOf(margin = Number.NaN): NonNullable<TierListQuery['margin']> {
  if (Number.isNaN(margin)) return 'unknown';
  return margin < 0 ? 'loss' : 'gain';
}

function identityText({ shop, row }: Place): string {
  return parseCustomerKey(shop.keys[row] ?? '')?.key.toLowerCase() ?? '';
}

function tierRow({ shop, row }: Place, today: number): TierRow {
  const { columns } = shop;
  const money = (amount: number | undefined) => ({ amount: Math.round(amount ?? 0), currency: shop.currency });
  const knowsMoney = (columns.spendOrders[row] ?? 0) > 0;
  const last = columns.last[row] ?? 0;
  const recency = columns.recency[row] ?? 0;
  const margin = shop.margin[row] ?? Number.NaN;
  return {
    key: shop.keys[row] ?? '',
    name: nameOf(shop, row),
    marketplace: named(shop.marketplace).name,
    shop: shop.shop,
    weak: columns.weak[row] === 1,
    tier: TIERS[columns.tier[row] ?? 0] ?? null,
    orders: columns.orders[row] ?? 0,
    lastOrder: dayFromNumber(last),
    daysAgo: today - last,
    alive: columns.alive[row] ?? null,
    clv: knowsMoney
      ? { point: money(columns.clv[row]), low: money(columns.clvLow[row]), high: money(columns.clvHigh[row]) }
      : null,
    margin: Number.isNaN(margin) ? null : money(margin),
    expectedOrders: columns.expectedOrders[row] ?? null,
    spent: money(columns.spend[row]),
    rfm: recency === 0 ? null : `${recency}${columns.frequency[row]}${columns.monetary[row]}`,
    since: dayFromNumber(columns.first[row] ?? 0),
  };
}
