import type { Page } from 'puppeteer-core';
import { launch } from '../browser/chromium.ts';
import { withFile } from '../browser/example.ts';
import { ask, chooseFiles, settled, until } from '../browser/protocol.ts';
import { startSellerHost } from '../browser/seller-host.ts';
import { ebayOrderList, shownOrders } from '../generators/pages.ts';
import { syntheticShop } from '../generators/shop.ts';
import { ebayReport } from '../generators/shop-reports.ts';

/**
 * What the extension costs on pages, in Chromium: running the content script on a page that is no seller's (the script's own
 * time, from a trace), and a list of 100 orders from the moment it has settled to its last badge.
 */
const RUNS = 9;
/** Quiet for so long counts as settled (src/seller-page/settle.ts); a page that had rested is read before that. */
const SETTLED_MS = 120;
const orders = shownOrders(100);
const host = await startSellerHost((url) => {
  if (url.host !== 'www.ebay.com') return '<!doctype html><title>A page</title><p>Nothing to sell here.</p>';
  return url.pathname.startsWith('/sh/ord')
    ? ebayOrderList(orders)
    : '<!doctype html><title>Seller Hub</title><p>Overview</p>';
});
const chromium = await launch({ sellerHost: host.port });
const workbench = await chromium.screen('workbench.html');
await importBuyers(workbench);

const page = await chromium.browser.newPage();
console.log(
  `another page of the same host (www.ebay.com/sh/ovw): ${figures(await repeat(() => scriptMs('https://www.ebay.com/sh/ovw')))} ms (bar 1 ms)`,
);
console.log(
  `no seller's host (own-shop script): ${figures(await repeat(() => scriptMs('https://www.example.com/')))} ms (bar 1 ms)`,
);
await page.goto('https://www.ebay.com/sh/ord/');
const lists = await repeat(listMs);
console.log(`100 orders, last change of the page to last badge: ${figures(lists)} ms`);
const afterSettling = lists.map((ms) => ms - SETTLED_MS);
console.log(`100 orders, settled (${SETTLED_MS} ms of quiet) to last badge: ${figures(afterSettling)} ms (bar 50 ms)`);
await chromium.close();
await host.close();

async function importBuyers(start: Page): Promise<void> {
  const today = Math.floor(Date.now() / 86_400_000);
  const shop = syntheticShop({ seed: 5, customers: 10_000, today, span: 800, prefix: 'other' });
  const shown = orders.map((order, index) => ({
    ...(shop[index] ?? { orders: [] }),
    username: order.username,
    name: order.name,
    email: order.email,
  }));
  await withFile('orders.csv', ebayReport([...shown, ...shop.slice(100)], 'our_shop'), async (path) => {
    await chooseFiles(start, [path]);
    await settled(start);
  });
  const { customers } = await ask(start, 'overview', null);
  console.log(`${customers} customers in the ledger`);
}

/** CPU time of the extension's script on a freshly loaded page, from the browser's own trace. */
async function scriptMs(url: string): Promise<number> {
  await page.goto('about:blank');
  await page.tracing.start({ categories: ['devtools.timeline', 'v8.execute'] });
  await page.goto(url);
  await new Promise((resolve) => setTimeout(resolve, 300));
  const trace = JSON.parse(new TextDecoder().decode((await page.tracing.stop()) ?? new Uint8Array())) as {
    traceEvents: readonly { name: string; dur?: number; args: { data?: { url?: string } } }[];
  };
  const own = trace.traceEvents.filter(
    ({ name, args }) => name === 'EvaluateScript' && args.data?.url?.startsWith('chrome-extension://'),
  );
  return own.reduce((sum, { dur = 0 }) => sum + dur, 0) / 1000;
}

/** The list is drawn anew in one go, as a single-page console does after a rest: from that change to the hundredth badge. */
async function listMs(): Promise<number> {
  await until('100 badges', async () => (await page.$$('clientele-badge')).length >= 100);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const ms = (await page.evaluate(`new Promise((resolve) => {
    const body = document.querySelector('#mainGridContainer tbody');
    for (const badge of document.querySelectorAll('clientele-badge')) badge.remove();
    body.innerHTML = body.innerHTML.replace(/12-(\\d{5})/g, (_, digits) => '12-' + String((Number(digits) + 1000) % 100000).padStart(5, '0'));
    const began = performance.now();
    new MutationObserver((_, observer) => {
      if (document.querySelectorAll('clientele-badge').length < 100) return;
      observer.disconnect();
      resolve(performance.now() - began);
    }).observe(document, { subtree: true, childList: true });
  })`)) as number;
  return ms;
}

async function repeat<Value>(run: () => Promise<Value>): Promise<Value[]> {
  const values: Value[] = [];
  for (let k = 0; k < RUNS; k++) values.push(await run());
  return values;
}

function figures(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN).toFixed(2);
  return `median ${at(0.5)}, least ${at(0)}, most ${at(1)}`;
}
