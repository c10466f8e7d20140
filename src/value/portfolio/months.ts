import { dayFromNumber } from '../../orders/time.ts';

/** The month of a day (days since 1970-01-01) as months since January 1970. */
export function monthOf(dayNumber: number): number {
  const day = dayFromNumber(dayNumber);
  return (Number(day.slice(0, 4)) - 1970) * 12 + Number(day.slice(5, 7)) - 1;
}

/** As a source writes it: 2026-04. */
export function monthName(month: number): string {
  return `${1970 + Math.floor(month / 12)}-${String((((month % 12) + 12) % 12) + 1).padStart(2, '0')}`;
}

/** monthOf for many days between these two, both in it. */
export function monthTable(from: number, to: number): (dayNumber: number) => number {
  const months = new Int32Array(Math.max(0, to - from + 1));
  for (let at = 0; at < months.length; at++) months[at] = monthOf(from + at);
  return (day) => months[day - from] ?? monthOf(day);
}
