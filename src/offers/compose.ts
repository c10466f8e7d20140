import type { Fact } from './fact.ts';
import type { MessageLanguage } from './message-language.ts';
import { findPlaceholder } from './placeholder.ts';
import type { FactSlot, Slot, Template } from './template.ts';

/** A stretch of the message as it is shown: plain text, an inserted fact, or a slot that is still empty. */
export type Segment =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'fact'; readonly slot: FactSlot; readonly text: string; readonly fact: Fact }
  | { readonly kind: 'answer'; readonly text: string }
  | { readonly kind: 'empty'; readonly slot: Slot };

/** Why a message may not be copied yet. */
export type Blocker =
  | { readonly kind: 'missing-fact'; readonly slot: FactSlot; readonly optional: boolean }
  | { readonly kind: 'no-answer' }
  | { readonly kind: 'placeholder'; readonly mark: string };

/** A message. Only a complete one has a text to copy, so an unresolved slot cannot leave by construction. */
export type Draft =
  | { readonly complete: true; readonly segments: readonly Segment[]; readonly text: string }
  | { readonly complete: false; readonly segments: readonly Segment[]; readonly blockers: readonly Blocker[] };

export interface Filling {
  readonly language: MessageLanguage;
  readonly facts: Readonly<Record<FactSlot, Fact | null>>;
  readonly answer: string;
  /** Facts whose clause the seller leaves out. */
  readonly without: readonly FactSlot[];
}

export function compose(template: Template, filling: Filling): Draft {
  const segments: Segment[] = [];
  const blockers: Blocker[] = [];

  const insert = (slot: Slot, optional: boolean) => {
    if (slot === 'answer') return insertAnswer();
    const fact = filling.facts[slot];
    const text = fact === null ? '' : oneLine(fact.value);
    if (fact === null || text === '' || findPlaceholder(text) !== null) {
      segments.push({ kind: 'empty', slot });
      blockers.push({ kind: 'missing-fact', slot, optional });
    } else segments.push({ kind: 'fact', slot, text, fact });
  };
  const insertAnswer = () => {
    const text = filling.answer.trim();
    const mark = findPlaceholder(text);
    segments.push(text === '' ? { kind: 'empty', slot: 'answer' } : { kind: 'answer', text });
    if (text === '') blockers.push({ kind: 'no-answer' });
    else if (mark !== null) blockers.push({ kind: 'placeholder', mark });
  };
  const add = (part: string | { readonly slot: Slot }, optional: boolean) => {
    if (typeof part === 'string') segments.push({ kind: 'text', text: part });
    else insert(part.slot, optional);
  };

  for (const part of template.parts[filling.language]) {
    if (typeof part === 'string' || 'slot' in part) add(part, false);
    else if (!filling.without.includes(part.about)) for (const inner of part.parts) add(inner, true);
  }
  return blockers.length > 0
    ? { complete: false, segments, blockers }
    : { complete: true, segments, text: segments.map(shown).join('') };
}

function shown(segment: Segment): string {
  return segment.kind === 'empty' ? '' : segment.text;
}

/** Facts come off pages and reports: a line break or a run of spaces in a title must not break the sentence. */
function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
