import { spawnSync } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type Chromium, launch } from '../../tests/browser/chromium.ts';
import { ask, chooseFiles, settled, until } from '../../tests/browser/protocol.ts';
import { startSellerHost } from '../../tests/browser/seller-host.ts';
import { type ExampleShops, exampleShops } from './example-shops.ts';
import { ADDRESSES, sellerPages } from './seller-pages.ts';

/** Shows the main job on invented shops in a real browser: import, score, recognise, and the panel beside the page. */
const PICTURES = join(import.meta.dirname, '../../.demo');
const headed = Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY) || process.platform !== 'linux';
const say = (line: string) => console.log(line);

const built = spawnSync('wxt', ['build', '--mode', 'automated'], { stdio: ['ignore', 'ignore', 'inherit'] });
if (built.status !== 0) process.exit(built.status ?? 1);

const shops = await exampleShops(Date.now());
const host = await startSellerHost(sellerPages(shops));
const chromium = await launch({ sellerHost: host.port, headless: !headed });
const workbench = await importShops(chromium, shops);
const pages = [];
for (const address of ADDRESSES) pages.push(await openSellerPage(chromium, address));
const [list] = pages;
if (!list) throw new Error('no page was opened');
await list.bringToFront();
await clickFirstBadge(list);
const panel = await chromium.panel();
const shown = await whatPanelShows(panel);
say(`\nThe panel beside ${new URL(list.url()).host} shows:\n${shown}`);

if (headed) {
  say('\nThe browser stays open: click other badges, change tabs, look at the workbench. Close it to end the demo.');
  await new Promise((resolve) => chromium.browser.on('disconnected', resolve));
} else {
  await savePictures({ workbench, list, panel });
  await chromium.close();
}
await host.close();

async function importShops({ screen }: Chromium, { files }: ExampleShops): Promise<Page> {
  const start = await screen('workbench.html');
  const began = performance.now();
  await chooseFiles(start, files);
  await settled(start);
  const { customers, orders } = await ask(start, 'overview', null);
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  say(`Imported and scored three example shops in ${seconds} s: ${customers} customers, ${orders} orders.`);
  return start;
}

async function openSellerPage({ browser }: Chromium, address: string): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(address);
  await page.bringToFront();
  await page.waitForSelector('clientele-badge >>> button', { timeout: 15_000 });
  return page;
}

async function clickFirstBadge(page: Page): Promise<void> {
  await (await page.waitForSelector('clientele-badge >>> button'))?.click();
}

/** The first card as a reader hears it: name, tier, value with its interval. */
async function whatPanelShows(page: Page): Promise<string> {
  return until('the panel to show a tier and a value', async () => {
    const text = await page.evaluate(() => document.querySelector<HTMLElement>('section.card')?.innerText ?? '');
    return /\d/.test(text) && text.split('\n').filter(Boolean).slice(0, 8).join('\n');
  });
}

async function savePictures(screens: Readonly<Record<string, Page>>): Promise<void> {
  await mkdir(PICTURES, { recursive: true });
  for (const [name, page] of Object.entries(screens)) {
    await page.bringToFront().catch(() => {});
    await page.screenshot({ path: join(PICTURES, `${name}.png`) as `${string}.png` });
  }
  say(
    `\nThere is no display, so the screens were saved as pictures in ${PICTURES}: ${Object.keys(screens).join('.png, ')}.png`,
  );
}
