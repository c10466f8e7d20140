import type { Identity } from '../orders/identity.ts';
import type { Order } from '../orders/order.ts';

type LineTuple = readonly [
  sku: string | null,
  title: string,
  quantity: number,
  unitPrice: Order['lines'][number]['unitPrice'],
];

/** An order as JSON without the names of its fields, which are longer than what they hold. `Buyer`: how its buyer is told. */
export type OrderTuple<Buyer> = readonly [
  id: string,
  placedAt: Order['placedAt'],
  status: Order['status'],
  customerName: string | null,
  currency: Order['currency'],
  total: Order['total'],
  totalFrom: Order['totalFrom'],
  refunded: Order['refunded'],
  lines: readonly LineTuple[],
  changedAt: Order['changedAt'],
  buyer: Buyer,
];

export function tupleOf<Buyer>(order: Order, buyer: Buyer): OrderTuple<Buyer> {
  return [
    order.id,
    order.placedAt,
    order.status,
    order.customerName,
    order.currency,
    order.total,
    order.totalFrom,
    order.refunded,
    order.lines.map(({ sku, title, quantity, unitPrice }): LineTuple => [sku, title, quantity, unitPrice]),
    order.changedAt,
    buyer,
  ];
}

/** What the tuple tells; `customer`: its buyer, as who wrote it knows to read it. */
export function orderIn(tuple: OrderTuple<unknown>, customer: Identity | null): Omit<Order, 'marketplace' | 'shop'> {
  const [id, placedAt, status, customerName, currency, total, totalFrom, refunded, lines, changedAt] = tuple;
  return {
    id,
    placedAt,
    status,
    customer,
    customerName,
    currency,
    total,
    totalFrom,
    refunded,
    lines: lines.map(([sku, title, quantity, unitPrice]) => ({ sku, title, quantity, unitPrice })),
    changedAt,
  };
}
