import { currency, exponent } from '../../orders/money.ts';

/** Integer minor units; a currency of null or XXX is money of an unknown currency and is written as a plain number. */
export interface Amount {
  readonly amount: number;
  readonly currency: string | null;
}

/** Everything that is written by the seller's locale. One object a locale: Intl formatters are slow to build. */
export interface Format {
  readonly locale: string;
  number(value: number, digits?: number): string;
  /** Always with this many digits after the point, so that a column of them can be compared. */
  fixed(value: number, digits: number): string;
  percent(share: number, digits?: number): string;
  /** A relative change with its sign: +12%. */
  change(share: number): string;
  /** A share that is an estimate: never 0 % or 100 %, which would claim certainty. */
  likelihood(share: number): string;
  /** Exact: what was paid. */
  money(value: Amount): string;
  /** An estimate: whole units from 10 up, because pennies would claim a precision that is not there. */
  estimate(value: Amount): string;
  /** An estimate without its currency, for the ends of an interval whose middle names it; 12.4K from 10,000 up. */
  bound(value: Amount): string;
  day(day: string): string;
  dayShort(day: string): string;
  month(month: string): string;
  monthShort(month: string): string;
  /** A month of any year, 1 to 12. */
  monthName(month: number): string;
  /** A day or a moment; a moment is written in the seller's own time zone. */
  when(dayOrInstant: string): string;
  time(instant: string): string;
  daysAgo(days: number): string;
  days(days: number): string;
  list(items: readonly string[]): string;
}

const known = (value: Amount) =>
  value.currency === null || value.currency === 'XXX' ? null : currency(value.currency);
const decimals = (value: Amount) => exponent(known(value) ?? currency('XXX') ?? fallback());
const major = (value: Amount) => value.amount / 10 ** decimals(value);

function fallback(): never {
  throw new Error('XXX is a currency code');
}

export function createFormat(locale: string, timeZone?: string): Format {
  const numbers = new Map<string, Intl.NumberFormat>();
  const numeric = (options: Intl.NumberFormatOptions) => {
    const key = JSON.stringify(options);
    const made = numbers.get(key) ?? new Intl.NumberFormat(locale, options);
    numbers.set(key, made);
    return made;
  };
  const digits = (count: number) => ({ minimumFractionDigits: count, maximumFractionDigits: count });
  const style = (value: Amount) => {
    const code = known(value);
    return code === null ? {} : { style: 'currency' as const, currency: code };
  };
  const dates = dateFormat(locale, timeZone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const percentage = (share: number, count = 0) =>
    numeric({ style: 'percent', maximumFractionDigits: count }).format(share);
  const estimateDigits = (value: Amount) => (Math.abs(major(value)) >= 10 ? 0 : decimals(value));

  return {
    locale,
    ...dates,
    number: (value, count = 0) => numeric({ maximumFractionDigits: count }).format(value),
    fixed: (value, count) => numeric(digits(count)).format(value),
    percent: percentage,
    change: (share) => numeric({ style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' }).format(share),
    likelihood: (share) =>
      share > 0.99 ? `> ${percentage(0.99)}` : share < 0.01 ? `< ${percentage(0.01)}` : percentage(share),
    money: (value) => numeric({ ...style(value), ...digits(decimals(value)) }).format(major(value)),
    estimate: (value) => numeric({ ...style(value), ...digits(estimateDigits(value)) }).format(major(value)),
    bound: (value) =>
      Math.abs(major(value)) >= 10_000
        ? numeric({ notation: 'compact', maximumSignificantDigits: 3 }).format(major(value))
        : numeric(digits(estimateDigits(value))).format(major(value)),
    daysAgo: (days) => {
      if (days <= 120) return relative.format(-days, 'day');
      return days < 730
        ? relative.format(-Math.round(days / 30.44), 'month')
        : relative.format(-Math.round(days / 365.25), 'year');
    },
    days: (days) => numeric({ style: 'unit', unit: 'day', unitDisplay: 'long', maximumFractionDigits: 0 }).format(days),
    list: (items) => new Intl.ListFormat(locale, { type: 'conjunction' }).format(items),
  };
}

function dateFormat(locale: string, timeZone: string | undefined) {
  const zone = timeZone === undefined ? {} : { timeZone };
  const inUtc = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' });
  const day = inUtc({ day: 'numeric', month: 'short', year: 'numeric' });
  const dayShort = inUtc({ day: 'numeric', month: 'short' });
  const month = inUtc({ month: 'long', year: 'numeric' });
  const monthShort = inUtc({ month: 'short', year: 'numeric' });
  const monthName = inUtc({ month: 'long' });
  const moment = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', ...zone });
  const time = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    hour: 'numeric',
    minute: '2-digit',
    ...zone,
  });
  const format = (formatter: Intl.DateTimeFormat, text: string) => {
    const at = new Date(text);
    return Number.isNaN(at.getTime()) ? text : formatter.format(at);
  };
  return {
    day: (text: string) => format(day, text.slice(0, 10)),
    dayShort: (text: string) => format(dayShort, text.slice(0, 10)),
    month: (text: string) => format(month, text.slice(0, 7)),
    monthShort: (text: string) => format(monthShort, text.slice(0, 7)),
    monthName: (month: number) => monthName.format(Date.UTC(2000, month - 1, 15)),
    when: (text: string) => format(text.length === 10 ? day : moment, text),
    time: (text: string) => format(time, text),
  };
}
