import type { Identity } from '../../orders/identity.ts';
import { currency, exponent, minor } from '../../orders/money.ts';
import type { SeenOrder } from '../../orders/order.ts';
import { instant } from '../../orders/time.ts';
import { only } from '../agreement.ts';
import { id, type Loose, list, number, record, text } from '../loose-json.ts';
import type { Sighting } from '../page-adapter.ts';

/** Sightings of the page's own `orders_search` object (2026-11); see marketplaces.md §2.3. `anchorOf` finds a row's link. */
export function sightingsIn(search: unknown, anchorOf: (orderId: string) => Element | null): Sighting[] {
  const buyers = list(record(search).buyers).map(record);
  return list(record(search).orders).flatMap((entry) => {
    const order = record(entry);
    const orderId = id(order.order_id);
    if (orderId === null) return [];
    const buyerId = id(order.buyer_id);
    return {
      orderId,
      customer: buyerId === null ? null : { key: buyerId, kind: 'id', strength: 'strong' },
      aliases: buyerId === null ? [] : usernames(buyers, buyerId),
      order: seen(order, orderId),
      anchor: anchorOf(orderId),
    } satisfies Sighting;
  });
}

/** `name` is not read: it may say "Sign in with Apple user". Etsy's usernames are compared without case. */
function usernames(buyers: readonly Loose[], buyerId: string): Identity[] {
  const names = buyers
    .filter((buyer) => id(buyer.buyer_id) === buyerId)
    .map((buyer) => text(buyer.username)?.toLowerCase());
  const key = only(names);
  return key === null ? [] : [{ key, kind: 'username', strength: 'medium' }];
}

function seen(order: Loose, orderId: string): SeenOrder {
  const placed = number(order.order_date);
  const cost = record(record(order.payment).cost_breakdown);
  const lines = list(order.transactions).map(record);
  return {
    marketplace: 'etsy',
    id: orderId,
    ...(placed === null ? {} : { placedAt: instant(placed * 1000) }),
    ...paid(record(cost.total_cost), record(cost.refund)),
    ...(lines.length === 0 ? {} : { lines: lines.map(line) }),
  };
}

/**
 * Etsy's `value` is documented as hundredths; what it holds for a currency without hundredths (JPY) has not been seen,
 * so such an amount is left unknown.
 */
function paid(total: Loose, refund: Loose): Partial<SeenOrder> {
  const code = currency(text(total.currency_code) ?? '');
  const amount = number(total.value);
  if (code === null || amount === null || !Number.isSafeInteger(amount) || exponent(code) !== 2) return {};
  const refunded = number(refund.value);
  const known = refunded !== null && Number.isSafeInteger(refunded) && refund.currency_code === total.currency_code;
  const isRefundedInFull = known && amount > 0 && Math.abs(refunded) >= amount;
  return {
    ...(isRefundedInFull ? { status: 'cancelled' } : {}),
    currency: code,
    total: minor(amount),
    totalFrom: 'stated',
    ...(known ? { refunded: minor(Math.abs(refunded)) } : {}),
  };
}

function line(transaction: Loose): NonNullable<SeenOrder['lines']>[number] {
  const product = record(transaction.product);
  return {
    sku: text(product.product_identifier),
    title: text(product.title) ?? '',
    quantity: number(transaction.quantity) ?? 1,
    unitPrice: null,
  };
}
