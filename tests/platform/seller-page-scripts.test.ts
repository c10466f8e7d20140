import { beforeEach, describe, expect, it, vi } from 'vitest';
import { grantedOf, keepSellerPagesRegistered, ownShops } from '../../src/platform/seller-page-scripts.ts';
import { type FakeBrowser, fakeBrowser } from './fake-browser.ts';

const current = vi.hoisted(() => ({ browser: null as unknown }));
vi.mock('../../src/platform/browser.ts', () => ({
  get browser() {
    return current.browser;
  },
}));

const EBAY = ['https://www.ebay.com/sh/*', 'https://www.ebay.com/mesh/*'];
const ETSY = ['https://www.etsy.com/your/*'];
const HOSTED = [...EBAY, ...ETSY];
const OWN_SHOP = 'https://shop.example/*';
const ownPaths = ['/*wp-admin/*'];
const OWN_PAGES = ['https://shop.example/*wp-admin/*'];

describe('programs in sellers’ pages', () => {
  let browser: FakeBrowser;
  let changes: number;

  beforeEach(() => {
    browser = fakeBrowser();
    current.browser = browser.api;
    changes = 0;
  });

  const start = () => keepSellerPagesRegistered({ hosted: HOSTED, ownPaths }, () => (changes += 1));
  const settled = (count: number) => vi.waitFor(() => expect(changes).toBe(count));

  it('run nowhere until a host is allowed', async () => {
    start();
    await vi.waitFor(() => expect(browser.looks()).toBe(2));
    expect(browser.scripts()).toEqual({});
  });

  it('run at every start where they were allowed before', async () => {
    browser.grant('https://www.etsy.com/*');
    start();
    await vi.waitFor(() => expect(browser.scripts()).toHaveProperty('hosted-pages'));
  });

  it('run on exactly the marketplace’s patterns once its host is allowed, now and after the next start of the browser', async () => {
    start();
    browser.grant('https://www.ebay.com/*');
    await settled(1);
    expect(browser.scripts()).toEqual({
      'hosted-pages': {
        id: 'hosted-pages',
        js: ['hosted-pages.js'],
        matches: EBAY,
        excludeMatches: [],
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    });
    browser.grant('https://www.etsy.com/*');
    await settled(2);
    expect(browser.scripts()['hosted-pages']?.matches).toEqual(HOSTED);
  });

  it('are other ones on the seller’s own shop, which never run on a marketplace’s pages', async () => {
    start();
    browser.grant(OWN_SHOP);
    await settled(1);
    expect(browser.scripts()).toEqual({
      'own-shop-pages': {
        id: 'own-shop-pages',
        js: ['own-shop-pages.js'],
        matches: OWN_PAGES,
        excludeMatches: HOSTED,
        runAt: 'document_idle',
        persistAcrossSessions: true,
      },
    });
  });

  it('are gone when the permission is withdrawn, in our screens or in the browser’s own settings', async () => {
    start();
    browser.grant('https://www.ebay.com/*', 'https://www.etsy.com/*', OWN_SHOP);
    await settled(1);
    browser.revoke('https://www.ebay.com/*', OWN_SHOP);
    await settled(2);
    expect(Object.keys(browser.scripts())).toEqual(['hosted-pages']);
    expect(browser.scripts()['hosted-pages']?.matches).toEqual(ETSY);
    browser.revoke('https://www.etsy.com/*');
    await settled(3);
    expect(browser.scripts()).toEqual({});
  });

  it('are the last of several changes at once, each taken after the one before', async () => {
    start();
    browser.grant('https://www.ebay.com/*');
    browser.grant('https://www.etsy.com/*', OWN_SHOP);
    browser.revoke('https://www.ebay.com/*');
    await settled(3);
    expect(browser.faults).toEqual([]);
    expect(browser.scripts()['hosted-pages']?.matches).toEqual(ETSY);
    expect(browser.scripts()['own-shop-pages']?.matches).toEqual(OWN_PAGES);
  });

  it('start in tabs that are open already, each in its own, on no other page of the host', async () => {
    browser.open(1, 'https://www.ebay.com/sh/ord/');
    browser.open(2, 'https://shop.example/wp-admin/');
    browser.open(3, 'https://www.example.com/');
    browser.open(4, 'https://www.ebay.com/');
    start();
    browser.grant('https://www.ebay.com/*', OWN_SHOP);
    await settled(1);
    expect(browser.injected).toEqual([
      [1, 'hosted-pages.js'],
      [2, 'own-shop-pages.js'],
    ]);
    browser.revoke('https://www.ebay.com/*');
    await settled(2);
    expect(browser.injected).toHaveLength(2);
  });

  it('start when a console goes to a seller’s page without loading it', async () => {
    browser.grant('https://www.ebay.com/*', OWN_SHOP);
    browser.open(1, 'https://www.ebay.com/');
    browser.open(2, 'https://shop.example/shoes');
    start();
    browser.move(2, 'https://shop.example/boots');
    browser.move(1, 'https://www.ebay.com/sh/ord/');
    await vi.waitFor(() => expect(browser.injected).toEqual([[1, 'hosted-pages.js']]));
  });
});

describe('what the seller has allowed', () => {
  it('counts a marketplace’s patterns by their host, and hosts of no marketplace as own shops', async () => {
    const browser = fakeBrowser();
    current.browser = browser.api;
    browser.grant('https://www.ebay.com/*', OWN_SHOP);
    expect(await grantedOf(HOSTED)).toEqual(EBAY);
    expect(await ownShops(HOSTED)).toEqual([OWN_SHOP]);
  });
});
