import { type Currency, currency } from '../../orders/money.ts';

/** Signs that mean one currency everywhere. "$", "¥" and "kr" do not: the file or the marketplace must say which. */
const SIGNS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  '£': 'GBP',
  'GB£': 'GBP',
  '₩': 'KRW',
  '₹': 'INR',
  '₽': 'RUB',
  '₺': 'TRY',
  '₫': 'VND',
  '฿': 'THB',
  '₱': 'PHP',
  '₪': 'ILS',
  '₴': 'UAH',
  '₦': 'NGN',
  R$: 'BRL',
  BR$: 'BRL',
  MEX$: 'MXN',
  US$: 'USD',
  AU$: 'AUD',
  A$: 'AUD',
  C$: 'CAD',
  CA$: 'CAD',
  NZ$: 'NZD',
  HK$: 'HKD',
  S$: 'SGD',
  SG$: 'SGD',
  NT$: 'TWD',
  MX$: 'MXN',
  'CN¥': 'CNY',
  'JP¥': 'JPY',
  元: 'CNY',
  円: 'JPY',
  ZŁ: 'PLN',
  KČ: 'CZK',
  FT: 'HUF',
  LEI: 'RON',
  RM: 'MYR',
  RP: 'IDR',
  TL: 'TRY',
  RMB: 'CNY',
  FR: 'CHF',
};

/** Signs of several currencies. */
const AMBIGUOUS: ReadonlySet<string> = new Set(['$', '¥', 'KR', 'RS', 'L']);

/** ISO 4217 codes in use (2026-11). */
const CODES: ReadonlySet<string> = new Set(
  (
    'AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC ' +
    'CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK ' +
    'JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN ' +
    'NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC ' +
    'SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VED VES VND VUV WST XAF XCD XCG XOF XPF XXX YER ZAR ZMW ZWG'
  ).split(' '),
);

/** True for what may stand beside an amount: upper case, without spaces and dots. */
export function isCurrencySign(sign: string): boolean {
  return AMBIGUOUS.has(sign) || currencyOfSign(sign) !== null;
}

/**
 * The currency of a sign as `Amount` gives it, or null when it means several. `local` is what the file's own market means
 * by the ambiguous ones. "$AUD" and "USD$" name their code.
 */
export function currencyOfSign(sign: string, local: Readonly<Record<string, string>> = {}): Currency | null {
  // French writes the letters behind: $US, £GB.
  const known = local[sign] ?? SIGNS[sign] ?? SIGNS[sign.replace(/^([$£¥])([A-Z]{1,3})$/, '$2$1')];
  if (known !== undefined) return currency(known);
  const code = /^\p{Sc}?([A-Z]{3})\p{Sc}?$/u.exec(sign)?.[1];
  return code !== undefined && CODES.has(code) ? currency(code) : null;
}
