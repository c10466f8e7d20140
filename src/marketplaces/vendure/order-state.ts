import type { OrderStatus } from '../../orders/order.ts';

/** What the machine state of an order says; `cart` is no order yet. */
type StateSays = OrderStatus | 'cart';

/**
 * Vendure's own order process (3.7.3, 2026-11). An authorised payment can still lapse, so it is not kept yet. `Modifying`,
 * `ArrangingAdditionalPayment` and the states that shops add themselves say nothing about whether the buyer has paid.
 */
const STATES: ReadonlyMap<string, StateSays> = new Map([
  ['Created', 'cart'],
  ['Draft', 'cart'],
  ['AddingItems', 'cart'],
  ['ArrangingPayment', 'cart'],
  ['PaymentAuthorized', 'pending'],
  ['PaymentSettled', 'kept'],
  ['PartiallyShipped', 'kept'],
  ['Shipped', 'kept'],
  ['PartiallyDelivered', 'kept'],
  ['Delivered', 'kept'],
  ['Cancelled', 'cancelled'],
] as const);

export function stateSays(state: string): StateSays | null {
  return STATES.get(state) ?? null;
}
