import type { OrderStatus } from '../../orders/order.ts';
import { textsOf } from '../page.ts';

/** WooCommerce's own statuses (2026-11); a plugin's status says nothing about whether the order was paid. */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  processing: 'kept',
  completed: 'kept',
  pending: 'pending',
  'on-hold': 'pending',
  'checkout-draft': 'pending',
  cancelled: 'cancelled',
  failed: 'cancelled',
  refunded: 'cancelled',
};

export function orderStatus(slug: string | null | undefined): OrderStatus | null {
  return STATUSES[slug?.trim().toLowerCase().replace(/^wc-/, '') ?? ''] ?? null;
}

/**
 * The order's number after the "#" of a heading or a link in any language: "Order #1001 details", "订单 #1001 详情".
 * A plugin may number orders otherwise than by their post id, and the reports carry that number.
 */
export function orderNumbers(element: Element): string[] {
  const marked = textsOf(element).flatMap((text) => [...text.matchAll(/#\s?([^\s#()]*\d[^\s#()]*)/g)]);
  return marked.flatMap(([, number]) => number ?? []);
}
