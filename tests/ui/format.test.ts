import { describe, expect, it } from 'vitest';
import { createFormat } from '../../src/ui/i18n/format.ts';
import { chosenLanguage, formattingLocale } from '../../src/ui/i18n/language.ts';

const en = createFormat('en-GB', 'UTC');
const zh = createFormat('zh-CN', 'Asia/Shanghai');

describe('money', () => {
  it('is written from minor units, with the decimals of its currency', () => {
    expect(en.money({ amount: 1250, currency: 'GBP' })).toBe('£12.50');
    expect(en.money({ amount: 3210, currency: 'JPY' })).toBe('JP¥3,210');
    expect(en.money({ amount: 1234, currency: 'KWD' })).toMatch(/1\.234/);
    expect(zh.money({ amount: 321000, currency: 'CNY' })).toBe('¥3,210.00');
    expect(en.money({ amount: -900, currency: 'EUR' })).toBe('-€9.00');
  });

  it.each([null, 'XXX'])('of the currency %s is a plain number', (currency) => {
    expect(en.money({ amount: 1250, currency })).toBe('12.50');
    expect(en.estimate({ amount: 125_000, currency })).toBe('1,250');
  });

  it('that is estimated claims no pennies, except where pennies are all there is', () => {
    expect(en.estimate({ amount: 41_249, currency: 'GBP' })).toBe('£412');
    expect(en.estimate({ amount: 349, currency: 'GBP' })).toBe('£3.49');
    expect(en.estimate({ amount: 3210, currency: 'JPY' })).toBe('JP¥3,210');
  });

  it('is short at the ends of a big interval', () => {
    expect(en.bound({ amount: 24_000, currency: 'GBP' })).toBe('240');
    expect(en.bound({ amount: 1_235_600, currency: 'GBP' })).toBe('12.4k');
    expect(zh.bound({ amount: 1_235_600, currency: 'CNY' })).toBe('1.24万');
  });
});

describe('a likelihood', () => {
  it('never claims certainty', () => {
    expect([0, 0.004, 0.84, 0.997, 1].map(en.likelihood)).toEqual(['< 1%', '< 1%', '84%', '> 99%', '> 99%']);
  });
});

describe('days', () => {
  it('keep to their calendar day and moments to the seller’s zone', () => {
    expect(en.day('2026-11-03')).toBe('3 Nov 2026');
    expect(zh.day('2026-11-03')).toBe('2026年11月3日');
    expect(zh.when('2026-11-03T20:00:00Z')).toBe('2026年11月4日');
    expect(en.month('2026-11')).toBe('November 2026');
  });

  it('past are said in days while the usual gap is in days too, then in months and years', () => {
    expect([0, 1, 34, 120, 400, 900].map(en.daysAgo)).toEqual([
      'today',
      'yesterday',
      '34 days ago',
      '120 days ago',
      '13 months ago',
      '2 years ago',
    ]);
    expect(zh.daysAgo(34)).toBe('34天前');
  });

  it('that are none are shown as they came', () => {
    expect(en.day('soon')).toBe('soon');
  });
});

describe('the locale', () => {
  it('is the browser’s own region where it speaks the chosen language', () => {
    expect(formattingLocale('en', 'en-GB')).toBe('en-GB');
    expect(formattingLocale('zh-CN', 'en-GB')).toBe('zh-CN');
    expect(formattingLocale('zh-CN', 'zh-TW')).toBe('zh-CN');
    expect(formattingLocale('en', 'not a locale')).toBe('en');
  });

  it('follows the browser unless a language is chosen', () => {
    expect(chosenLanguage('auto', 'zh-HK')).toBe('zh-CN');
    expect(chosenLanguage('auto', 'de-DE')).toBe('en');
    expect(chosenLanguage('en', 'zh-CN')).toBe('en');
  });
});
