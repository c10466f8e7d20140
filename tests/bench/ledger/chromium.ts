import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { build } from 'vite';

const ARGS = [
  '--no-sandbox',
  '--headless=new',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--js-flags=--max-old-space-size=8000',
];

/** One page script as one classic script. */
export async function bundle(entry: string): Promise<string> {
  const output = { format: 'iife', name: 'bench' } as const;
  const built = await build({
    configFile: false,
    logLevel: 'error',
    build: { write: false, minify: false, rolldownOptions: { input: entry, output } },
  });
  const [chunk] = 'output' in built ? built.output : [];
  if (chunk?.type !== 'chunk') throw new Error(`nothing was built from ${entry}`);
  return chunk.code;
}

/** Serves an empty page with that script on a free loopback port. */
export function serve(script: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => {
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8');
    response.end(isScript ? script : '<!doctype html><title>bench</title><script src="/page.js"></script>');
  });
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () =>
      resolve({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, server }),
    );
  });
}

export interface Run<Result> {
  readonly result: Result;
  /** IndexedDB on disk. */
  readonly diskMb: number;
  /** The largest process of the browser at its peak: the page, with the orders themselves. */
  readonly peakMb: number;
}

/** Calls a global function of the page in a fresh browser with a fresh profile. */
export async function inFreshBrowser<Result>(url: string, call: string): Promise<Run<Result>> {
  const profile = mkdtempSync(join(tmpdir(), 'ledger-bench-'));
  const browser = await puppeteer.launch({
    executablePath: process.env.CLIENTELE_CHROMIUM ?? '/usr/bin/chromium',
    args: [...ARGS, `--user-data-dir=${profile}`],
    protocolTimeout: 900_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const result = (await page.evaluate(call)) as Result;
    const disk = execFileSync('du', ['-sk', join(profile, 'Default', 'IndexedDB')], { encoding: 'utf8' });
    return { result, diskMb: Number.parseInt(disk, 10) / 1024, peakMb: peakOf(profile) };
  } finally {
    await browser.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** The highest resident size of any process that was started with this profile. */
export function peakOf(profile: string): number {
  let peak = 0;
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (!readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(profile)) continue;
      const high = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
      peak = Math.max(peak, Number(high?.[1] ?? 0) / 1024);
    } catch {
      // The process ended while it was looked at.
    }
  }
  return peak;
}
