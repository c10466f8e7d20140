declare const instantBrand: unique symbol;
declare const dayBrand: unique symbol;

/** A moment, ISO 8601 in UTC with seconds: 2026-04-10T09:15:00Z. */
export type Instant = string & { readonly [instantBrand]: true };

/** A calendar day, YYYY-MM-DD, for sources that do not tell the time or its zone. */
export type Day = string & { readonly [dayBrand]: true };

const MS_A_DAY = 86_400_000;
const ZERO = '0'.charCodeAt(0);
/** From the first of March of the year 0. */
const DAYS_TO_1970 = 719_468;

/** Epoch milliseconds to an instant. Throws on a value outside the calendar: that is a bug of the caller. */
export function instant(epochMs: number): Instant {
  return `${new Date(epochMs).toISOString().slice(0, 19)}Z` as Instant;
}

/** A calendar day from its parts, or null when no such day exists (30 February). Month counts from 1. */
export function day(year: number, month: number, dayOfMonth: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, dayOfMonth));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === dayOfMonth;
  return exists && year >= 1000 && year <= 9999 ? (date.toISOString().slice(0, 10) as Day) : null;
}

/** The text as a day, or null when it is not exactly YYYY-MM-DD or no such day exists. */
export function parseDay(text: string): Day | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return parts ? day(Number(parts[1]), Number(parts[2]), Number(parts[3])) : null;
}

/** ISO 8601 text that names its zone as an instant, or null. Text without a zone is not a moment. */
export function parseInstant(text: string): Instant | null {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)? ?(Z|[+-]\d\d:?\d\d)$/.test(text)) return null;
  const epochMs = Date.parse(text.replace(' ', 'T').replace(' ', ''));
  return Number.isNaN(epochMs) ? null : instant(epochMs);
}

/** The UTC day of a moment; a day is its own day. */
export function dayOf(when: Instant | Day): Day {
  return when.slice(0, 10) as Day;
}

/**
 * The UTC day of a moment or a day, in days since 1970-01-01. Counted by hand, in less than half the time of Date.parse on
 * the first ten characters: an import asks for every order. Years begin in March here, so that the leap day comes last.
 */
export function dayNumber(when: Instant | Day): number {
  const month = (numberAt(when, 5, 2) + 9) % 12;
  const year = numberAt(when, 0, 4) - (month >= 10 ? 1 : 0);
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const daysBefore = Math.floor((153 * month + 2) / 5);
  return year * 365 + leapDays + daysBefore + numberAt(when, 8, 2) - 1 - DAYS_TO_1970;
}

/** The day that many days after 1970-01-01. */
export function dayFromNumber(days: number): Day {
  return new Date(days * MS_A_DAY).toISOString().slice(0, 10) as Day;
}

function numberAt(text: string, from: number, digits: number): number {
  let number = 0;
  for (let at = from; at < from + digits; at++) number = number * 10 + text.charCodeAt(at) - ZERO;
  return number;
}
