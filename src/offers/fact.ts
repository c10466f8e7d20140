import type { Day, Instant } from '../orders/time.ts';

/** Where a fact was read: on the page in front of the seller, or in the orders that the seller has brought in. */
export type FactSource = 'page' | 'ledger';

/** A value that goes into a message, with what the seller needs to judge it. */
export interface Fact {
  readonly value: string;
  readonly source: FactSource;
  /** The day or moment that the fact speaks of; null where the source does not date it. */
  readonly asOf: Instant | Day | null;
}
