import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Window } from 'happy-dom';
import { Page } from '../../../src/marketplaces/page.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/vendure/', import.meta.url));
const ADDRESS = /Address: (\S+)/;

/** A page of the real admin interfaces; its first comment says at which address it was seen. */
export interface SavedPage {
  readonly name: string;
  readonly answer: string;
  readonly html: string;
  readonly url: URL;
}

export const savedPages: readonly SavedPage[] = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.html'))
  .map((file) => {
    const html = readFileSync(FOLDER + file, 'utf8');
    const url = new URL(ADDRESS.exec(html)?.[1] ?? '');
    return { name: file.replace(/\.2026-11\.html$/, ''), answer: FOLDER + file.replace(/html$/, 'json'), html, url };
  });

export function saved(name: string): SavedPage {
  const found = savedPages.find((page) => page.name === name);
  if (!found) throw new Error(`no fixture ${name}`);
  return found;
}

/** The page as the adapters get it, optionally changed, at its own or another address. */
export function pageOf(html: string, url: URL | string): Page {
  // happy-dom's types are its own, its behaviour is the standard's.
  const document = new new Window().DOMParser().parseFromString(html, 'text/html') as unknown as Document;
  return new Page(document, new URL(url));
}
