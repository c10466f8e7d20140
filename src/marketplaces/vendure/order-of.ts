import { type Currency, currency, exponent, type Minor, minor } from '../../orders/money.ts';
import type { Order, OrderLine, OrderStatus } from '../../orders/order.ts';
import { fail, ok, type Result } from '../../orders/result.ts';
import { parseInstant } from '../../orders/time.ts';
import { afterRefund } from '../reports/order-fields.ts';
import type { VendureOrder } from './answer.ts';
import { vendureCustomer } from './buyer.ts';
import { stateSays } from './order-state.ts';

/** An order of the API as one of ours; null for a cart, which is no order yet. `decimals`: those of the shop's money. */
export function orderOf(item: VendureOrder, shop: string, decimals: number): Result<Order | null> {
  if (item.orderPlacedAt === null) return ok(null);
  const placedAt = parseInstant(item.orderPlacedAt);
  const code = currency(item.currencyCode);
  if (placedAt === null) return fail(`orderPlacedAt "${item.orderPlacedAt}" is not a moment`);
  if (code === null) return fail(`currency "${item.currencyCode}" is not known`);
  const money = (amount: number) => inMinor(amount, decimals, code);
  const paid = paidFor(item);
  // Cancelling the order or some of its lines lowers its total, even to zero, but not what the buyer has paid.
  const total = money(Math.max(paid, item.totalWithTax));
  const refunded = money(refundOf(item));
  return ok({
    marketplace: 'vendure',
    shop,
    id: item.code,
    placedAt,
    status: afterRefund(statusOf(item), total, refunded),
    customer: item.customer && vendureCustomer(item.customer.id),
    customerName: item.customer && (`${item.customer.firstName} ${item.customer.lastName}`.trim() || null),
    currency: code,
    total,
    totalFrom: 'stated',
    refunded,
    lines: item.lines.flatMap((line) => lineOf(line, money)),
    changedAt: parseInstant(item.updatedAt),
  });
}

/** A placed order that waits for its payment is pending; what a state of the shop's own means, the payments tell. */
function statusOf(item: VendureOrder): OrderStatus {
  const says = stateSays(item.state);
  if (says === 'cart') return 'pending';
  return says ?? (settled(item) > 0 ? 'kept' : 'pending');
}

function paidFor({ payments }: VendureOrder): number {
  return sum(payments, ({ state, amount }) => (state === 'Settled' || state === 'Authorized' ? amount : 0));
}

function settled({ payments }: VendureOrder): number {
  return sum(payments, ({ state, amount }) => (state === 'Settled' ? amount : 0));
}

/** A pending refund is on its way; a failed one never came. */
function refundOf({ payments }: VendureOrder): number {
  return sum(payments, ({ refunds }) => sum(refunds, ({ state, total }) => (state === 'Failed' ? 0 : total)));
}

/** Cancelled pieces are taken off the quantity (3.7.3, 2026-11), added ones are missing in what was placed. */
function lineOf(line: VendureOrder['lines'][number], money: (amount: number) => Minor): OrderLine[] {
  const quantity = Math.max(line.quantity, line.orderPlacedQuantity);
  const { sku, name } = line.productVariant;
  return quantity === 0 ? [] : [{ sku: sku || null, title: name, quantity, unitPrice: money(line.unitPriceWithTax) }];
}

/** Vendure counts hundredths in every currency, so 1200 yen are 120000. */
function inMinor(amount: number, decimals: number, code: Currency): Minor {
  return minor(Math.round(amount * 10 ** (exponent(code) - decimals)) + 0);
}

function sum<Item>(items: readonly Item[] | null, of: (item: Item) => number): number {
  return (items ?? []).reduce((total, item) => total + of(item), 0);
}
