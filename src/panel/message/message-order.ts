import type { Fact } from '../../offers/fact.ts';
import type { MessageLanguage } from '../../offers/message-language.ts';
import { orderFacts } from '../../offers/order-facts.ts';
import type { FactSlot } from '../../offers/template.ts';
import type { CustomerView, OrderRow } from '../../services/protocol/customer-view.ts';

/** The order that the message is about: the chosen one, else the page's, else the newest that was not cancelled. */
export function messageOrder(view: CustomerView, chosen: string | null): OrderRow | null {
  const byId = (id: string | null) => (id === null ? undefined : view.orders.find((order) => order.id === id));
  return (
    byId(chosen) ??
    byId(view.pageOrderId) ??
    view.orders.find((order) => order.status !== 'cancelled') ??
    view.orders[0] ??
    null
  );
}

/** A page's order that no history holds yet still has its number; date and item stay unknown rather than taken from another order. */
export function messageFacts(
  view: CustomerView,
  chosen: string | null,
  language: MessageLanguage,
): Record<FactSlot, Fact | null> {
  const unread =
    chosen === null && view.pageOrderId !== null && !view.orders.some((order) => order.id === view.pageOrderId);
  if (unread && view.pageOrderId !== null)
    return { order: { value: view.pageOrderId, source: 'page', asOf: null }, date: null, item: null };
  const order = messageOrder(view, chosen);
  const facts = orderFacts(order, 'ledger', language);
  const onPage = order !== null && order.id === view.pageOrderId && facts.order !== null;
  return onPage && facts.order !== null ? { ...facts, order: { ...facts.order, source: 'page' } } : facts;
}
