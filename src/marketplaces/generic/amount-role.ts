import type { Amount } from '../reports/amount-text.ts';
import { plainTitle } from '../reports/column-names.ts';

/** What a row's amount is when an order has several rows. */
export type AmountRole = 'line' | 'order';

const LINE_TITLES: ReadonlySet<string> = new Set(['linetotal', 'itemtotal', 'lineamount', 'subtotal']);

/**
 * Judged over all orders of the file: where the rows of any order state different amounts, amounts are the lines' and are
 * summed; where all rows of an order always state the same one, it is the order's, repeated, unless its title says otherwise.
 */
export function amountRole(title: string, orders: Iterable<readonly (Amount | null)[]>): AmountRole {
  for (const amounts of orders) {
    const known = new Set(amounts.filter((amount) => amount !== null).map((amount) => amount.major));
    if (known.size > 1) return 'line';
  }
  return LINE_TITLES.has(plainTitle(title)) ? 'line' : 'order';
}
