import { fail, ok, type Result } from '../../orders/result.ts';
import { isCurrencySign } from './currency-sign.ts';

export type DecimalMark = '.' | ',';

/** A number as a report writes it, and the currency sign or code that stood with it. */
export interface Amount {
  /** In major units: 12.5 dollars. */
  readonly major: number;
  /** Upper case without spaces: "$", "US$", "EUR"; null when there was none. */
  readonly sign: string | null;
}

const PLAIN = /^-?\d{1,12}(\.\d\d?)?$/;
/** $1,234.50 and £12.00: most cells of most reports, and plain at a glance. */
const SIGNED = /^([$£€])(\d{1,3}(?:,\d{3}){0,3}|\d{1,12})\.(\d\d)$/;
const BLANK = /^(-+|n\/?a|null|none|nan)?$/i;
const MONEY = /^((?:[^\d.,]|\.(?=\s))*)(\d[\d.,'’\s]*\d|\d|[.,]\d+)([^\d]*)$/;
const LARGEST = 1e12;

/**
 * Reads `$1,234.50`, `1.234,50 €`, `(3.00)`, `US $3.00`, `1 234,50`; null for a blank or a dash. `ambiguousMark` is asked
 * only for a lone mark before exactly three digits (1,234), where the cell alone does not tell.
 */
export function readAmount(cell: string, ambiguousMark: () => DecimalMark | null): Result<Amount | null> {
  if (PLAIN.test(cell)) return ok({ major: Number(cell), sign: null });
  const signed = SIGNED.exec(cell);
  if (signed) return ok({ major: Number(`${signed[2]?.replaceAll(',', '')}.${signed[3]}`), sign: signed[1] ?? null });
  const text = unescaped(cell).normalize('NFKC').replace(/[−–—]/g, '-').trim();
  if (BLANK.test(text)) return ok(null);
  const bad = (why: string) => fail(`"${cell.slice(0, 40)}" ${why}`);
  if (/\d[eE][+-]?\d+$/.test(text)) return bad('is in scientific notation: a spreadsheet program has changed the file');
  const parts = MONEY.exec(text);
  if (!parts) return bad('is not an amount');
  const [, before = '', body = '', after = ''] = parts;
  const around = `${before} ${after.replace(/^[.,]\s*-+/, '')}`;
  const isNegative = around.includes('-') || (before.includes('(') && after.includes(')'));
  const sign = around.replace(/[-+().\s]/g, '').toUpperCase();
  if (sign !== '' && !isCurrencySign(sign)) return bad('is not an amount');

  const number = readNumber(body, ambiguousMark);
  if (number === null || number > LARGEST) return bad('is not an amount');
  return ok({ major: isNegative ? -number : number, sign: sign === '' ? null : sign });
}

function readNumber(body: string, ambiguousMark: () => DecimalMark | null): number | null {
  const digits = body.replace(/['’\s]/g, '');
  const mark = markOf(digits) ?? (isAmbiguous(digits) ? (ambiguousMark() ?? otherMark(digits)) : null);
  const [whole = '', fraction = '', ...rest] = mark === null ? [digits] : digits.split(mark);
  if (rest.length > 0 || /[.,]/.test(fraction)) return null;
  const groups = whole.split(/[.,]/);
  const grouped =
    groups.length === 1 ||
    (groups.at(-1)?.length === 3 && groups.slice(1).every((group) => group.length === 2 || group.length === 3));
  return grouped ? Number(`${groups.join('')}.${fraction || '0'}`) : null;
}

/** The decimal mark where the digits themselves tell; null where there is none or they do not. */
function markOf(digits: string): DecimalMark | null {
  const lastDot = digits.lastIndexOf('.');
  const lastComma = digits.lastIndexOf(',');
  if (lastDot < 0 && lastComma < 0) return null;
  if (lastDot >= 0 && lastComma >= 0) return lastDot > lastComma ? '.' : ',';
  const mark = lastDot >= 0 ? '.' : ',';
  if (digits.indexOf(mark) !== digits.lastIndexOf(mark)) return null;
  return isAmbiguous(digits) ? null : mark;
}

/** 1,234: thousands or three decimals. 0,123 and 1234,567 can only be decimals. */
function isAmbiguous(digits: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(digits);
}

/** What a lone mark before three digits leaves for the decimals when it groups thousands. */
function otherMark(digits: string): DecimalMark {
  return digits.includes(',') ? '.' : ',';
}

/** The decimal mark that the cell proves, for judging a whole column. */
export function provenMark(cell: string): DecimalMark | null {
  const body = MONEY.exec(cell.normalize('NFKC').trim())?.[2]?.replace(/['’\s]/g, '');
  if (body === undefined) return null;
  const [dots, commas] = [body.split('.').length - 1, body.split(',').length - 1];
  if (dots > 1 && commas === 0) return ',';
  if (commas > 1 && dots === 0) return '.';
  return markOf(body);
}

/** WooCommerce and other web shops leave HTML entities in formatted amounts. */
function unescaped(cell: string): string {
  if (!cell.includes('&')) return cell;
  const named: Readonly<Record<string, string>> = { euro: '€', pound: '£', yen: '¥', nbsp: ' ', dollar: '$' };
  return cell.replace(/&(?:#(\d{1,5})|(\w+));/g, (whole, code: string | undefined, name: string | undefined) =>
    code === undefined ? (named[name ?? ''] ?? whole) : String.fromCharCode(Number(code)),
  );
}
