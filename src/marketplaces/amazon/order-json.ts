import { type Currency, currency, toMinor } from '../../orders/money.ts';
import type { OrderStatus, SeenOrder } from '../../orders/order.ts';
import { instant } from '../../orders/time.ts';
import { type Loose, list, number, record, text } from '../loose-json.ts';

/** Statuses of the seller's console (2026-11); one that is not listed here is left unknown. */
const STATUSES: Readonly<Record<string, OrderStatus>> = {
  Unshipped: 'kept',
  PartiallyShipped: 'kept',
  Shipped: 'kept',
  Delivered: 'kept',
  Pending: 'pending',
  PendingAvailability: 'pending',
  Canceled: 'cancelled',
  Cancelled: 'cancelled',
};

/** The console's own order object (2026-11); see marketplaces.md §2.1 and its sample. */
export function seenOrder(order: Loose, id: string): SeenOrder {
  const cost = record(order.orderCost);
  const placed = number(order.purchaseDate);
  const code = currency(text(record(cost.GrandTotal).CurrencyCode) ?? '');
  const total = code && amount(cost.GrandTotal, code);
  const refunded = code && amount(cost.RefundTotal, code);
  const stated = STATUSES[text(record(order.orderStatus).OrderStatus) ?? ''];
  const status = total !== null && refunded !== null && refunded >= total && total > 0 ? 'cancelled' : stated;
  const lines = list(order.orderItems).map((item) => line(record(item), code));
  return {
    marketplace: 'amazon',
    id,
    ...(placed === null ? {} : { placedAt: instant(placed * 1000) }),
    ...(status ? { status } : {}),
    ...(code && total !== null ? { currency: code, total, totalFrom: 'stated' as const } : {}),
    ...(refunded === null ? {} : { refunded }),
    ...(lines.length === 0 ? {} : { lines }),
  };
}

function line(item: Loose, code: Currency | null): NonNullable<SeenOrder['lines']>[number] {
  return {
    sku: text(item.SellerSKU),
    title: text(item.Title) ?? '',
    quantity: number(item.QuantityOrdered) ?? 1,
    unitPrice: code && amount(record(item.ItemCost).UnitPrice, code),
  };
}

/** `{Amount, CurrencyCode}` in major units, or null; an amount in another currency than the order's is none. */
function amount(money: unknown, code: Currency): ReturnType<typeof toMinor> | null {
  const { Amount, CurrencyCode } = record(money);
  const major = number(Amount);
  return major === null || CurrencyCode !== code ? null : toMinor(Math.abs(major), code);
}
