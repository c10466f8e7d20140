import type { Identity } from './identity.ts';
import type { Currency, Minor } from './money.ts';
import type { Day, Instant } from './time.ts';

/** kept: paid and not fully refunded or cancelled; pending: not paid yet. */
export type OrderStatus = 'kept' | 'cancelled' | 'pending';

export interface OrderLine {
  readonly sku: string | null;
  readonly title: string;
  readonly quantity: number;
  /** Price of one unit before order-level discounts; null where the source does not say. */
  readonly unitPrice: Minor | null;
}

/** One order of one shop. (marketplace, shop, id) names it for good; a later reading of the same order is an update. */
export interface Order {
  readonly marketplace: string;
  readonly shop: string;
  readonly id: string;
  readonly placedAt: Instant | Day;
  readonly status: OrderStatus;
  /** null: the source does not name the buyer. */
  readonly customer: Identity | null;
  /** A name to show; never used to match people. */
  readonly customerName: string | null;
  /** null: the source states no amount at all, so nothing says in which currency. */
  readonly currency: Currency | null;
  /** What the buyer paid, with shipping and tax, before refunds; null: the source does not state it. Unknown is never zero. */
  readonly total: Minor | null;
  /** 'lines': summed from the lines by us; never replaces a total that the source states. */
  readonly totalFrom: 'stated' | 'lines';
  readonly refunded: Minor;
  readonly lines: readonly OrderLine[];
  /** When the source last changed the order, where it says so: an older reading never replaces a newer one. */
  readonly changedAt: Instant | null;
}

/** What a page shows of an order: its id for certain, the rest where the page has it. */
export type SeenOrder = Pick<Order, 'marketplace' | 'id'> & Partial<Omit<Order, 'marketplace' | 'id'>>;

/** What the seller keeps of an order: zero for orders that were not kept, null for a kept one whose total is unknown. */
export function netOf(order: Order): number | null {
  if (order.status !== 'kept') return 0;
  return order.total === null ? null : order.total - order.refunded;
}
