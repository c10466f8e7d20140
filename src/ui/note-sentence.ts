import type { NoteValues } from './i18n/en/notes.ts';
import type { Format } from './i18n/format.ts';

/** What limits a figure, as the value engine says it. */
export interface NoteLike {
  readonly code: string;
  readonly values: Readonly<Record<string, string | number>>;
}

interface NoteWords {
  readonly fallback: string;
  readonly sentences: Readonly<Record<string, (values: NoteValues) => string>>;
}

/** Notes about the inside of a model: they belong to "how this figure is made up", not under the customer's name. */
const OF_THE_MODEL: ReadonlySet<string> = new Set([
  'purchase-prior',
  'weak-purchase-prior',
  'boundary',
  'not-converged',
  'forecast-untried',
  'forecast-multiplier',
  'one-time-buyers-alike',
  'seasonal',
  'rule-ranks-better',
  'same-day-orders-merged',
  'spend-mean-infinite',
  'shop-mean-spend',
  'zero-spend-left-out',
  'spend-mean-truncated',
  'zero-spend-hurdle',
  'spend-by-frequency',
  'frequency-spend-correlation',
]);

export function isOfTheModel(note: NoteLike): boolean {
  return OF_THE_MODEL.has(note.code);
}

/** A note in the seller's language; a code that this version does not know yet gives a neutral sentence, never the code. */
export function noteSentence(note: NoteLike, words: NoteWords, format: Format): string {
  const sentence = Object.hasOwn(words.sentences, note.code) ? words.sentences[note.code] : undefined;
  return sentence === undefined ? words.fallback : sentence(shownValues(note.values, format));
}

function shownValues(values: NoteLike['values'], format: Format): NoteValues {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, shownValue(name, value, format)]));
}

function shownValue(name: string, value: string | number, format: Format): string {
  if (typeof value === 'number' && name === 'share') return format.percent(value);
  if (typeof value === 'number') return format.number(value, Number.isInteger(value) ? 0 : 2);
  return /^\d{4}-\d\d-\d\d/.test(value) ? format.when(value) : value;
}
