import { describe, expect, it } from 'vitest';
import { jsonAt, ownersOf } from '../../src/marketplaces/inline-json.ts';
import { matches } from '../../src/marketplaces/match-pattern.ts';
import { linkedId } from '../../src/marketplaces/shopify/addresses.ts';
import { orderName } from '../../src/marketplaces/shopify/order-name.ts';
import { shownMoney } from '../../src/marketplaces/shown-money.ts';

describe('match patterns', () => {
  it.each([
    ['https://admin.shopify.com/store/*', 'https://admin.shopify.com/store/a/orders?x=1', true],
    ['https://*.myshopify.com/admin/*', 'https://a.myshopify.com/admin/orders', true],
    ['https://*.myshopify.com/admin/*', 'https://amyshopify.com/admin/orders', false],
    ['*://shop.example/*', 'http://shop.example:8080/wp-admin/', true],
    ['https://shop.example/*', 'http://shop.example/', false],
  ])('%s against %s', (pattern, url, answer) => {
    expect(matches(pattern, new URL(url))).toBe(answer);
  });

  it('refuse a wildcard that no browser would take', () => {
    expect(() => matches('https://www.ebay.*/sh/ord*', new URL('https://www.ebay.com/sh/ord'))).toThrow(
      'not a match pattern',
    );
  });
});

describe('JSON inside a script', () => {
  const script =
    'var a = 1; Site.Context={"s":"} {\\"x\\":1","list":[{"id":1,"b":{"id":2}}],"deep":{"id":3,"t":"\\\\"}};go("{");';
  const start = script.indexOf('{');

  it('is read at a path, whatever its strings hold', () => {
    expect(jsonAt(script, start, ['deep', 'id'])).toBe(3);
    expect(jsonAt(script, start, ['list'])).toEqual([{ id: 1, b: { id: 2 } }]);
    expect(jsonAt(script, start, ['nothing', 'id'])).toBeUndefined();
    expect(jsonAt('{"a":{"b":1', 0, ['a'])).toBeUndefined();
  });

  it('gives the owners of a key at any depth', () => {
    expect(ownersOf(script, 'id')).toHaveLength(3);
    expect(ownersOf('{"x":"id","y":{"id', 'id')).toEqual([]);
  });
});

describe('money as a page shows it', () => {
  it.each([
    ['1.234,50 €', { currency: 'EUR', amount: 123450 }],
    ['£1,234', { currency: 'GBP', amount: 123400 }],
    ['CHF 1’234.50', { currency: 'CHF', amount: 123450 }],
    ['12.50 USD', { currency: 'USD', amount: 1250 }],
    ['₹1,20,000.50', { currency: 'INR', amount: 12000050 }],
    ['₹1,20.50', null],
    ['1200円', { currency: 'JPY', amount: 1200 }],
    ['$12.50', null],
    ['12.50', null],
    ['€12.5.3', null],
    ['', null],
  ])('%s', (text, answer) => {
    expect(shownMoney(text)).toEqual(answer);
  });
});

describe('Shopify addresses and names', () => {
  const page = new URL('https://admin.shopify.com/store/a/orders/1');
  it.each([
    ['/store/a/customers/7', '7'],
    ['/customers/7', '7'],
    ['https://evil.example/customers/7', null],
    ['/store/b/customers/7', null],
    ['/store/a/customers/segments', null],
    ['/store/a/orders/7', null],
  ])('a link to %s', (href, answer) => {
    expect(linkedId(new URL(href, page), 'customers', page)).toBe(answer);
  });

  it.each([
    [['#1001', 'Paid'], '#1001'],
    [['订单 #BG1004'], '#BG1004'],
    [['EN-1001/A'], 'EN-1001/A'],
    [['1001'], '1001'],
    [['404'], null],
    [['#1001', '#1002'], null],
    [['Log in'], null],
  ])('a heading of %j', (texts, answer) => {
    expect(orderName(texts)).toBe(answer);
  });
});
