import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAmount } from '../../../src/marketplaces/reports/amount-text.ts';
import { currencyOfSign } from '../../../src/marketplaces/reports/currency-sign.ts';
import { toCurrency } from '../../../src/marketplaces/reports/money-column.ts';
import { toMinor } from '../../../src/orders/money.ts';
import { readText } from './reading.ts';

const amount = (cell: string) => {
  const read = readAmount(cell, () => null);
  return read.ok ? (read.value?.major ?? null) : 'unreadable';
};

describe('an amount of money', () => {
  it.each([
    ['$1,234.50', 1234.5],
    ['1.234,50', 1234.5],
    ['116,99 €', 116.99],
    ['(3.00)', -3],
    ['-', null],
    ['1 234,50', 1234.5],
    ['¥1200', 1200],
    ['US $3.00', 3],
    ['AU $1,000.00', 1000],
    ['-$5.00', -5],
    ['$-10.00', -10],
    ['12.50-', -12.5],
    ['€1.250,50', 1250.5],
    ['1’234.50', 1234.5],
    ['CHF 12.–', 12],
    ['R$ 1.234,56', 1234.56],
    ['1,23,456.00', 123_456],
    ['1.234.567', 1_234_567],
    ['0,125', 0.125],
    ['.50', 0.5],
    ['１，２３４．５０', 1234.5],
    ['￥99.00', 99],
    ['Rs. 500', 500],
    ['12,5 zł', 12.5],
    ['−7', -7],
    ['', null],
    ['n/a', null],
    ['&#36;9.00', 9],
    ['1,234', 1234],
    ['1.234', 1234],
    ['1\u202f234,50\u00a0€', 1234.5],
    ['100 USD', 100],
    ['$12.00 CAD', 12],
  ])('reads %s', (cell, expected) => {
    expect(amount(cell)).toBe(expected);
  });

  it.each([
    '1.2E+05',
    'twenty',
    '12 apples',
    '1.2.3',
    '1,2,3',
    '2026-01-01',
    '12:30',
    '99999999999999999999',
    '1,234,56.7,8',
  ])('refuses %s', (cell) => {
    expect(amount(cell)).toBe('unreadable');
  });

  it.each([
    ['$', null],
    ['¥', null],
    ['US$', 'USD'],
    ['AU$', 'AUD'],
    ['€', 'EUR'],
    ['£', 'GBP'],
    ['$CAD', 'CAD'],
    ['PCS', null],
  ])('takes the sign %s for %s', (sign, code) => {
    expect(currencyOfSign(sign)).toBe(code);
  });

  it('survives being written in any locale and read back', () => {
    const locales = ['en-US', 'de-DE', 'fr-FR', 'es-ES', 'de-CH', 'en-IN', 'pt-BR', 'it-IT', 'sv-SE', 'zh-CN', 'ja-JP'];
    const currencies = ['USD', 'EUR', 'GBP', 'JPY', 'CNY', 'INR', 'BRL', 'CHF'];
    fc.assert(
      fc.property(
        fc.integer({ min: -99_999_999, max: 99_999_999 }),
        fc.constantFrom(...locales),
        fc.constantFrom(...currencies),
        (cents, locale, code) => {
          const decimals = code === 'JPY' ? 0 : 2;
          const text = new Intl.NumberFormat(locale, { style: 'currency', currency: code }).format(
            cents / 10 ** decimals,
          );
          const read = readAmount(text, () => null);
          expect(read).toMatchObject({ ok: true });
          if (read.ok && read.value) expect(toMinor(read.value.major, toCurrency(code)) + 0).toBe(cents + 0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('is decided by its column where a cell alone leaves it open', async () => {
    const dots = await readText('customer;date;amount\na;2026-01-01;1.234\nb;2026-01-01;2,50\n');
    expect(dots.orders.map(({ total }) => total)).toEqual([123_400, 250]);
    const points = await readText('customer;date;amount\na;2026-01-01;1.234\nb;2026-01-01;2.5\n');
    expect(points.orders.map(({ total }) => total)).toEqual([123, 250]);
  });
});
