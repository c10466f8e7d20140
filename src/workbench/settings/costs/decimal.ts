import { fail, ok, type Result } from '../../../orders/result.ts';

export type DecimalFault = 'empty' | 'not-a-number' | 'too-many-decimals' | 'no-decimals';

/**
 * What a seller types as a decimal figure, times ten to `digits`: '4.20' with two digits is 420. Full-width digits and either
 * decimal sign are taken; groups of thousands are not, because 1,234 may mean either.
 */
export function parseDecimal(text: string, digits: number): Result<number, DecimalFault> {
  const plain = text.normalize('NFKC').trim().replace('。', '.').replace('−', '-');
  if (plain === '') return fail('empty');
  const parts = /^([+-]?)(\d+)(?:[.,](\d*))?$/.exec(plain);
  if (!parts) return fail('not-a-number');
  const [, sign, whole = '', fraction = ''] = parts;
  const needed = fraction.replace(/0+$/, '');
  if (needed.length > digits) return fail(digits === 0 ? 'no-decimals' : 'too-many-decimals');
  const size = Number(whole + needed.padEnd(digits, '0'));
  return ok(sign === '-' && size !== 0 ? -size : size);
}

/** The figure as it is typed; whole figures without a decimal sign, money (`least` 2) with all its digits. */
export function decimalText(value: number, digits: number, least = 0): string {
  const text = (Math.abs(value) / 10 ** digits).toFixed(digits);
  const short = least > 0 || digits === 0 ? text : text.replace(/\.?0+$/, '');
  return value < 0 ? `-${short}` : short;
}
