import type { Currency } from '../orders/money.ts';
import type { Order } from '../orders/order.ts';

/** How many of a shop's orders lend themselves to what. kept = withoutCustomer + withoutTotal + otherCurrency + the complete ones. */
export interface Completeness {
  readonly kept: number;
  /** Cancelled, refunded in full, or not paid yet. */
  readonly notKept: number;
  /** Kept, but no source names the buyer. */
  readonly withoutCustomer: number;
  /** Kept and named, but no source states what was paid. */
  readonly withoutTotal: number;
  /** Kept, named and paid in another currency than most of the shop's orders. */
  readonly otherCurrency: number;
  /** Kept and named, but by an identity that several people may share; these may be of any of the kinds above. */
  readonly weak: number;
}

/** What a shop's orders are counted by: the currency that is the shop's own can turn, so the paid ones are counted for each. */
export type OrderKind = 'notKept' | 'withoutCustomer' | 'withoutTotal' | 'weak' | `paid ${Currency}`;

export function kindsOf({ status, customer, total, currency }: Order): OrderKind[] {
  if (status !== 'kept') return ['notKept'];
  if (customer === null) return ['withoutCustomer'];
  const kind: OrderKind = total === null || currency === null ? 'withoutTotal' : `paid ${currency}`;
  return customer.strength === 'weak' ? [kind, 'weak'] : [kind];
}

export function completenessOf(
  kinds: ReadonlyMap<OrderKind, number>,
  orders: number,
  own: Currency | null,
): Completeness {
  const of = (kind: OrderKind) => kinds.get(kind) ?? 0;
  const kept = orders - of('notKept');
  const complete = own === null ? 0 : of(`paid ${own}`);
  return {
    kept,
    notKept: of('notKept'),
    withoutCustomer: of('withoutCustomer'),
    withoutTotal: of('withoutTotal'),
    otherCurrency: kept - of('withoutCustomer') - of('withoutTotal') - complete,
    weak: of('weak'),
  };
}
