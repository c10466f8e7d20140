declare const currencyBrand: unique symbol;
declare const minorBrand: unique symbol;

/** ISO 4217 alphabetic code, upper case. */
export type Currency = string & { readonly [currencyBrand]: true };

/** An integer count of a currency's minor unit: cents for USD, whole yen for JPY. May be negative. */
export type Minor = number & { readonly [minorBrand]: true };

export interface Money {
  readonly amount: Minor;
  readonly currency: Currency;
}

/** ISO 4217 currencies whose minor unit is not a hundredth. */
const EXPONENTS: Readonly<Record<string, number>> = {
  BIF: 0,
  CLP: 0,
  DJF: 0,
  GNF: 0,
  ISK: 0,
  JPY: 0,
  KMF: 0,
  KRW: 0,
  PYG: 0,
  RWF: 0,
  UGX: 0,
  VND: 0,
  VUV: 0,
  XAF: 0,
  XOF: 0,
  XPF: 0,
  BHD: 3,
  IQD: 3,
  JOD: 3,
  KWD: 3,
  LYD: 3,
  OMR: 3,
  TND: 3,
};

/** ISO 4217: no currency. Stands where a source states none, so that counting still works. */
export const NO_CURRENCY = 'XXX' as Currency;

/** The code as a currency, or null when it does not have the shape of one. */
export function currency(code: string): Currency | null {
  const upper = code.trim().toUpperCase();
  return /^[A-Z]{3}$/.test(upper) ? (upper as Currency) : null;
}

/** Number of decimal digits between the major and the minor unit: 2 for USD, 0 for JPY. */
export function exponent(code: Currency): number {
  return EXPONENTS[code] ?? 2;
}

/** An integer as minor units. Throws on a fraction or on an integer that a double cannot hold: that is a bug of the caller. */
export function minor(value: number): Minor {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a whole number of minor units: ${value}`);
  return value as Minor;
}

/** Major units (12.5 USD) to minor units (1250), rounded half away from zero. */
export function toMinor(major: number, code: Currency): Minor {
  const scaled = Number(`${Math.abs(major)}e${exponent(code)}`);
  return minor(Math.sign(major) * Math.round(scaled) + 0);
}

/** Minor units to major units, for display and for models only; sums stay in minor units. */
export function toMajor(amount: number, code: Currency): number {
  return amount / 10 ** exponent(code);
}
