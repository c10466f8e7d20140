import { type Currency, exponent, type Minor, minor } from '../orders/money.ts';
import { currencyOfSign } from './reports/currency-sign.ts';

/** Grouped as in India, where only the last group has three: 1,20,000. */
const LAKHS = /^\d{1,2}(?:,\d{2})+,\d{3}$/;

/** An amount as a page shows it ("1.234,50 €"), or null where its currency or its number is not certain. */
export function shownMoney(text: string | null): { readonly currency: Currency; readonly amount: Minor } | null {
  const [, before = '', digits = '', after = ''] =
    /^([^\d-]*)(\d[\d.,'’\s]*\d|\d)([^\d]*)$/u.exec(text?.trim() ?? '') ?? [];
  const mark = `${before}${after}`.trim();
  const code = currencyOfSign(mark.toUpperCase());
  if (code === null || digits === '') return null;
  const decimals = exponent(code);
  const [, whole = '', fraction = ''] = (decimals > 0 &&
    new RegExp(`^(.*)[.,](\\d{${decimals}})$`, 's').exec(digits)) || [digits, digits];
  // What is left of the decimals may hold only groups: anything else is a number that we misread.
  if (!/^\d+$/.test(whole) && !/^\d{1,3}(?:[.,'’\s]\d{3})+$/.test(whole) && !LAKHS.test(whole)) return null;
  const amount = Number(whole.replace(/\D/g, '') + fraction.padEnd(decimals, '0'));
  return Number.isSafeInteger(amount) ? { currency: code, amount: minor(amount) } : null;
}
