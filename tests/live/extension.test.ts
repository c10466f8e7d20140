import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Chromium, launch } from '../browser/chromium.ts';
import { badges, clickBadge, visibleText } from '../browser/example.ts';
import { ask, until } from '../browser/protocol.ts';
import { type RealBackend, realBackend } from './real-backend.ts';

/** The seeded customer with the most orders (tests/live/backend/seed-people.mjs). */
const ADA = '1';

interface Placed {
  readonly id: string;
  readonly code: string;
  readonly state: string;
  readonly customer: {
    readonly id: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly emailAddress: string;
  };
}

describe('a seller with a real Vendure shop', () => {
  let backend: RealBackend;
  let chromium: Chromium;
  let workbench: Page;
  let admin: Page;
  let panel: Page;
  let placed: readonly Placed[];

  beforeAll(async () => {
    backend = await realBackend();
    chromium = await launch();
    workbench = await chromium.screen('workbench.html#/start');
    const { orders } = await backend.query<{ orders: { items: Placed[] } }>(
      '{ orders(options: { take: 100, filter: { active: { eq: false } } }) { items { id code state customer { id firstName lastName emailAddress } } } }',
    );
    placed = orders.items;
  });
  afterAll(async () => {
    await chromium?.close();
    await backend?.stop();
  });

  const newestOf = (customer: string) => {
    // Cancelled orders and those that wait for their payment do not count as kept.
    const own = placed.filter(
      ({ customer: { id }, state }) => id === customer && state !== 'Cancelled' && state !== 'PaymentAuthorized',
    );
    const newest = own.at(-1);
    if (!newest) throw new Error(`customer ${customer} has no order`);
    return { newest, count: own.length };
  };
  const connection = async () => (await ask(workbench, 'connections.list', null))[0];
  const synced = (orders: number) =>
    until('the sync to end', async () => {
      const now = await connection();
      return now?.state === 'idle' && now.syncedAt !== null && now.orders >= orders;
    });

  it('connects it with address and token, and has its history', async () => {
    const button = await until('the button to connect a shop', async () => {
      for (const each of await workbench.$$('button')) {
        if (/^Connect (a shop|Vendure)/.test((await each.evaluate((node) => node.textContent?.trim())) ?? ''))
          return each;
      }
      return null;
    });
    await button.click();
    await workbench.waitForSelector('#connector-url');
    await workbench.type('#connector-url', backend.url);
    await workbench.type('#connector-token', backend.token);
    const submit = await workbench.waitForSelector('form.connect button[type=submit]:not([disabled])');
    await submit?.click();
    await synced(40);
    const { shops } = await ask(workbench, 'overview', null);
    expect(shops).toMatchObject([{ orders: 40, shop: new URL(backend.url).host }]);
  });

  it('keeps the token where nothing but the background can read it', async () => {
    const stored = (await workbench.evaluate('chrome.storage.local.get(null).then(JSON.stringify)')) as string;
    expect(stored).not.toContain(backend.token);
    const kept = (await workbench.evaluate(`new Promise((resolve) => {
      const open = indexedDB.open('clientele');
      open.onsuccess = () => {
        const all = open.result.transaction('connections').objectStore('connections').getAll();
        all.onsuccess = () => resolve(JSON.stringify(all.result.map((row) => ({ ...row, sealed: new TextDecoder().decode(row.sealed) }))));
      };
    })`)) as string;
    expect(kept).not.toContain(backend.token);
  });

  it('is shown the right customer on the real order page', async () => {
    const { newest, count } = newestOf(ADA);
    admin = await chromium.browser.newPage();
    await admin.goto(backend.adminUiUrl);
    await admin.waitForSelector('#login_username');
    await admin.type('#login_username', backend.username);
    await admin.type('#login_password', backend.password);
    await admin.keyboard.press('Enter');
    await admin.waitForSelector('vdr-app-shell');
    await admin.goto(`${backend.adminUiUrl.replace(/\/$/, '')}/orders/${newest.id}`);
    await until('a badge on the order', async () => (await badges(admin)).length === 1);
    expect((await badges(admin))[0]).toMatch(new RegExp(`^${count} · €`));
    await clickBadge(admin, 0);
    panel = await chromium.panel();
    const name = `${newest.customer.firstName} ${newest.customer.lastName}`;
    await until('the panel to show the customer', async () => (await visibleText(panel)).includes(name));
    expect(await visibleText(panel)).toContain(`${count} orders`);
    expect(await visibleText(panel)).toMatch(/€\d/);
  });

  it('is shown every buyer of the order list, and no other', async () => {
    await admin.goto(`${backend.adminUiUrl.replace(/\/$/, '')}/orders`);
    await until('badges on the list', async () => (await badges(admin)).length >= 5);
    const state = await ask(panel, 'panel.state', { windowId: await windowOf(panel) });
    if (state.kind !== 'buyers') throw new Error(`the panel shows ${state.kind}`);
    for (const { orderId, identity } of state.buyers) {
      const order = placed.find(({ code }) => code === orderId);
      if (order) expect(identity?.key, `buyer of ${orderId}`).toBe(order.customer.id);
    }
    expect(state.buyers.filter(({ customer }) => customer !== null).length).toBeGreaterThanOrEqual(5);
  });

  it('has a new order after the next sync, and the panel with it', async () => {
    const { newest, count } = newestOf(ADA);
    await admin.goto(`${backend.adminUiUrl.replace(/\/$/, '')}/orders/${newest.id}`);
    await until('a badge on the order', async () => (await badges(admin)).length === 1);
    await backend.placeOrder(newest.customer.emailAddress);
    const id = (await connection())?.id;
    if (!id) throw new Error('the shop is not connected');
    await ask(workbench, 'connections.sync', { id });
    await until('the new order in the panel', async () => (await visibleText(panel)).includes(`${count + 1} orders`));
    expect((await connection())?.orders).toBe(41);
  });

  it('says so when the token no longer works, and forgets it when disconnected', async () => {
    await backend.revokeToken(backend.token);
    const id = (await connection())?.id ?? '';
    await ask(workbench, 'connections.sync', { id });
    await until('the connection to fail', async () => (await connection())?.state === 'failed');
    expect((await connection())?.fault?.kind).toBe('unauthorised');
    await ask(workbench, 'connections.remove', { id });
    expect(await ask(workbench, 'connections.list', null)).toEqual([]);
    expect((await ask(workbench, 'overview', null)).orders).toBe(41);
  });
});

async function windowOf(page: Page): Promise<number> {
  return (await page.evaluate('chrome.windows.getCurrent().then(({ id }) => id)')) as number;
}
