import { describe, expect, it } from 'vitest';
import { mayBeSellerPage, type Recognition, recognise } from '../../../src/marketplaces/recognise.ts';
import { marketplaces } from '../../../src/marketplaces/registry.ts';
import { vendure } from '../../../src/marketplaces/vendure/index.ts';
import { recogniseFile } from '../../../src/tool/recognise.ts';
import { pageOf, saved, savedPages } from './fixtures.ts';

const read = (html: string, url: URL | string): Recognition | null => recognise(pageOf(html, url), [vendure]);
const readings = new Map<string, Recognition | null>();
function at(name: string): Recognition | null {
  const reading = readings.get(name) ?? read(saved(name).html, saved(name).url);
  readings.set(name, reading);
  return reading;
}
const apps = ['admin', 'dashboard'] as const;

describe('the pages of both admin interfaces', () => {
  it.each(savedPages.map(({ name }) => name))('reads %s', async (name) => {
    const { html, url, answer } = saved(name);
    await expect(`${JSON.stringify(recogniseFile(html, url, marketplaces), null, 2)}\n`).toMatchFileSnapshot(answer);
  });

  it('finds nothing on pages without orders', () => {
    for (const { name } of savedPages.filter((page) => page.name.startsWith('not-'))) expect(at(name), name).toBeNull();
  });

  it('names one shop, from whichever interface', () => {
    const shops = new Set(savedPages.map(({ name }) => at(name)?.shop ?? 'shop.example.com'));
    expect([...shops]).toEqual(['shop.example.com']);
  });

  it.each(apps)('knows orders by their code and buyers by their id: %s', (app) => {
    expect(at(`${app}-order.en`)?.sightings).toMatchObject([
      {
        orderId: 'SNAZ9E4QF1A81ZJV',
        customer: { kind: 'id', key: '2', strength: 'strong' },
        customerName: 'Bruno Testworthy',
        order: { id: 'SNAZ9E4QF1A81ZJV', currency: 'EUR', total: 18190 },
      },
    ]);
  });

  it.each(apps)('reads the same order in every language: %s', (app) => {
    const [en, de, zh] = ['en', 'de', 'zh'].map((language) =>
      at(`${app}-order.${language}`)?.sightings.map(({ anchor: _, ...sighting }) => sighting),
    );
    expect(de).toEqual(en);
    expect(zh).toEqual(en);
  });

  it.each(apps)('knows a guest by the id of their row: %s', (app) => {
    expect(at(`${app}-order-guest.en`)?.sightings).toMatchObject([
      { customer: { kind: 'id', key: '9' }, customerName: 'Gus Guestly' },
    ]);
    expect(at(`${app}-customer-guest.en`)?.sightings).toMatchObject([
      { customer: { kind: 'id', key: '9' }, aliases: [{ kind: 'email', key: 'gus.guestly@example.com' }] },
    ]);
  });

  it.each(apps)('takes no cart for an order, but still names whose it is: %s', (app) => {
    const [cart] = at(`${app}-order-cart.en`)?.sightings ?? [];
    expect(cart?.orderId).toBe('PFQYFVWMX6YQDX8J');
    expect(cart?.customer?.kind).toBe('id');
    expect(cart?.order ?? {}).not.toHaveProperty('total');
    expect(cart?.order ?? {}).not.toHaveProperty('status');
  });

  it.each(apps)('does not say that a cancelled order cost nothing: %s', (app) => {
    const [order] = at(`${app}-order-cancelled.en`)?.sightings ?? [];
    expect(order?.customer).not.toBeNull();
    expect(order?.order).not.toHaveProperty('total');
  });

  it.each(apps)('leaves a total in "$" out: whose dollars does the page not say: %s', (app) => {
    expect(at(`${app}-order-usd.en`)?.sightings[0]?.order).not.toHaveProperty('total');
  });

  it.each(apps)('gives every row of the list its own buyer: %s', (app) => {
    const sightings = at(`${app}-order-list.en`)?.sightings ?? [];
    expect(sightings).toHaveLength(10);
    expect(new Set(sightings.map(({ orderId }) => orderId)).size).toBe(10);
    for (const { orderId, customer, anchor } of sightings) {
      const row = anchor?.closest('tr');
      expect(row?.textContent).toContain(orderId);
      expect(row?.innerHTML).toContain(`customers/${customer?.key}"`);
    }
  });
});

