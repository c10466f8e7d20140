import type { CustomerKey } from '../orders/identity.ts';
import type { Instant } from '../orders/time.ts';
import { type Database, withConnection } from './database.ts';
import type { Json } from './json.ts';

/** A message that the seller copied for a customer. */
export interface SentMessage {
  readonly id: number;
  readonly marketplace: string;
  readonly shop: string;
  readonly customer: CustomerKey;
  readonly at: Instant;
  /** Offer, template, variant, text: the caller's own JSON. */
  readonly detail: Json;
}

export interface SentLog {
  /** The new message's id. */
  add(message: Omit<SentMessage, 'id'>): Promise<number>;
  /** Takes a message out again and returns it, or null when it is not there. */
  undo(id: number): Promise<SentMessage | null>;
  /** Oldest first; a merged customer has the messages of both. */
  ofCustomer(customer: CustomerKey): Promise<readonly SentMessage[]>;
  /** Oldest first. */
  ofShop(marketplace: string, shop: string): Promise<readonly SentMessage[]>;
}

export function openSentLog(db: Database): SentLog {
  const oldestFirst = (messages: SentMessage[]) =>
    messages.sort((one, other) => (one.at === other.at ? one.id - other.id : one.at < other.at ? -1 : 1));
  return {
    // Dexie writes the new id into what it is given: into a copy, the caller's message stays as it is.
    add: (message) => withConnection(db, () => db.sent.add({ ...message })),
    undo: (id) =>
      withConnection(db, () =>
        db.transaction('rw', db.sent, async () => {
          const message = await db.sent.get(id);
          await db.sent.delete(id);
          return message ?? null;
        }),
      ),
    ofCustomer: (customer) =>
      withConnection(db, async () => oldestFirst(await db.sent.where('customer').equals(customer).toArray())),
    ofShop: (marketplace, shop) =>
      withConnection(db, async () =>
        oldestFirst(await db.sent.where('[marketplace+shop]').equals([marketplace, shop]).toArray()),
      ),
  };
}
