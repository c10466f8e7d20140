import type { Order } from '../../../src/orders/order.ts';

/** How the orders of one bucket are written down. */
export interface Encoding {
  readonly encode: (orders: readonly Order[]) => unknown;
  /** Back to objects that carry at least the fields that a summary needs. */
  readonly decode: (stored: never) => readonly unknown[];
}

function tuple(order: Order): unknown[] {
  const lines = order.lines.map((line) => [line.sku, line.title, line.quantity, line.unitPrice]);
  const identity = order.customer && [order.customer.kind, order.customer.key, order.customer.strength];
  return [
    order.marketplace,
    order.shop,
    order.id,
    order.placedAt,
    order.status,
    identity,
    order.customerName,
    order.currency,
    order.total,
    order.totalFrom,
    order.refunded,
    lines,
    order.changedAt,
  ];
}

/** Only what is compared here: fields by position, as the ledger's own codec has them by name. */
function untuple(row: readonly unknown[]): object {
  return {
    id: row[2],
    placedAt: row[3],
    status: row[4],
    customer: row[5],
    currency: row[7],
    total: row[8],
    refunded: row[10],
    lines: row[11],
  };
}

interface Columns {
  readonly texts: string;
  readonly lines: string;
  readonly placed: Float64Array;
  readonly totals: Float64Array;
  readonly refunds: Float64Array;
  readonly status: Uint8Array;
}

function columns(orders: readonly Order[]): Columns {
  return {
    texts: orders
      .map((order) => `${order.id}\t${order.customer?.key}\t${order.customerName}\t${order.currency}`)
      .join('\n'),
    lines: JSON.stringify(
      orders.map((order) => order.lines.map((line) => [line.sku, line.title, line.quantity, line.unitPrice])),
    ),
    placed: Float64Array.from(orders, (order) => Date.parse(order.placedAt)),
    totals: Float64Array.from(orders, (order) => order.total ?? Number.NaN),
    refunds: Float64Array.from(orders, (order) => order.refunded),
    status: Uint8Array.from(orders, (order) => (order.status === 'kept' ? 0 : 1)),
  };
}

function fromColumns(stored: Columns): object[] {
  const lines: unknown[] = JSON.parse(stored.lines);
  return stored.texts.split('\n').map((text, row) => {
    const [id, customer, name, currency] = text.split('\t');
    return {
      id,
      customer,
      name,
      currency,
      placedAt: stored.placed[row],
      total: stored.totals[row],
      refunded: stored.refunds[row],
      status: stored.status[row],
      lines: lines[row],
    };
  });
}

export const ENCODINGS: Readonly<Record<string, Encoding>> = {
  objects: { encode: (orders) => orders, decode: (stored: readonly Order[]) => stored },
  tuples: { encode: (orders) => orders.map(tuple), decode: (stored: unknown[][]) => stored.map(untuple) },
  json: {
    encode: (orders) => JSON.stringify(orders.map(tuple)),
    decode: (stored: string) => (JSON.parse(stored) as unknown[][]).map(untuple),
  },
  bytes: {
    encode: (orders) => new TextEncoder().encode(JSON.stringify(orders.map(tuple))),
    decode: (stored: Uint8Array) => (JSON.parse(new TextDecoder().decode(stored)) as unknown[][]).map(untuple),
  },
  columns: { encode: columns, decode: fromColumns },
};
