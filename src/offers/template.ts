import type { MessageLanguage } from './message-language.ts';

/** What a template may insert from the ledger or the page. There is no slot for a name: a name guessed from a username costs customers. */
export const factSlots = ['order', 'date', 'item'] as const;
export type FactSlot = (typeof factSlots)[number];
export type Slot = FactSlot | 'answer';

/** Running text, a slot, or a clause about one fact that the seller may leave out. */
export type Part =
  | string
  | { readonly slot: Slot }
  | { readonly about: FactSlot; readonly parts: readonly (string | { readonly slot: Slot })[] };

export interface Template {
  readonly id: string;
  readonly parts: Readonly<Record<MessageLanguage, readonly Part[]>>;
}
