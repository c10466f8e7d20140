import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { delimiter, join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { until } from './protocol.ts';

const ROOT = join(import.meta.dirname, '../..');
/** The build that sellers get: Firefox can be told to grant what is asked for, so it needs no automated twin. */
const EXTENSION = join(ROOT, '.output/firefox-mv3');
const GECKO_ID = 'clientele@clientele.example';
const UUID = '7c4f5b52-3c1c-4f0e-9a55-0f6c1d9a2b11';

export interface Firefox {
  readonly browser: Browser;
  /** Opens one of the extension's own pages in a tab. */
  screen(path: string): Promise<Page>;
  /** The panel in a window of its own, once a badge has opened it. */
  panel(): Promise<Page>;
  close(): Promise<void>;
}

/** The program that CLIENTELE_FIREFOX names, or the first one on the PATH; null where there is none. */
export function findFirefox(): string | null {
  const named = process.env.CLIENTELE_FIREFOX;
  if (named && !existsSync(named)) throw new Error(`CLIENTELE_FIREFOX names ${named}, which does not exist`);
  if (named) return named;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)));
  return places.find((path) => existsSync(path)) ?? null;
}

/** Builds the extension for Firefox unless that has been done. */
export function buildForFirefox(): void {
  if (existsSync(join(EXTENSION, 'manifest.json'))) return;
  const wxt = join(ROOT, 'node_modules/wxt/bin/wxt.mjs');
  const { status } = spawnSync(process.execPath, [wxt, 'build', '-b', 'firefox'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0) throw new Error('the extension could not be built for Firefox');
}

/** Starts Firefox with the extension; every https host is the loopback server at that port, and nothing leaves this machine. */
export async function launchFirefox(executablePath: string, sellerHost: number): Promise<Firefox> {
  const tunnel = await startTunnel(sellerHost);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    defaultViewport: null,
    protocolTimeout: 60_000,
    // Without it Firefox refuses to open an extension's page for a test.
    args: ['--remote-allow-system-access', '--width=1440', '--height=1000'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: UUID }),
      // What the seller's click asks for is granted without the prompt.
      'extensions.webextOptionalPermissionPrompts': false,
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': tunnel.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': tunnel.port,
      // The background sleeps after two seconds instead of thirty: whatever a test does meets it awake and asleep.
      'extensions.background.idle.timeout': 2_000,
    },
  });
  await browser.installExtension(EXTENSION);
  return {
    browser,
    async screen(path) {
      const page = await browser.newPage();
      // Firefox never reports that an extension's page has loaded.
      await page.goto(`moz-extension://${UUID}/${path}`, { timeout: 200 }).catch(() => {});
      await page.waitForSelector('#root > *');
      return page;
    },
    panel: () =>
      until('the panel to open', async () => {
        for (const page of await browser.pages()) {
          // Asked of the page itself, because the driver is not told where an extension's page has gone.
          const address = await page.evaluate(() => location.href).catch(() => '');
          if (address.includes('/sidepanel.html?window=')) return page;
        }
        return null;
      }),
    async close() {
      await browser.close();
      await tunnel.close();
    },
  };
}

/** An HTTP proxy that leads every CONNECT to one port of this machine, and answers nothing else. */
async function startTunnel(target: number): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer((client) => {
    client.once('data', (head) => {
      if (!head.toString('latin1').startsWith('CONNECT ')) return client.destroy();
      const seller = connect(target, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 Connection established\r\n\r\n');
        client.pipe(seller).pipe(client);
      });
      seller.on('error', () => client.destroy());
      client.on('close', () => seller.destroy());
    });
    client.on('error', () => {});
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
