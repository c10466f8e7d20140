import type { Ledger } from '../../src/ledger/ledger.ts';
import type { CustomerKey, Identity } from '../../src/orders/identity.ts';
import type { Order } from '../../src/orders/order.ts';

/** What a page would be told: each through the one question that pages ask. */
export async function buyerOf(ledger: Ledger, shop: string, orderId: string): Promise<CustomerKey | null> {
  const [seen] = await ledger.sight('ebay', shop, [{ orderId, identities: [] }]);
  return seen?.byOrder?.key ?? null;
}

export async function buyerBehind(ledger: Ledger, shop: string, identity: Identity): Promise<CustomerKey | null> {
  const [seen] = await ledger.sight('ebay', shop, [{ orderId: null, identities: [identity] }]);
  return seen?.byIdentity[0]?.key ?? null;
}

export async function isKnown(ledger: Ledger, shop: string, orderId: string): Promise<boolean> {
  const [seen] = await ledger.sight('ebay', shop, [{ orderId, identities: [] }]);
  return seen?.isOrderKnown ?? false;
}

/** The stored order, of a known buyer. */
export async function stored(ledger: Ledger, shop: string, orderId: string): Promise<Order | undefined> {
  const [seen] = await ledger.sight('ebay', shop, [{ orderId, identities: [] }]);
  return seen?.byOrder?.orders.find(({ id }) => id === orderId);
}

/** Every stored order, whether or not its buyer is known, as the export has it. */
export async function allOrders(ledger: Ledger): Promise<Order[]> {
  const orders: Order[] = [];
  for await (const line of ledger.exportLines()) {
    const { line: kind, ...order } = JSON.parse(line);
    if (kind === 'order') orders.push(order);
  }
  return orders;
}
