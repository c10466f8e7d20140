import { Dexie, type Table } from 'dexie';
import type { Order } from '../../../src/orders/order.ts';
import { ENCODINGS } from './encodings.ts';

/** A way to lay the same orders out in IndexedDB. */
export interface Layout {
  readonly write: (orders: readonly Order[]) => Promise<void>;
  readonly readCustomer: (key: string) => Promise<number>;
  readonly insert: (order: Order) => Promise<void>;
  /** Everything that a summary needs, of every order; the number of orders seen. */
  readonly scan: () => Promise<number>;
}

const CHUNK = 5000;

function open(schema: string): Table {
  const db = new Dexie('bench', { cache: 'disabled' });
  db.version(1).stores({ rows: schema });
  return db.table('rows');
}

function rowPerOrder(): Layout {
  const rows = open('[marketplace+shop+id], customer.key');
  return {
    async write(orders) {
      for (let at = 0; at < orders.length; at += CHUNK) await rows.bulkPut(orders.slice(at, at + CHUNK));
    },
    readCustomer: async (key) => (await rows.where('customer.key').equals(key).toArray()).length,
    insert: async (order) => void (await rows.put(order)),
    scan: async () => (await rows.toArray()).length,
  };
}

function rowPerCustomer(): Layout {
  const rows = open('key');
  return {
    async write(orders) {
      const customers = [...Map.groupBy(orders, (order) => order.customer?.key ?? '')].map(([key, own]) => ({
        key,
        orders: own,
      }));
      for (let at = 0; at < customers.length; at += CHUNK) await rows.bulkPut(customers.slice(at, at + CHUNK));
    },
    readCustomer: async (key) => (await rows.get(key)).orders.length,
    insert: (order) =>
      rows.db.transaction('rw', rows, async () => {
        const row = (await rows.get(order.customer?.key ?? '')) ?? { key: order.customer?.key, orders: [] };
        row.orders.push(order);
        await rows.put(row);
      }),
    scan: async () => (await rows.toArray()).reduce((sum, row) => sum + row.orders.length, 0),
  };
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) value = Math.imul(value ^ text.charCodeAt(at), 0x01000193);
  return (value ^ (value >>> 15)) >>> 0;
}

/** Customers hashed into buckets, one record a bucket. */
function hashed(buckets: number, encodingName: string): Layout {
  const rows = open('bucket');
  const encoding = ENCODINGS[encodingName];
  if (!encoding) throw new Error(`no such encoding: ${encodingName}`);
  const bucketOf = (order: Order): number => hash(order.customer?.key ?? '') % buckets;
  const decode = (row: { stored: never }): readonly { customer?: unknown }[] =>
    encoding.decode(row.stored) as { customer?: unknown }[];
  return {
    async write(orders) {
      const groups: Order[][] = Array.from({ length: buckets }, () => []);
      for (const order of orders) groups[bucketOf(order)]?.push(order);
      const slice = Math.max(1, Math.ceil((buckets * 50_000) / orders.length));
      for (let at = 0; at < buckets; at += slice) {
        await rows.bulkPut(
          groups.slice(at, at + slice).map((own, index) => ({ bucket: at + index, stored: encoding.encode(own) })),
        );
      }
    },
    readCustomer: async (key) =>
      decode(await rows.get(hash(key) % buckets)).filter((order) => JSON.stringify(order.customer)?.includes(key))
        .length,
    insert: (order) =>
      rows.db.transaction('rw', rows, async () => {
        const row = await rows.get(bucketOf(order));
        // Decoding and encoding again is part of the price; the codecs here drop fields, so one whole order stands for it.
        const before = decode(row);
        const rewritten = before.map(() => order);
        await rows.put({ bucket: bucketOf(order), stored: encoding.encode([...rewritten, order]) });
      }),
    async scan() {
      let seen = 0;
      for (let at = 0; at < buckets; at += 64) {
        for (const row of await rows
          .where('bucket')
          .between(at, at + 64)
          .toArray())
          seen += decode(row).length;
      }
      return seen;
    },
  };
}

/** A layout by its name: 'order', 'customer', or '<buckets>/<encoding>'. */
export function layout(name: string): Layout {
  if (name === 'order') return rowPerOrder();
  if (name === 'customer') return rowPerCustomer();
  const [buckets, encoding] = name.split('/');
  return hashed(Number(buckets), encoding ?? 'json');
}
