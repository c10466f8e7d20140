import type { Identity } from '../orders/identity.ts';
import type { Order } from '../orders/order.ts';
import { type OrderTuple, orderIn, tupleOf } from './order-tuple.ts';
import { type ShopName, shopKey } from './place.ts';
import { type Reading, readingOf } from './reading.ts';

/** Orders as one text with the hashes that place them: sent to another worker it costs a copy of the text and no more. */
export interface PackedOrders {
  /** JSON of PackedText. */
  readonly text: string;
  /** hashOrder of each. */
  readonly hashes: Float64Array<ArrayBuffer>;
  /** hashIdentity of each one's customer, anything where there is none. */
  readonly buyers: Float64Array<ArrayBuffer>;
}

type Buyer = readonly [Identity['kind'], string, Identity['strength']] | null;
interface PackedText {
  readonly shops: readonly ShopName[];
  /** Position in `shops` of each order's shop. */
  readonly shopOf: readonly number[];
  readonly orders: readonly OrderTuple<Buyer>[];
}

/** `chosen`: positions in the three lists. */
export function packOrders(
  orders: readonly Order[],
  chosen: Uint32Array,
  hashes: Float64Array,
  buyers: Float64Array,
): PackedOrders {
  const shops = new Map<string, ShopName>();
  const positions = new Map<string, number>();
  const shopOf: number[] = [];
  const tuples: OrderTuple<Buyer>[] = [];
  for (const at of chosen) {
    const order = orders[at];
    if (!order) continue;
    const { marketplace, shop, customer } = order;
    const key = shopKey(order);
    if (!shops.has(key)) {
      positions.set(key, shops.size);
      shops.set(key, { marketplace, shop });
    }
    shopOf.push(positions.get(key) ?? 0);
    tuples.push(tupleOf(order, customer && [customer.kind, customer.key, customer.strength]));
  }
  const text: PackedText = { shops: [...shops.values()], shopOf, orders: tuples };
  return {
    text: JSON.stringify(text),
    hashes: Float64Array.from(chosen, (at) => hashes[at] ?? 0),
    buyers: Float64Array.from(chosen, (at) => buyers[at] ?? 0),
  };
}

export function unpackReadings({ text, hashes, buyers }: PackedOrders): Reading[] {
  // Packed by packOrders alone.
  const { shops, shopOf, orders }: PackedText = JSON.parse(text);
  return orders.map((tuple, at) => {
    const shop = shops[shopOf[at] ?? 0] ?? { marketplace: '', shop: '' };
    const [kind, key, strength] = tuple[10] ?? [];
    const customer = kind && key !== undefined && strength ? { kind, key, strength } : null;
    return readingOf({ ...shop, ...orderIn(tuple, customer) }, hashes[at] ?? 0, buyers[at] ?? 0);
  });
}
