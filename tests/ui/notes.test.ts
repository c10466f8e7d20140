import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/ui/i18n/format.ts';
import { noteWords } from '../../src/ui/i18n/words.ts';
import { noteSentence } from '../../src/ui/note-sentence.ts';
import type { Note } from '../../src/value/note.ts';

const format = createFormat('en');

/** One of each code; a code that the value engine adds and nobody translates is a type error here. */
const codes: Readonly<Record<Note['code'], true>> = {
  'too-few-customers': true,
  'purchase-prior': true,
  'weak-purchase-prior': true,
  boundary: true,
  'not-converged': true,
  'forecast-untried': true,
  'forecast-multiplier': true,
  'one-time-buyers-alike': true,
  seasonal: true,
  'rule-ranks-better': true,
  'same-day-orders-merged': true,
  'too-few-repeat-spenders': true,
  'spend-mean-infinite': true,
  'shop-mean-spend': true,
  'no-spend': true,
  'zero-spend-left-out': true,
  'spend-mean-truncated': true,
  'zero-spend-hurdle': true,
  'spend-by-frequency': true,
  'frequency-spend-correlation': true,
  'orders-without-customer': true,
  'other-currencies': true,
  'unknown-totals': true,
};

describe('notes', () => {
  it.each(Object.keys(codes))('%s has a sentence of its own in every language', (code) => {
    for (const words of [noteWords.en, noteWords['zh-CN']])
      expect(noteSentence({ code, values: {} }, words, format)).not.toBe(words.fallback);
  });

  it('write their numbers by the locale', () => {
    expect(
      noteSentence({ code: 'orders-without-customer', values: { orders: 12408 } }, noteWords.en, format),
    ).toContain('12,408 orders');
  });

  it('write a share as a percentage', () => {
    expect(noteSentence({ code: 'zero-spend-hurdle', values: { share: 0.123 } }, noteWords.en, format)).toContain(
      '12%',
    );
  });

  it('of an unknown code are neutral and never show the code', () => {
    expect(noteSentence({ code: 'toString', values: {} }, noteWords.en, format)).toBe(noteWords.en.fallback);
  });
});
