import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ADDRESSES, recent } from '../../scripts/demo/seller-pages.ts';
import type { TierListQuery } from '../../src/services/protocol/workbench-view.ts';
import { ebayOrderId, ebayReport } from '../generators/shop-reports.ts';
import { badges, clickBadge, type Example, startExample, visibleText, withFile } from './example.ts';
import { type NetworkLog, recordExtensionRequests } from './network.ts';
import { ask, chooseFiles, settled, until } from './protocol.ts';

const [EBAY, SHOPIFY, ETSY] = ADDRESSES;

const everybody: TierListQuery = {
  sort: 'name',
  descending: false,
  text: '',
  tiers: [],
  shops: [],
  minOrders: null,
  aliveBelow: null,
  aliveAbove: null,
  margin: null,
  group: null,
};

describe('a seller with three shops', () => {
  let example: Example;
  let network: NetworkLog;
  let list: Page;
  let panel: Page;

  const panelShows = (name: string, timeoutMs?: number) =>
    until(`the panel to show ${name}`, async () => (await visibleText(panel)).includes(name), timeoutMs);
  const newest = (index: number) => {
    const row = recent(example.shops.ebay, 12)[index];
    if (!row) throw new Error('the example shop has too few orders');
    return row;
  };

  beforeAll(async () => {
    example = await startExample();
    network = await recordExtensionRequests(example.chromium.browser, example.chromium.id);
    list = await example.chromium.browser.newPage();
    await list.goto(EBAY);
    await clickBadge(list, 0);
    panel = await example.chromium.panel();
  });
  afterAll(() => example.close());

  it('has all three files imported, every row counted', async () => {
    const jobs = await ask(example.workbench, 'jobs.list', null);
    const { shops, customers } = await ask(example.workbench, 'overview', null);
    expect(jobs.map(({ state, rejected }) => ({ state, rejected }))).toEqual([{ state: 'done', rejected: 0 }]);
    expect(jobs[0]?.files.map(({ profile }) => profile)).toEqual(['ebay-orders', 'shopify-orders', 'etsy-orders']);
    expect(shops.map(({ id }) => id).sort()).toEqual(['ebay/harbour-goods', 'etsy/main', 'shopify/main']);
    expect(customers).toBe(5000);
  });

  it('sees a badge beside each known buyer, with tier, orders and value', async () => {
    const texts = await badges(list);
    expect(texts).toHaveLength(12);
    const { customer } = newest(0);
    expect(texts[0]).toMatch(new RegExp(`^[ABC] · ${customer.orders.length} · \\$[\\d.,]+k?$`));
  });

  it('opens the panel on the clicked buyer', async () => {
    await panelShows(newest(0).customer.name);
    const { customer } = newest(0);
    await clickBadge(list, 3);
    await panelShows(newest(3).customer.name);
    await clickBadge(list, 0);
    await panelShows(customer.name);
    expect(await visibleText(panel)).toMatch(/\$\d/);
  });

  it('finds the panel following the tab in front', async () => {
    const order = await example.chromium.browser.newPage();
    await order.goto(SHOPIFY);
    const [row] = recent(example.shops.shopify, 12);
    await panelShows(row?.customer.name ?? 'nobody');
    await order.goto('https://www.example.com/');
    await until(
      'the panel to forget the buyer',
      async () => !(await visibleText(panel)).includes(row?.customer.name ?? ''),
    );
    await order.close();
    await list.bringToFront();
    await panelShows(newest(0).customer.name);
  });

  it('is known on Etsy by the id of the page, learned from the order that the file names', async () => {
    const etsy = await example.chromium.browser.newPage();
    await etsy.goto(ETSY);
    await until('twelve badges', async () => (await badges(etsy)).length === 12);
    await etsy.close();
    await list.bringToFront();
  });

  it('sees a new order of the open buyer in the panel within a second', async () => {
    const { customer, order } = newest(0);
    await panelShows(`${customer.orders.length} orders`);
    const later = { ...order, number: order.number + 50_000 };
    const report = ebayReport([{ ...customer, orders: [later] }], 'harbour-goods');
    // The import itself goes through the workbench; the second starts when the order is in the ledger.
    await withFile('one-more.csv', report, async (path) => {
      const before = (await ask(example.workbench, 'jobs.list', null)).length;
      await chooseFiles(example.workbench, [path]);
      await until('the order to be in', async () => {
        const jobs = await ask(example.workbench, 'jobs.list', null);
        return jobs.length > before && jobs.every(({ state }) => state === 'done');
      });
      await panelShows(`${customer.orders.length + 1} orders`, 1_000);
    });
    expect((await ask(example.workbench, 'jobs.list', null))[0]).toMatchObject({ found: 1, new: 1, changed: 0 });
    await settled(example.workbench);
  });

  it('takes a page that changes its rows without loading for what it then shows', async () => {
    const [, , third] = recent(example.shops.ebay, 12);
    if (!third) throw new Error('the example shop has too few orders');
    await list.evaluate((order) => {
      for (const row of document.querySelectorAll('tr.order-info')) if (!row.id.includes(order)) row.remove();
    }, ebayOrderId(third.order));
    await until('one badge to be left', async () => (await badges(list)).length === 1);
    expect((await badges(list))[0]).toMatch(new RegExp(`^[ABC] · ${third.customer.orders.length} · `));
    await panelShows(third.customer.name);
    await list.reload();
    await until('all badges', async () => (await badges(list)).length === 12);
  });

  it('gets badges where a console comes to the orders without loading a page', async () => {
    const console = await example.chromium.browser.newPage();
    example.override = ({ pathname }) => (pathname === '/sh/ovw' ? '<title>Overview</title><p>Overview</p>' : null);
    await console.goto('https://www.ebay.com/sh/ovw');
    await console.evaluate(async () => {
      const orders = await (await fetch('/sh/ord/')).text();
      history.pushState(null, '', '/sh/ord/');
      document.documentElement.innerHTML = orders;
    });
    await until('all badges', async () => (await badges(console)).length === 12);
    await console.close();
    await list.bringToFront();
  });

  it('never gets a badge for buyers whom nobody knows, nor on a look-alike host', async () => {
    const stranger = await example.chromium.browser.newPage();
    example.override = ({ host, searchParams }) =>
      searchParams.has('strangers')
        ? `<div class="gh-identity"><a href="https://www.ebay.com/usr/harbour-goods">harbour-goods</a></div><div id="mainGridContainer"><table><tr class="order-info order-border"><td><input type="checkbox" data-ordernumber="99-99999-99999" data-buyer-id="nobody_here"></td></tr></table></div>`
        : host.endsWith('.evil.example')
          ? '<p>look-alike</p>'
          : null;
    await stranger.goto('https://www.ebay.com/sh/ord/?strangers');
    await until('the panel to say that the buyer is unknown', async () =>
      (await visibleText(panel)).includes('nobody_here'),
    );
    expect(await badges(stranger)).toEqual([]);
    await stranger.close();
    await list.bringToFront();
  });

  it('copies a message only with an answer, and finds it in the sent log', async () => {
    await clickBadge(list, 0);
    await panelShows(newest(0).customer.name);
    await example.chromium.browser
      .defaultBrowserContext()
      .overridePermissions(`chrome-extension://${example.chromium.id}`, ['clipboard-read', 'clipboard-write'])
      .catch(() => {});
    const copy = () =>
      until('a Copy button', async () => {
        for (const button of await panel.$$('button')) {
          if ((await button.evaluate((node) => node.textContent?.trim())) === 'Copy') return button;
        }
        return null;
      });
    expect(
      await (await copy()).evaluate((button) => button.disabled || button.getAttribute('aria-disabled') === 'true'),
    ).toBe(true);
    await panel.type('textarea', 'It left today and should reach you on Thursday.');
    await until('Copy to be on', async () =>
      (await copy()).evaluate((button) => !button.disabled && button.getAttribute('aria-disabled') !== 'true'),
    );
    await (await copy()).click();
    const [key] = await sentTo();
    expect(key).toMatchObject({ language: 'en' });
  });

  async function sentTo() {
    const { customer } = newest(0);
    return until('the sent log to have it', async () => {
      const { rows } = await ask(example.workbench, 'tier-list', {
        query: { ...everybody, text: customer.username },
        offset: 0,
        limit: 1,
      });
      const view = rows[0] && (await ask(example.workbench, 'customer.view', { key: rows[0].key, pageOrderId: null }));
      return view && view.sent.length > 0 && view.sent;
    });
  }

  it('exports exactly what the tier list shows', async () => {
    const query = { ...everybody, sort: 'clv' as const, descending: true, tiers: ['A' as const], minOrders: 5 };
    const { shown, rows } = await ask(example.workbench, 'tier-list', { query, offset: 0, limit: 10_000 });
    const columns = [
      { id: 'name' as const, heading: 'Customer' },
      { id: 'orders' as const, heading: 'Orders' },
    ];
    const csv = await ask(example.workbench, 'tier-list.csv', { query, columns, offset: 0, limit: 10_000 });
    expect(csv.rows).toBe(shown);
    expect(csv.text.trim().split('\r\n')).toEqual([
      'Customer,Orders',
      ...rows.map(({ name, orders }) => `${name},${orders}`),
    ]);
  });

  it('gives the panel the same figures as the tier list', async () => {
    const { rows } = await ask(example.workbench, 'tier-list', {
      query: { ...everybody, sort: 'clv', descending: true },
      offset: 0,
      limit: 50,
    });
    for (const row of rows) {
      const view = await ask(example.workbench, 'customer.view', { key: row.key, pageOrderId: null });
      expect({
        tier: view?.tier,
        point: view?.clv?.point,
        low: view?.clv?.low,
        alive: view?.alive,
        orders: view?.keptOrders,
      }).toEqual({
        tier: row.tier,
        point: row.clv?.point,
        low: row.clv?.low,
        alive: row.alive,
        orders: row.orders,
      });
    }
  });

  it.each(['panel', '#/', '#/customers', '#/portfolio', '#/truth', '#/settings'])(
    'can be used by everybody: no axe violation on %s',
    async (where) => {
      const page = where === 'panel' ? panel : example.workbench;
      if (where !== 'panel') {
        await page.bringToFront();
        await page.evaluate((hash) => location.assign(hash), where);
        await new Promise((resolve) => setTimeout(resolve, 500));
      }
      // Half-way through a change of colour a contrast is nobody's.
      await page.evaluate(
        'Promise.allSettled(document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity).map(({ finished }) => finished))',
      );
      const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
      await page.evaluate(axe);
      const found = (await page.evaluate(
        'axe.run().then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes.map(({ html }) => html).join(" | ")))',
      )) as string[];
      expect(found).toEqual([]);
    },
  );

  it('has asked nothing of any network', () => {
    expect(network.requests).toEqual([]);
    const opened = ['www.ebay.com', 'admin.shopify.com', 'www.etsy.com', 'www.example.com'];
    const strangers = example.host.requests.filter((request) => !opened.some((host) => request.startsWith(host)));
    // The browser itself may look for its maker; the extension never does, as the line above says.
    expect(strangers.filter((request) => !/^[\w.-]*(google|gstatic|googleapis|gvt1)\.com/.test(request))).toEqual([]);
  });
});