describe('right buyer or none', () => {
  const second = (app: string) => `href="/${app}/${app === 'admin' ? 'customer/' : ''}customers/77"`;

  it.each(apps)('gives no buyer for an order with two: %s', (app) => {
    const { html, url } = saved(`${app}-order.en`);
    const link = /<a [^>]*href="[^"]*customers\/2"[^>]*>/.exec(html)?.[0] ?? '';
    const both = html.replace(link, `${link.replace(/href="[^"]*"/, second(app))}Somebody Else</a>${link}`);
    expect(read(both, url)?.sightings).toMatchObject([{ orderId: 'SNAZ9E4QF1A81ZJV', customer: null }]);
  });

  it.each(apps)('waits while the address is ahead of the content: %s', (app) => {
    const { html } = saved(`${app}-order.en`);
    expect(read(html, `https://shop.example.com/${app}/orders/14`)).toBeNull();
    const customers = app === 'admin' ? 'customer/customers' : 'customers';
    const customer = saved(`${app}-customer.en`).html;
    expect(read(customer, `https://shop.example.com/${app}/${customers}/4`)).toBeNull();
  });

  it.each(apps)('takes no e-mail that the seller is typing: %s', (app) => {
    const { html, url } = saved(`${app}-customer.en`);
    const typing = html
      .replace('li.yangben@example.com', 'somebody@example.com')
      .replace('class="form ng-untouched ng-pristine', 'class="form ng-untouched ng-dirty')
      .replace('<button type="submit" data-disabled="" tabindex="0" disabled=""', '<button type="submit" tabindex="0"');
    expect(read(typing, url)?.sightings).toMatchObject([{ customer: { key: '3' }, aliases: [] }]);
  });

  it('follows no link to another shop or app', () => {
    const { html, url } = saved('dashboard-order.en');
    for (const foreign of [
      'https://evil.example/dashboard/customers/2',
      '/other/dashboard/customers/2',
      '/x/customers/2',
    ])
      expect(read(html.replace('href="/dashboard/customers/2"', `href="${foreign}"`), url)?.sightings).toMatchObject([
        { customer: null },
      ]);
  });

  it.each([
    [
      'a storefront',
      '<main><h1>ABC123</h1><div data-slot="card"><a href="/dashboard/customers/2">Ann</a></div></main>',
    ],
    ['a page that has one of two marks', '<meta name="author" content="Vendure"><main></main>'],
    ['an article that shows the tags', '<vdr-order-detail><h1>ABC123</h1></vdr-order-detail>'],
  ])('says nothing of %s', (_, html) => {
    for (const app of apps) expect(read(html, `https://shop.example.com/${app}/orders/13`)).toBeNull();
  });

  it('does not look at addresses that no order or customer has', () => {
    for (const path of [
      'admin/orders/draft/create',
      'admin/orders/draft/7',
      'dashboard/orders/13/modify',
      'admin/orders/create',
    ])
      expect(mayBeSellerPage(new URL(`https://shop.example.com/${path}`), [vendure]), path).toBe(false);
  });
});

describe('the shop', () => {
  it.each([
    ['https://shop.example.com/admin/orders/13', 'shop.example.com'],
    ['http://127.0.0.1:3000/dashboard/orders?page=2', '127.0.0.1:3000'],
    ['https://shop.example.com:8443/eu/admin/customer/customers/3', 'shop.example.com:8443/eu'],
    ['https://shop.example.com/a/b/dashboard/customers/3', 'shop.example.com/a/b'],
  ])('at %s is %s', (address, shop) => {
    const page = pageOf('', address);
    expect(vendure.pages.find(({ at: lives }) => lives(page.url))?.shop(page)).toBe(shop);
  });
});
