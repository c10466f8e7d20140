import { type Equity, equity } from '../../value/equity.ts';
import type { BoardColumns } from '../board.ts';
import type { ShopScore } from '../shop-score.ts';

/**
 * The expected value of groups of customers, each with its own 80 % interval as the shop's is made: `groupOf` tells a row's
 * group from 0 on, −1 for none. null for a group none of whose customers has known money.
 */
export function groupEquities(
  { clv, clvLow, clvHigh, spendOrders }: BoardColumns,
  { expectedOrders }: ShopScore,
  groupOf: Int8Array,
  groups: number,
): readonly (Equity | null)[] {
  const sizes = new Uint32Array(groups);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    if (group >= 0 && (spendOrders[row] ?? 0) > 0) sizes[group] = (sizes[group] ?? 0) + 1;
  }
  const parts = Array.from(sizes, (size) => ({
    clv: new Float64Array(size),
    clvLow: new Float64Array(size),
    clvHigh: new Float64Array(size),
  }));
  sizes.fill(0);
  for (let row = 0; row < groupOf.length; row++) {
    const group = groupOf[row] ?? -1;
    const part = parts[group];
    if (!part || (spendOrders[row] ?? 0) === 0) continue;
    const at = sizes[group] ?? 0;
    sizes[group] = at + 1;
    part.clv[at] = clv[row] ?? 0;
    part.clvLow[at] = clvLow[row] ?? 0;
    part.clvHigh[at] = clvHigh[row] ?? 0;
  }
  const orders = { expectedOrders: expectedOrders.point, low80: expectedOrders.low, high80: expectedOrders.high };
  return parts.map((part) => (part.clv.length > 0 ? equity(part, orders) : null));
}
