import { describe, expect, it } from 'vitest';
import { matches } from '../../../src/marketplaces/match-pattern.ts';
import { connector } from '../../../src/marketplaces/vendure/connector.ts';
import { vendure } from '../../../src/marketplaces/vendure/index.ts';
import { ok } from '../../../src/orders/result.ts';
import { fakeShop } from './fake-shop.ts';
import { pageOf } from './fixtures.ts';

describe('the address that the seller enters', () => {
  it.each([
    ['https://shop.example', 'https://shop.example/admin-api', 'shop.example'],
    ['shop.example', 'https://shop.example/admin-api', 'shop.example'],
    [' https://SHOP.example/ ', 'https://shop.example/admin-api', 'shop.example'],
    ['shop.example:8443', 'https://shop.example:8443/admin-api', 'shop.example:8443'],
    ['https://shop.example:443/admin', 'https://shop.example/admin-api', 'shop.example'],
    ['https://shop.example/admin/orders/13', 'https://shop.example/admin-api', 'shop.example'],
    ['https://shop.example/eu/dashboard/?x=1#y', 'https://shop.example/eu/admin-api', 'shop.example/eu'],
    ['https://shop.example/eu/', 'https://shop.example/eu/admin-api', 'shop.example/eu'],
    ['https://shop.example/eu/admin-api/', 'https://shop.example/eu/admin-api', 'shop.example/eu'],
    ['https://shop.example/backoffice-api', 'https://shop.example/backoffice-api', 'shop.example'],
    ['http://127.0.0.1:3000', 'http://127.0.0.1:3000/admin-api', '127.0.0.1:3000'],
    ['http://localhost:3000/admin-api', 'http://localhost:3000/admin-api', 'localhost:3000'],
  ])('%s is asked at %s and is the shop %s', async (url, api, shop) => {
    const asked: string[] = [];
    const { http } = fakeShop();
    await connector.fetchPage({ url, token: 'abc' }, null, (address, init) => {
      asked.push(address);
      return http(address, init);
    });
    expect(asked).toEqual([api]);
    expect(connector.shop({ url })).toBe(shop);
    const origin = connector.origin({ url });
    expect(origin.ok && matches(origin.value, new URL(api))).toBe(true);
  });

  it('is told to the browser without a port', () => {
    expect(connector.origin({ url: 'http://127.0.0.1:3000' })).toEqual(ok('http://127.0.0.1/*'));
    expect(connector.origin({ url: 'https://shop.example:8443/eu' })).toEqual(ok('https://shop.example/*'));
  });

  it.each([
    '',
    'http://shop.example',
    'http://localhost.evil.example',
    'ftp://shop.example',
    'https://',
    'https://ann:secret@shop.example',
    'two words',
  ])('is refused: "%s"', async (url) => {
    expect(connector.origin({ url }).ok).toBe(false);
    const refused = await connector.fetchPage({ url, token: 'abc' }, null, () => {
      throw new Error('asked all the same');
    });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'unreadable' } });
  });

  it.each(['/admin/orders', '/dashboard/orders/13', '/eu/admin/customer/customers/3', '/eu/dashboard/customers/3'])(
    'names the same shop as its page %s',
    (path) => {
      const page = pageOf('', `https://shop.example:8443${path}`);
      const told = vendure.pages.find(({ at }) => at(page.url))?.shop(page);
      const root = path.startsWith('/eu') ? '/eu' : '';
      expect(connector.shop({ url: `https://shop.example:8443${root}` })).toBe(told);
      expect(connector.shop({ url: `https://shop.example:8443${root}/admin-api` })).toBe(told);
    },
  );
});

describe('the token', () => {
  const session = 'ab'.repeat(32);
  it.each([
    [session, { authorization: `Bearer ${session}` }],
    [` Bearer ${session}\n`, { authorization: `Bearer ${session}` }],
    ['0a1b:2c3d', { 'vendure-api-key': '0a1b:2c3d' }],
  ])('%s goes into its own header', async (token, header) => {
    let sent: Record<string, string> = {};
    await connector.fetchPage({ url: 'https://shop.example', token }, null, async (_, { headers }) => {
      sent = headers;
      return new Response('');
    });
    expect(sent).toMatchObject(header);
    expect('authorization' in sent && 'vendure-api-key' in sent).toBe(false);
  });
});
