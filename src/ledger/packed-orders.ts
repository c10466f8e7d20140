import type { Identity } from '../orders/identity.ts';
import type { Order } from '../orders/order.ts';
import type { OrderList } from '../orders/order-store.ts';
import { type OrderTuple, type StatedOrder, statedIn } from '../orders/order-tuple.ts';
import type { ShopName } from './place.ts';
import { type Reading, readingOf } from './reading.ts';

/** Orders as bytes with the hashes that place them: handed on to another worker they cost nothing. */
export interface PackedOrders {
  /** JSON of OrderTuple[], without buyers. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** JSON of PackedBuyers. */
  readonly buyers: string;
  /** hashOrder of each. */
  readonly hashes: Float64Array<ArrayBuffer>;
  /** hashIdentity of each one's customer, anything where there is none. */
  readonly buyerHashes: Float64Array<ArrayBuffer>;
}

interface PackedBuyers {
  readonly shops: readonly ShopName[];
  /** Position in `shops` of each order's shop. */
  readonly shopOf: number[];
  readonly buyers: (readonly [Identity['kind'], string, Identity['strength']] | null)[];
}

const [OPEN, COMMA, CLOSE] = [0x5b, 0x2c, 0x5d];

/** `chosen`: which of the list's entries. */
export function packOrders(
  { store, entries, shops, shopOf }: OrderList,
  chosen: Uint32Array,
  hashes: Float64Array,
  buyerHashes: Float64Array,
): PackedOrders {
  const packed = {
    bytes: new Uint8Array(chosen.reduce((sum, at) => sum + store.lengthOf(entries[at] ?? 0) + 1, 1) + 1),
    hashes: new Float64Array(chosen.length),
    buyerHashes: new Float64Array(chosen.length),
  };
  const buyers: PackedBuyers = { shops, shopOf: [], buyers: [] };
  let end = 0;
  packed.bytes[end++] = OPEN;
  for (let n = 0; n < chosen.length; n++) {
    const at = chosen[n] ?? 0;
    const entry = entries[at] ?? 0;
    if (n > 0) packed.bytes[end++] = COMMA;
    end = store.copy(entry, packed.bytes, end);
    packed.hashes[n] = hashes[at] ?? 0;
    packed.buyerHashes[n] = buyerHashes[at] ?? 0;
    const buyer = store.buyers[entry];
    buyers.shopOf.push(shopOf[at] ?? 0);
    buyers.buyers.push(buyer ? [buyer.kind, buyer.key, buyer.strength] : null);
  }
  packed.bytes[end++] = CLOSE;
  return { ...packed, bytes: packed.bytes.subarray(0, end), buyers: JSON.stringify(buyers) };
}

export function unpackReadings({ bytes, buyers, hashes, buyerHashes }: PackedOrders): Reading[] {
  // Packed by packOrders alone; who plans an import leaves out what has no date.
  const tuples: OrderTuple<null, StatedOrder & Pick<Order, 'placedAt'>>[] = JSON.parse(new TextDecoder().decode(bytes));
  const { shops, shopOf, buyers: named }: PackedBuyers = JSON.parse(buyers);
  return tuples.map((tuple, at) => {
    const shop = shops[shopOf[at] ?? 0] ?? { marketplace: '', shop: '' };
    const [kind, key, strength] = named[at] ?? [];
    const customer = kind && key !== undefined && strength ? { kind, key, strength } : null;
    const stated = statedIn(tuple, customer);
    const order: Order = { ...shop, ...stated, status: stated.status ?? 'kept' };
    return readingOf(order, hashes[at] ?? 0, buyerHashes[at] ?? 0);
  });
}
