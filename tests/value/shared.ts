import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Currency, Minor } from '../../src/orders/money.ts';
import type { Order } from '../../src/orders/order.ts';
import type { Day } from '../../src/orders/time.ts';
import { type Population, populationOf } from '../../src/value/population.ts';
import { summarise } from '../../src/value/summary.ts';

export const USD = 'USD' as Currency;

/** Reference data lie beside the project; tests that need them are skipped, and say so, where they are absent. */
export function shared(path: string): string | null {
  const file = resolve(import.meta.dirname, '../../../shared', path);
  if (existsSync(file)) return readFileSync(file, 'utf8');
  console.warn(`skipped: ${file} is absent`);
  return null;
}

export function order(customer: string, placedAt: string, total: number, more: Partial<Order> = {}): Order {
  return {
    marketplace: 'generic',
    shop: 'shop',
    id: `${customer}-${placedAt}-${total}`,
    placedAt: placedAt as Day,
    status: 'kept',
    customer: { key: customer, kind: 'id', strength: 'strong' },
    customerName: null,
    currency: USD,
    total: total as Minor,
    totalFrom: 'stated',
    refunded: 0 as Minor,
    lines: [],
    changedAt: null,
    ...more,
  };
}

/** The CDNOW sample's purchases as orders. */
export function cdnowOrders(csv: string): Order[] {
  return csv
    .trim()
    .split('\n')
    .slice(1)
    .map((line) => {
      const [customer = '', , placedAt = '', , spend = '0'] = line.split(',');
      return order(customer, placedAt, Math.round(Number(spend) * 100));
    });
}

export function populationFrom(orders: readonly Order[]): Population {
  const byCustomer = Map.groupBy(orders, (one) => one.customer?.key);
  return populationOf([...byCustomer.values()].flatMap((own) => summarise(own, USD) ?? []));
}
