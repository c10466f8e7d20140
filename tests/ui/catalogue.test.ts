import { describe, expect, it } from 'vitest';
import { plural } from '../../src/ui/i18n/plural.ts';
import * as catalogue from '../../src/ui/i18n/words.ts';

/** Every path to a text or to a function that writes one. */
function paths(words: unknown, at = ''): string[] {
  if (typeof words !== 'object' || words === null) return [at];
  return Object.entries(words).flatMap(([key, value]) => paths(value, `${at}/${key}`));
}

function texts(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  if (typeof words === 'function') return [String(words('1', '2', '3', '4'))];
  if (typeof words !== 'object' || words === null) return [];
  return Object.values(words).flatMap(texts);
}

describe.each(Object.entries(catalogue))('%s', (_name, translations) => {
  it('says the same things in every language', () => {
    expect(paths(translations['zh-CN'])).toEqual(paths(translations.en));
  });

  it('leaves nothing empty and no placeholder unfilled', () => {
    for (const text of [...texts(translations.en), ...texts(translations['zh-CN'])]) {
      expect(text.trim()).not.toBe('');
      expect(text).not.toMatch(/undefined|\[object|\$\{/);
    }
  });
});

describe('Chinese', () => {
  it('is Chinese: nothing but names and examples is left in Latin letters', () => {
    // A marketplace's own name stands beside what its report is called.
    const { reportWords, ...others } = catalogue;
    const reports = Object.values(reportWords['zh-CN']).map(({ name }) => name);
    const all = [...reports, ...Object.values(others).flatMap(({ 'zh-CN': words }) => texts(words))];
    const untranslated = all.filter((text) => /[a-z]{4}/i.test(text) && !/\p{Script=Han}/u.test(text));
    expect(new Set(untranslated)).toEqual(new Set(['Clientele', 'https://shop.example.com']));
  });
});

describe('plurals', () => {
  it('follow the grammar of the language', () => {
    const { orders } = catalogue.commonWords.en;
    expect([orders(0, '0'), orders(1, '1'), orders(7, '7')]).toEqual(['0 orders', '1 order', '7 orders']);
    expect(plural('zh-CN', 1, { one: 'never', other: 'always' })).toBe('always');
  });
});
