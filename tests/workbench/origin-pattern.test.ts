import { describe, expect, it } from 'vitest';
import { originPattern } from '../../src/workbench/start/origin-pattern.ts';

describe('the address of an own shop', () => {
  it.each([
    ['https://shop.example.com', 'https://shop.example.com/*'],
    ['  Shop.Example.com/wp-admin/ ', 'https://shop.example.com/*'],
    ['https://shop.example.com:8443/a?b#c', 'https://shop.example.com/*'],
    ['店铺.example', 'https://xn--hxtq42j.example/*'],
  ])('%j becomes %j', (typed, pattern) => {
    expect(originPattern(typed)).toEqual({ ok: true, value: pattern });
  });

  it.each(['', 'shop', 'no address', 'https://*.example.com', 'https://user@shop.example.com'])(
    '%j is none',
    (typed) => {
      expect(originPattern(typed)).toMatchObject({ ok: false, error: 'not-an-address' });
    },
  );

  it('must be secure', () => {
    expect(originPattern('http://shop.example.com')).toMatchObject({ ok: false, error: 'not-secure' });
  });
});
