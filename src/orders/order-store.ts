import type { Identity } from './identity.ts';
import type { Order } from './order.ts';
import { type OrderTuple, type StatedOrder, statedIn, tupleOf } from './order-tuple.ts';

/** UTF-8, as every host has it, though no part of the language: TextEncoder and TextDecoder. */
export interface TextCodec {
  encodeInto(text: string, into: Uint8Array): { readonly written: number };
  decode(bytes: Uint8Array): string;
}

/** Bytes set aside at a time. */
const CHUNK = 1 << 20;

/**
 * A great many orders as bytes, outside of the script's heap: as objects they would be most of what an import needs, twice
 * over while the collector waits. What places an order, its id and its buyer, is at hand; the rest is read when asked for.
 */
export class OrderStore {
  readonly ids: string[] = [];
  readonly buyers: (Identity | null)[] = [];
  readonly #chunks: Uint8Array<ArrayBuffer>[] = [];
  readonly #chunkOf: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  #used = CHUNK;
  readonly #codec: TextCodec;

  constructor(codec: TextCodec) {
    this.#codec = codec;
  }

  /** Answers the order's position. */
  push(order: StatedOrder): number {
    const text = JSON.stringify(tupleOf(order, null));
    let chunk = this.#chunks.at(-1);
    // No character takes more than three bytes.
    if (!chunk || this.#used + text.length * 3 > chunk.length) {
      chunk = new Uint8Array(Math.max(CHUNK, text.length * 3));
      this.#chunks.push(chunk);
      this.#used = 0;
    }
    this.#chunkOf.push(this.#chunks.length - 1);
    this.#starts.push(this.#used);
    this.#used += this.#codec.encodeInto(text, chunk.subarray(this.#used)).written;
    this.#ends.push(this.#used);
    this.buyers.push(order.customer);
    return this.ids.push(order.id) - 1;
  }

  /** Length of the order as JSON: an OrderTuple without its buyer. */
  lengthOf(at: number): number {
    return (this.#ends[at] ?? 0) - (this.#starts[at] ?? 0);
  }

  /** Copies that JSON; answers where it ends. */
  copy(at: number, into: Uint8Array, from: number): number {
    into.set(this.#bytes(at), from);
    return from + this.lengthOf(at);
  }

  at(at: number): StatedOrder {
    // Written by push alone.
    const tuple: OrderTuple<null, StatedOrder> = JSON.parse(this.#codec.decode(this.#bytes(at)));
    return statedIn(tuple, this.buyers[at] ?? null);
  }

  #bytes(at: number): Uint8Array {
    const chunk = this.#chunks[this.#chunkOf[at] ?? 0] ?? new Uint8Array(0);
    return chunk.subarray(this.#starts[at], this.#ends[at]);
  }
}

/** Orders of a store and whose they are. */
export interface OrderList {
  readonly store: OrderStore;
  /** Positions in the store. */
  readonly entries: readonly number[];
  readonly shops: readonly Pick<Order, 'marketplace' | 'shop'>[];
  /** For each entry the position of its shop. */
  readonly shopOf: readonly number[];
}

/** Orders as such, made one by one. An order whose state nobody told was kept. */
export function* ordersIn({ store, entries, shops, shopOf }: OrderList): Generator<Order> {
  for (const [n, at] of entries.entries()) {
    const shop = shops[shopOf[n] ?? 0];
    const stated = store.at(at);
    const { placedAt } = stated;
    if (shop && placedAt !== null) yield { ...stated, ...shop, placedAt, status: stated.status ?? 'kept' };
  }
}
