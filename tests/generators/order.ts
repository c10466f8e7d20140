import type { Currency, Minor } from '../../src/orders/money.ts';
import type { Order } from '../../src/orders/order.ts';
import type { Day } from '../../src/orders/time.ts';

/** A kept order of an invented buyer, with whatever a test wants different. */
export function anOrder(different: Partial<Order> = {}): Order {
  return {
    marketplace: 'ebay',
    shop: 'main',
    id: '1',
    placedAt: '2026-10-19' as Day,
    status: 'kept',
    customer: { key: 'buyer_1', kind: 'username', strength: 'medium' },
    customerName: null,
    currency: 'GBP' as Currency,
    total: 4400 as Minor,
    totalFrom: 'stated',
    refunded: 0 as Minor,
    lines: [{ sku: 'APR', title: 'Linen apron', quantity: 1, unitPrice: 4400 as Minor }],
    changedAt: null,
    ...different,
  };
}
