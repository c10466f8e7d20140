import { type Day, day, type Instant, instant, parseDay, parseInstant } from '../../orders/time.ts';
import { monthOfName } from './month-names.ts';

export type DateOrder = 'day-first' | 'month-first';

/** How a file writes what a date itself leaves open. */
export interface DateHabits {
  /** Asked only for dates such as 01/02/2024; null: nothing tells. */
  readonly order: () => DateOrder | null;
  /** Offset of local times ("+08:00") where the marketplace fixes it; null: a local time is a day only. */
  readonly offset: string | null;
}

export type DateFault = 'ambiguous' | 'unreadable';

const TIME = /^(\d{1,2})[:.h](\d\d)(?:[:.](\d\d)(?:[.,]\d+)?)?\s*([ap]\.?\s?m\.?)?\s*(?:\(?[A-Z][A-Za-z_/ ]*\)?)?$/i;
const ISO = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](.*))?$/;
const ZONE = /^(\d\d:\d\d(?::\d\d(?:\.\d+)?)?) ?(Z|UTC|GMT|([+-]\d\d):?(\d\d))$/;
const NUMERIC = /^(\d{1,4})\s?([-/.年])\s?(\d{1,2})\s?[-/.月]\s?(\d{4}|\d{1,2})日?\.?(?:[\sT,]+(.*))?$/;

/** Reads a date of any shape that reports are known to use: text that names its zone gives a moment, other text a day. */
export function readDate(text: string, habits: DateHabits): Instant | Day | DateFault {
  const iso = ISO.exec(text);
  if (iso) {
    const [, year, month, date, time] = iso;
    const found = parseDay(`${year}-${month}-${date}`);
    if (found === null) return 'unreadable';
    const zoned = time === undefined ? null : ZONE.exec(time);
    if (zoned)
      return (
        parseInstant(`${found}T${zoned[1]}${zoned[3] === undefined ? 'Z' : `${zoned[3]}:${zoned[4]}`}`) ?? 'unreadable'
      );
    return withTime(found, time, habits);
  }
  const plain = text.normalize('NFKC').trim();
  const numeric = NUMERIC.exec(plain);
  if (numeric) return readNumeric(numeric, habits);
  return readSerial(plain) ?? readNamed(plain, habits);
}

function readNumeric(parts: RegExpExecArray, habits: DateHabits): Instant | Day | DateFault {
  const [, first = '', separator, second = '', third = '', time] = parts;
  if (first.length === 4) return withTime(day(Number(first), Number(second), Number(third)), time, habits);
  if (first.length === 3) return 'unreadable';
  const year = fullYear(third);
  const [a, b] = [Number(first), Number(second)];
  const order = separator === '.' || a === b ? 'day-first' : (provenOrder(a, b) ?? habits.order());
  if (order === null) return 'ambiguous';
  return withTime(order === 'day-first' ? day(year, b, a) : day(year, a, b), time, habits);
}

function provenOrder(first: number, second: number): DateOrder | null {
  if (first > 12 && second <= 12) return 'day-first';
  return second > 12 && first <= 12 ? 'month-first' : null;
}

/** What the text proves of a column's order of day and month; null where it leaves it open. Dots are always day first. */
export function orderProvenBy(text: string): DateOrder | null {
  const parts = NUMERIC.exec(text);
  if (!parts || (parts[1] ?? '').length > 2) return null;
  return provenOrder(Number(parts[1]), Number(parts[3]));
}

/** Jul-21-25, 10-Dez-25, 21. Juli 2025, Thu, Dec 5, 2019, 21 de julio de 2025 14:05. */
function readNamed(text: string, habits: DateHabits): Instant | Day | DateFault {
  const time = /[\s,T](\d{1,2}:\d\d.*)$/.exec(text);
  const words = (time ? text.slice(0, time.index) : text).match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
  const numbers = words.filter((word) => /^\d/.test(word));
  const months = words
    .filter((word) => /^\p{L}/u.test(word))
    .map(monthOfName)
    .filter((month) => month !== null);
  const [first, second] = numbers;
  if (numbers.length !== 2 || months.length === 0 || first === undefined || second === undefined) return 'unreadable';
  const month = months.at(-1) ?? 0;
  const found =
    first.length === 4 ? day(Number(first), month, Number(second)) : day(fullYear(second), month, Number(first));
  return withTime(found, time?.[1], habits);
}

/** 19970131, 20260410091500, spreadsheet day numbers, epoch seconds and milliseconds. */
function readSerial(text: string): Instant | Day | null {
  const compact = /^(\d{4})(\d\d)(\d\d)(?:\d{4}|\d{6})?$/.exec(text);
  const found =
    compact && /^(19|20)/.test(text) ? day(Number(compact[1]), Number(compact[2]), Number(compact[3])) : null;
  if (found !== null) return found;
  if (/^\d{10}$/.test(text)) return instant(Number(text) * 1000);
  if (/^1\d{12}$/.test(text)) return instant(Number(text));
  if (!/^[2-6]\d{4}(\.\d+)?$/.test(text)) return null;
  const date = new Date(Date.UTC(1899, 11, 30 + Math.floor(Number(text))));
  return day(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate());
}

function withTime(found: Day | null, time: string | undefined, habits: DateHabits): Instant | Day | DateFault {
  if (found === null) return 'unreadable';
  if (time === undefined || time === '') return found;
  const zoned = ZONE.exec(time);
  if (zoned)
    return (
      parseInstant(`${found}T${zoned[1]}${zoned[3] === undefined ? 'Z' : `${zoned[3]}:${zoned[4]}`}`) ?? 'unreadable'
    );
  const parts = TIME.exec(time);
  if (!parts) return 'unreadable';
  const hours = (Number(parts[1]) % (parts[4] ? 12 : 24)) + (parts[4]?.toLowerCase().startsWith('p') ? 12 : 0);
  if (Number(parts[1]) > 24 || Number(parts[2]) > 59) return 'unreadable';
  if (habits.offset === null) return found;
  const clock = [hours, Number(parts[2]), Number(parts[3] ?? 0)].map((part) => String(part).padStart(2, '0')).join(':');
  return parseInstant(`${found}T${clock}${habits.offset}`) ?? 'unreadable';
}

/** Two digits are this century up to 69: no seller's report is older than the marketplaces. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length === 4) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}
