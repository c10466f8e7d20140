import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { EXTENSION } from '../browser/chromium.ts';

/** What each program weighs, compressed as in a package: the panel with all that its document loads first. */
const kB = (files: readonly string[]) =>
  files.reduce((sum, file) => sum + gzipSync(readFileSync(join(EXTENSION, file))).length, 0) / 1000;

/** A document with its scripts and styles, and all that these import. */
function firstLoad(document: string): string[] {
  const seen = new Set([document]);
  for (const file of seen) {
    const text = readFileSync(join(EXTENSION, file), 'utf8');
    const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/') + 1) : '';
    for (const [, path = ''] of text.matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)) seen.add(path);
    for (const [, path = ''] of text.matchAll(/from\s?["'`]\.\/([^"'`]+\.js)["'`]/g)) seen.add(folder + path);
    for (const [, path = ''] of text.matchAll(/import\s?["'`]\.\/([^"'`]+\.js)["'`]/g)) seen.add(folder + path);
  }
  return [...seen];
}

const rows: readonly [string, readonly string[], number | null][] = [
  ['content script, marketplaces', ['hosted-pages.js'], 15],
  ['content script, own shops', ['own-shop-pages.js'], 15],
  ['background', ['background.js'], 70],
  ['panel, first load', firstLoad('sidepanel.html'), 110],
  ['workbench, first load', firstLoad('workbench.html'), null],
  ['worker', ['scoring-worker.js'], null],
];
for (const [name, files, bar] of rows) {
  console.log(`${name.padEnd(30)} ${kB(files).toFixed(1).padStart(6)} kB gz${bar === null ? '' : ` (bar ${bar})`}`);
}
console.log(`${readdirSync(EXTENSION, { recursive: true }).length} files`);
