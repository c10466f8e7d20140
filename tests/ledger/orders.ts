import type { Identity } from '../../src/orders/identity.ts';
import { type Currency, minor } from '../../src/orders/money.ts';
import type { Order } from '../../src/orders/order.ts';
import { instant } from '../../src/orders/time.ts';

export const USD = 'USD' as Currency;
export const EUR = 'EUR' as Currency;

/** A moment that many days after 2026-01-01. */
export const at = (days: number) => instant(Date.UTC(2026, 0, 1 + days, 12));

export const username = (key: string): Identity => ({ kind: 'username', key, strength: 'medium' });
export const accountId = (key: string): Identity => ({ kind: 'id', key, strength: 'strong' });
export const email = (key: string): Identity => ({ kind: 'email', key, strength: 'medium' });
export const masked = (key: string): Identity => ({ kind: 'masked', key, strength: 'weak' });

/** An order as a complete source would state it, but for what the test is about. */
export function order(id: string, stated: Partial<Order> = {}): Order {
  return {
    marketplace: 'ebay',
    shop: 'main',
    id,
    placedAt: at(0),
    status: 'kept',
    customer: username('anna'),
    customerName: 'Anna',
    currency: USD,
    total: minor(1000),
    totalFrom: 'stated',
    refunded: minor(0),
    lines: [{ sku: 'MUG', title: 'Mug', quantity: 1, unitPrice: minor(1000) }],
    changedAt: null,
    ...stated,
  };
}
