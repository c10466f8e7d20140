import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page, TargetType } from 'puppeteer-core';

export const EXTENSION = join(import.meta.dirname, '../../.output/chrome-mv3-automated');

export interface LaunchOptions {
  /** A profile to go on with; by default a fresh one that is removed at the end. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Port of the loopback server that plays all https hosts; without it no host resolves. */
  readonly sellerHost?: number;
  readonly extension?: string;
  readonly args?: readonly string[];
}

export interface Chromium {
  readonly browser: Browser;
  readonly id: string;
  readonly profile: string;
  /** Opens one of the extension's own pages in a tab. */
  screen(path: string): Promise<Page>;
  /** The real side panel, once it is open. */
  panel(): Promise<Page>;
  close(): Promise<void>;
  /** As a power cut does: no handler runs. */
  kill(): void;
}

/** Starts Chromium with the extension. Nothing in it reaches beyond this machine. */
export async function launch(options: LaunchOptions = {}): Promise<Chromium> {
  const extension = options.extension ?? EXTENSION;
  if (!existsSync(extension)) throw new Error(`the extension is not built: ${extension}`);
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'clientele-')));
  const hosts = options.sellerHost
    ? `MAP * 127.0.0.1:${options.sellerHost}, EXCLUDE localhost, EXCLUDE 127.0.0.1`
    : 'MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1';
  const browser = await puppeteer.launch({
    executablePath: process.env.CLIENTELE_CHROMIUM ?? '/usr/bin/chromium',
    headless: options.headless ?? true,
    pipe: true,
    enableExtensions: [extension],
    userDataDir: profile,
    acceptInsecureCerts: true,
    // Its bar over every page says nothing to whoever watches.
    ignoreDefaultArgs: ['--enable-automation'],
    defaultViewport: null,
    protocolTimeout: 120_000,
    args: [
      '--no-sandbox',
      '--no-first-run',
      '--disable-quic',
      '--disable-sync',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-features=Translate,OptimizationHints,MediaRouter',
      '--ignore-certificate-errors',
      `--host-resolver-rules=${hosts}`,
      '--window-size=1440,1000',
      ...(options.args ?? []),
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === TargetType.SERVICE_WORKER, {
    timeout: 30_000,
  });
  const id = new URL(worker.url()).host;
  return {
    browser,
    id,
    profile,
    async screen(path) {
      const page = await browser.newPage();
      await page.goto(`chrome-extension://${id}/${path}`);
      return page;
    },
    async panel() {
      const target = await browser.waitForTarget(
        (candidate) => candidate.url().startsWith(`chrome-extension://${id}/sidepanel.html`),
        { timeout: 20_000 },
      );
      return target.asPage();
    },
    async close() {
      await browser.close();
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    kill() {
      browser.process()?.kill('SIGKILL');
    },
  };
}
