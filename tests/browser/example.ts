import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { type ExampleShops, exampleShops } from '../../scripts/demo/example-shops.ts';
import { sellerPages } from '../../scripts/demo/seller-pages.ts';
import { type Chromium, launch } from './chromium.ts';
import { chooseFiles, settled } from './protocol.ts';
import { type SellerHost, startSellerHost } from './seller-host.ts';

export interface Example {
  readonly chromium: Chromium;
  readonly workbench: Page;
  readonly shops: ExampleShops;
  readonly host: SellerHost;
  /** Answers before the example's own pages do; null leaves the address to them. */
  override: (url: URL) => string | null;
  close(): Promise<void>;
}

/** A browser with the example shops imported and scored, and their pages under their real addresses. */
export async function startExample(): Promise<Example> {
  const shops = await exampleShops(Date.now());
  const pages = sellerPages(shops);
  const example = { override: (_: URL): string | null => null };
  const host = await startSellerHost((url) => example.override(url) ?? pages(url));
  const chromium = await launch({ sellerHost: host.port });
  const workbench = await chromium.screen('workbench.html');
  await chooseFiles(workbench, shops.files);
  await settled(workbench);
  return Object.assign(example, {
    chromium,
    workbench,
    shops,
    host,
    close: async () => {
      await chromium.close();
      await host.close();
    },
  });
}

/** A file of a test's own, gone with the test. */
export async function withFile<Value>(
  name: string,
  text: string,
  use: (path: string) => Promise<Value>,
): Promise<Value> {
  const folder = await mkdtemp(join(tmpdir(), 'clientele-file-'));
  try {
    const path = join(folder, name);
    await writeFile(path, text);
    return await use(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Texts of the badges on a page, in the page's order. */
export function badges(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('clientele-badge')].map(
      (host) => host.shadowRoot?.querySelector('button')?.textContent ?? '',
    ),
  );
}

export async function clickBadge(page: Page, index: number): Promise<void> {
  await page.bringToFront();
  await page.waitForSelector('clientele-badge >>> button');
  const buttons = await page.$$('clientele-badge >>> button');
  await buttons[index]?.click();
}

/** The text of a page as a reader sees it. */
export function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}
