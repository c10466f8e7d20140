import { dayFromNumber } from '../orders/time.ts';
import type { Note as ModelNote } from '../value/note.ts';
import type { Note } from './protocol/customer-view.ts';
import type { ShopScore } from './shop-score.ts';

/** What the reader of a customer's figures must know, the customer's own matters first. */
export function notesOf(score: ShopScore | null, knowsMoney: boolean, hasKept: boolean): Note[] {
  const own: Note[] = [];
  if (!hasKept) own.push({ code: 'no-kept-order', values: {} });
  else if (!score) own.push({ code: 'not-scored-yet', values: {} });
  if (hasKept && !knowsMoney) own.push({ code: 'money-unknown', values: {} });
  return [...own, ...(score ? shopNotes(score) : [])];
}

export function shopNotes({ model, scoredOn }: ShopScore): Note[] {
  const ended: Note[] =
    model.asOf < scoredOn ? [{ code: 'history-ends', values: { day: dayFromNumber(model.asOf) } }] : [];
  const tooFew: Note[] = model.cuts.abc ? [] : [{ code: 'no-tiers', values: { customers: model.counts.customers } }];
  return [...ended, ...tooFew, ...[...model.purchase.notes, ...model.spend.notes].map(wire)];
}

function wire({ code, ...values }: ModelNote): Note {
  return { code, values };
}
