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
/** Quiet for so long counts as settled; the page is read before that (src/seller-page/settle.ts). */
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
report('drawn anew in one go', await repeat(() => listMs(1, 0)));
report('drawn anew in 10 goes, one every 60 ms', await repeat(() => listMs(10, 60)));
report('drawn anew in 20 goes, one every 25 ms', await repeat(() => listMs(20, 25)));
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

function report(how: string, times: readonly number[]): void {
  const settled = times.map((ms) => ms - SETTLED_MS);
  console.log(
    `100 orders ${how}: last badge ${figures(times)} ms after the last change, ${figures(settled)} ms after it had settled (bar 50 ms)`,
  );
}

/** A single-page console draws its list anew, so many rows at a time: from its last change to the hundredth badge. */
async function listMs(goes: number, everyMs: number): Promise<number> {
  await until('100 badges', async () => (await page.$$('clientele-badge')).length >= 100);
  await new Promise((resolve) => setTimeout(resolve, 500));
  const ms = (await page.evaluate(`new Promise((resolve) => {
    const body = document.querySelector('#mainGridContainer tbody');
    for (const badge of document.querySelectorAll('clientele-badge')) badge.remove();
    const rows = [...body.rows].map((row) => row.outerHTML.replace(/12-(\\d{5})/g, (_, digits) => '12-' + String((Number(digits) + 1000) % 100000).padStart(5, '0')));
    body.innerHTML = '';
    let began = 0;
    let drawn = 0;
    const draw = () => {
      drawn++;
      const from = Math.floor(((drawn - 1) * rows.length) / ${goes});
      body.insertAdjacentHTML('beforeend', rows.slice(from, Math.floor((drawn * rows.length) / ${goes})).join(''));
      began = performance.now();
      if (drawn < ${goes}) setTimeout(draw, ${everyMs});
    };
    draw();
    new MutationObserver((_, observer) => {
      if (drawn < ${goes} || document.querySelectorAll('clientele-badge').length < 100) return;
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
