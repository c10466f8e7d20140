/**
 * Screenshots of both screens in all states, and axe on each: `node tests/ui/gallery/shots.ts [folder] [words in the name]`.
 * Exits with 1 when axe finds anything.
 */
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Page } from 'puppeteer-core';
import { serveGallery } from './gallery-server.ts';
import { type Shot, shots } from './shot-list.ts';

const folder = process.argv[2] ?? join(tmpdir(), 'clientele-shots');
const wanted = process.argv.slice(3);
const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  readonly id: string;
  readonly nodes: { readonly html: string; readonly failureSummary: string }[];
}

async function take(page: Page, address: string, shot: Shot): Promise<readonly Violation[]> {
  await page.setViewport({ width: shot.width, height: shot.height, deviceScaleFactor: shot.scale ?? 1 });
  await page.emulateMediaFeatures(shot.media ?? [{ name: 'prefers-color-scheme', value: shot.theme }]);
  await page.goto('about:blank');
  await page.goto(
    `${address}/${shot.screen}.html?state=${shot.state}&language=${shot.language}&theme=${shot.forced ? shot.theme : 'auto'}${shot.hash ?? ''}`,
  );
  await page.waitForSelector('.card, .skeleton, .drop');
  for (const act of shot.acts ?? []) await act(page);
  await new Promise((resolve) => setTimeout(resolve, 500));
  await page.evaluate(() => scrollTo(0, 0));
  await page.screenshot({ path: join(folder, `${shot.name}.png`), fullPage: shot.whole ?? true });
  await page.evaluate(axe);
  return (await page.evaluate(
    'axe.run(document, { resultTypes: ["violations"] }).then((result) => result.violations)',
  )) as Violation[];
}

await mkdir(folder, { recursive: true });
const server = await serveGallery(join(folder, 'site'));
const browser = await launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--headless=new', '--disable-gpu', '--no-first-run', '--disable-background-networking'],
});
let found = 0;
const page = await browser.newPage();
page.on('pageerror', (error) => {
  found += 1;
  console.error('page error:', error);
});
for (const shot of shots.filter(({ name }) => wanted.every((word) => name.includes(word)))) {
  for (const violation of await take(page, server.address, shot)) {
    found += 1;
    const node = violation.nodes[0];
    console.error(
      `${shot.name}: ${violation.id} (${violation.nodes.length})\n  ${node?.html.slice(0, 200)}\n  ${node?.failureSummary.slice(0, 400)}`,
    );
  }
}
await browser.close();
server.close();
console.log(`${folder}: ${found} findings`);
process.exit(found > 0 ? 1 : 0);
