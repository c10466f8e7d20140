import { type Day, day } from '../../orders/time.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** "Thu, Dec 5, 2019" and "Thu, 5 Dec 2019" (2026-11). Other languages give null: a month misread is worse than none. */
export function shownDay(text: string | null): Day | null {
  const [, first = '', second = '', year] =
    /(\d{1,2}|[A-Z][a-z]{2,8})\.? (\d{1,2}|[A-Z][a-z]{2,8})\.?,? (\d{4})\b/.exec(text ?? '') ?? [];
  const [month, date] = /\d/.test(first) ? [second, first] : [first, second];
  const index = MONTHS.indexOf(month.slice(0, 3).toLowerCase());
  return index < 0 || !/^\d+$/.test(date) ? null : day(Number(year), index + 1, Number(date));
}
