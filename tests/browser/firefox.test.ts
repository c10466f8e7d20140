import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ExampleShops, exampleShops } from '../../scripts/demo/example-shops.ts';
import { ADDRESSES, recent, sellerPages } from '../../scripts/demo/seller-pages.ts';
import { marketplaces } from '../../src/marketplaces/registry.ts';
import { badges, clickBadge, visibleText } from './example.ts';
import { buildForFirefox, type Firefox, findFirefox, launchFirefox } from './firefox.ts';
import { ask, chooseFiles, exported, settled, until } from './protocol.ts';
import { type SellerHost, startSellerHost } from './seller-host.ts';

const [EBAY, SHOPIFY, ETSY] = ADDRESSES;

const program = findFirefox();
if (program === null) {
  process.stderr.write('No Firefox found (CLIENTELE_FIREFOX, firefox-esr, firefox): its tests are skipped.\n');
}

describe.skipIf(program === null)('a seller with three shops, in Firefox', () => {
  let shops: ExampleShops;
  let host: SellerHost;
  let firefox: Firefox;
  let workbench: Page;
  let list: Page;
  let panel: Page;

  const newest = (index: number) => {
    const row = recent(shops.ebay, 12)[index];
    if (!row) throw new Error('the example shop has too few orders');
    return row;
  };
  const shows = (page: Page, text: string) =>
    until(`the page to show ${text}`, async () => (await visibleText(page)).includes(text), 10_000);
  const hasBadges = (page: Page, count: number) =>
    until(`${count} badges`, async () => (await badges(page)).length === count, 10_000);
  const go = async (hash: string) => {
    await workbench.bringToFront();
    await workbench.evaluate((to) => location.assign(to), hash);
  };
  const click = async (selector: string) => (await workbench.waitForSelector(selector, { timeout: 10_000 }))?.click();
  const registered = (): Promise<unknown> =>
    workbench.evaluate(
      'browser.scripting.getRegisteredContentScripts().then((all) => all.map(({ id, matches }) => [id, matches]))',
    );

  beforeAll(async () => {
    buildForFirefox();
    shops = await exampleShops(Date.now());
    host = await startSellerHost(sellerPages(shops));
    firefox = await launchFirefox(program ?? '', host.port);
    workbench = await firefox.screen('workbench.html');
    await chooseFiles(workbench, shops.files);
    await settled(workbench);
  });
  afterAll(async () => {
    await firefox?.close();
    await host?.close();
  });

  it('has all three files imported and scored by a worker of the background', async () => {
    const [job] = await ask(workbench, 'jobs.list', null);
    const { shops: known, customers } = await ask(workbench, 'overview', null);
    expect(job).toMatchObject({ state: 'done', rejected: 0 });
    expect(job?.files.map(({ profile }) => profile)).toEqual(['ebay-orders', 'shopify-orders', 'etsy-orders']);
    expect(known.map(({ id }) => id).sort()).toEqual(['ebay/harbour-goods', 'etsy/main', 'shopify/main']);
    expect(customers).toBe(5000);
  });

  it('finds the customers in a tier list that was open before they came', async () => {
    await go('#/customers');
    await shows(workbench, '5,000 in all');
    await until('rows', async () => (await workbench.$$('[role=row], tbody tr')).length > 10);
  });

  it('gets badges on a page that is open already, once the click on Allow has brought the permission', async () => {
    list = await firefox.browser.newPage();
    await list.goto(EBAY);
    expect(await registered()).toEqual([]);
    await go('#/start');
    await click('button[aria-label="Allow pages of eBay"]');
    await hasBadges(list, 12);
    const { customer } = newest(0);
    expect((await badges(list))[0]).toMatch(new RegExp(`^[ABC] · ${customer.orders.length} · \\$[\\d.,]+k?$`));
    const [ebay, ...others] = (await ask(workbench, 'marketplaces.list', null)).filter(
      ({ granted }) => granted.length > 0,
    );
    expect(ebay).toMatchObject({ id: 'ebay', granted: ebay?.origins });
    expect(others).toEqual([]);
    const patterns = marketplaces.find(({ id }) => id === 'ebay')?.hosts;
    expect(await registered()).toEqual([['hosted-pages', patterns]]);
  });

  it('opens the panel on the clicked buyer, and follows the next click', async () => {
    await clickBadge(list, 0);
    panel = await firefox.panel();
    await shows(panel, newest(0).customer.name);
    expect(await visibleText(panel)).toMatch(/\$\d/);
    await clickBadge(list, 3);
    await shows(panel, newest(3).customer.name);
  });

  it.each([
    ['Shopify', SHOPIFY, 1],
    ['Etsy', ETSY, 12],
  ])('is known on %s too', async (name, address, count) => {
    await go('#/start');
    await click(`button[aria-label="Allow pages of ${name}"]`);
    await workbench.waitForSelector(`button[aria-label="Withdraw the permission for ${name}"]`);
    const page = await firefox.browser.newPage();
    await page.goto(address);
    await hasBadges(page, count);
    await page.close();
  });

  it('is answered by a background that had gone to sleep', async () => {
    await until('the background to sleep', () => workbench.evaluate('browser.extension.getBackgroundPage() === null'));
    await list.reload();
    await hasBadges(list, 12);
  });

  it('gets another program on an own shop, on that host alone', async () => {
    await go('#/start');
    await workbench.type('input[aria-label="Address of your WooCommerce shop"]', 'shop.example');
    await click('button[aria-label="Allow pages of WooCommerce"]');
    await until('the host to be registered', async () => JSON.stringify(await registered()).includes('shop.example'));
    const patterns = marketplaces.flatMap(({ paths = [] }) => paths.map((path) => `https://shop.example${path}`));
    expect(await registered()).toContainEqual(['own-shop-pages', patterns]);
  });

  it('gets no badges any more where the permission has been withdrawn', async () => {
    await go('#/start');
    await click('button[aria-label="Withdraw the permission for eBay"]');
    await until('the pages to be let go', async () => !JSON.stringify(await registered()).includes('ebay'));
    await list.reload();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(await badges(list)).toEqual([]);
  });

  it('takes the whole ledger along', async () => {
    const lines = (await exported(workbench)).split('\n');
    expect(lines.length).toBeGreaterThan(10_000);
  });

  it('reads all screens in the language just chosen', async () => {
    await go('#/settings');
    await click('::-p-xpath(//label[normalize-space()="简体中文"])');
    const language = (page: Page) => page.evaluate(() => document.documentElement.lang);
    for (const page of [workbench, panel]) {
      await until('Chinese', async () => (await language(page)) === 'zh-CN', 10_000);
    }
    await ask(workbench, 'settings.set', { language: 'en', messageLanguage: 'auto', theme: 'auto' });
    await shows(workbench, 'Settings');
  });

  it('has asked nothing of any network', () => {
    const opened = ['www.ebay.com', 'admin.shopify.com', 'www.etsy.com'];
    const strangers = host.requests.filter((request) => !opened.some((name) => request.startsWith(name)));
    // The browser itself may look for its maker.
    expect(strangers.filter((request) => !/^[\w.-]*(mozilla|firefox)\.(com|org|net)/.test(request))).toEqual([]);
  });

  it('erases everything, in every open screen', async () => {
    await go('#/settings');
    await click('button.button-danger');
    await workbench.type('dialog input', 'erase');
    await click('dialog button[type=submit]');
    await shows(workbench, 'Everything has been erased.');
    expect(await ask(workbench, 'overview', null)).toMatchObject({ shops: [], customers: 0 });
    expect(await ask(workbench, 'jobs.list', null)).toEqual([]);
    await go('#/customers');
    await shows(workbench, 'No customers yet');
  });
});
