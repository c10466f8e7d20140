import { basename, dirname } from 'node:path';
import type { Plugin } from 'vite';
import type { Marketplace } from '../src/marketplaces/declaration.ts';
import { marketplaces } from '../src/marketplaces/registry.ts';

type Part = 'pages' | 'reports' | 'connector';

const MARK = '\0clientele:left-out:';

/** What stays of a part that a program does not run: the names by which it is listed. */
const NAMES: Readonly<Record<Part, (of: Marketplace) => string>> = {
  pages: ({ pages }) => JSON.stringify(pages.map(({ kind }) => ({ kind }))),
  reports: ({ reports }) => JSON.stringify(reports.map(({ id }) => ({ id }))),
  connector: () => 'null',
};

/**
 * Builds a program with only one part of the marketplaces, of all or of some: each is declared in one piece, but a seller's page
 * pays for page adapters alone, the background reads no files, and the worker asks no API.
 */
export function only(part: Part, some: (marketplace: Marketplace) => boolean = () => true): Plugin {
  return {
    name: 'clientele:only',
    enforce: 'pre',
    resolveId(source, importer) {
      const asked = /^\.\/(pages|reports|connector)\.ts$/.exec(source)?.[1] as Part | undefined;
      const of = importer?.includes('/src/marketplaces/') ? marketplaceIn(dirname(importer)) : undefined;
      if (!asked || !of || (asked === part && some(of))) return null;
      return `${MARK}${asked}:${of.id}`;
    },
    load(id) {
      if (!id.startsWith(MARK)) return null;
      const [left, name = ''] = id.slice(MARK.length).split(':') as [Part, string];
      const of = marketplaceIn(name);
      return of ? `export const ${left} = ${part === 'pages' && left === 'pages' ? '[]' : NAMES[left](of)};` : null;
    },
  };
}

function marketplaceIn(folder: string): Marketplace | undefined {
  return marketplaces.find(({ id }) => id === basename(folder));
}
