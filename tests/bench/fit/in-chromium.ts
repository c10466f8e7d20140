import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { bundle, peakOf, serve } from '../ledger/chromium.ts';
import type { DayShop } from './generated-shop.ts';
import type { Figures } from './measure.ts';
import type { Plain } from './worker.ts';

/** The same cases in a worker of a fresh browser, and the peak of its largest process: the shops are made in it. */
export async function figuresInChromium(cdnow: DayShop | null): Promise<{ figures: Figures[]; peakMb: number }> {
  const { url, server } = await serve(await bundle(join(import.meta.dirname, 'worker.ts')));
  const profile = mkdtempSync(join(tmpdir(), 'fit-bench-'));
  const browser = await puppeteer.launch({
    executablePath: process.env.CLIENTELE_CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--headless=new', '--disable-gpu', '--no-first-run', `--user-data-dir=${profile}`],
    protocolTimeout: 900_000,
  });
  try {
    const page = await browser.newPage();
    await page.goto(url);
    const plain: Plain | null = cdnow && {
      ...cdnow,
      days: [...cdnow.days],
      first: [...cdnow.first],
      last: [...cdnow.last],
    };
    const figures = (await page.evaluate(`measureFits(${JSON.stringify(plain)})`)) as Figures[];
    return { figures, peakMb: peakOf(profile) };
  } finally {
    await browser.close();
    server.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}
