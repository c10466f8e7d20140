import { type Signal, signal } from '@preact/signals';
import type { MessageLanguage } from '../../offers/message-language.ts';
import type { FactSlot } from '../../offers/template.ts';

/** What the seller has chosen and typed for one message. */
export interface DraftInput {
  readonly answer: string;
  readonly without: readonly FactSlot[];
  /** null: the page's order, else the newest. */
  readonly orderId: string | null;
  /** null: the language of the settings. */
  readonly language: MessageLanguage | null;
}

const EMPTY: DraftInput = { answer: '', without: [], orderId: null, language: null };

/** Half-typed answers by customer and page order, kept while the panel is open: it follows the active tab, and a glance elsewhere must not lose a reply. */
export function createDraftStore(): (customer: string, pageOrderId: string | null) => Signal<DraftInput> {
  const drafts = new Map<string, Signal<DraftInput>>();
  return (customer, pageOrderId) => {
    /* An order picked on one page must not follow the customer to a page about another order. */
    const name = JSON.stringify([customer, pageOrderId]);
    const known = drafts.get(name);
    if (known !== undefined) return known;
    const fresh = signal(EMPTY);
    drafts.set(name, fresh);
    return fresh;
  };
}
