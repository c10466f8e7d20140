import type { Ledger } from '../ledger/ledger.ts';
import { type CustomerKey, parseCustomerKey } from '../orders/identity.ts';
import type { BoardColumns } from './board.ts';
import { type CustomerLists, customerLists } from './customer-lists.ts';
import { marginColumn } from './margin-column.ts';
import type { ShopMargins } from './shop-margins.ts';
import { shopScore } from './shop-score.ts';

/** One shop's rows within the whole base: rows from `start` on belong to it. */
export interface ShopRows {
  readonly marketplace: string;
  readonly shop: string;
  readonly currency: string | null;
  readonly version: number;
  readonly keys: readonly CustomerKey[];
  readonly columns: BoardColumns;
  /** CLV in contribution margin, minor units; NaN where it is not known. */
  readonly margin: Float64Array;
  readonly lists: CustomerLists;
}

/** All customers of all shops, as last scored. Row numbers run through the shops in order. */
export interface CustomerBase {
  readonly shops: readonly ShopRows[];
  readonly size: number;
  /** For every row the index of its shop. */
  readonly shopOf: Uint16Array;
  /** First row of each shop. */
  readonly starts: readonly number[];
}

export async function readCustomerBase(ledger: Ledger, margins: ShopMargins): Promise<CustomerBase> {
  const shops: ShopRows[] = [];
  for (const shop of await ledger.shops()) {
    const { marketplace, id, currency } = shop;
    const board = await ledger.scoreboards.get(marketplace, id);
    if (!board) continue;
    const score = await shopScore(ledger, marketplace, id);
    const costs = await margins.of(shop, score);
    // Written by rescore alone, with these columns.
    const columns = board.columns as BoardColumns;
    const { version, keys } = board;
    const margin = marginColumn(columns, costs.terms);
    const lists = await customerLists(ledger, margins, { shop, score, margin: costs, columns });
    shops.push({ marketplace, shop: id, currency, version, keys, columns, margin, lists });
  }
  const size = shops.reduce((sum, { keys }) => sum + keys.length, 0);
  const shopOf = new Uint16Array(size);
  const starts: number[] = [];
  let start = 0;
  shops.forEach(({ keys }, index) => {
    starts.push(start);
    shopOf.fill(index, start, start + keys.length);
    start += keys.length;
  });
  return { shops, size, shopOf, starts };
}

/** One number for every customer, shop after shop. */
export function numbers(
  base: CustomerBase,
  of: (columns: BoardColumns, shop: ShopRows) => ArrayLike<number>,
): Float64Array {
  const all = new Float64Array(base.size);
  base.shops.forEach((shop, index) => {
    all.set(of(shop.columns, shop), base.starts[index]);
  });
  return all;
}

/** What a customer is called: the name on the orders, else the key under which the marketplace knows the buyer. */
export function nameOf({ keys, columns }: ShopRows, row: number): string {
  return columns.names[row] ?? parseCustomerKey(keys[row] ?? '')?.key ?? '';
}
