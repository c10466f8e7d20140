import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Marketplace } from '../../src/marketplaces/declaration.ts';
import { recogniseFile } from '../../src/tool/recognise.ts';
import { generated } from '../generators/seller-pages.ts';

/** One synthetic page. Its own canonical link says at which address it stands; `not-…` is no seller's page or says nothing. */
export interface Fixture {
  readonly file: string;
  readonly name: string;
  readonly html: string;
  readonly url: URL;
}

function fixturesOf(id: string): readonly Fixture[] {
  const folder = fileURLToPath(new URL(`../fixtures/${id}/`, import.meta.url));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.html'))
    .map((name) => {
      const html = readFileSync(folder + name, 'utf8');
      const address = /<link rel="canonical" href="([^"]+)">/.exec(html)?.[1]?.replaceAll('&amp;', '&');
      return { file: folder + name, name, html, url: new URL(address ?? '') };
    });
}

/** What holds of every marketplace's pages: the answers beside the fixtures, and that nothing declared goes without one. */
export function describePages(marketplace: Marketplace): void {
  const fixtures = fixturesOf(marketplace.id);
  const answers = fixtures.map(({ html, url }) => recogniseFile(html, url, generated));

  describe(`${marketplace.id} pages`, () => {
    it.each(fixtures.map(({ name }, index) => [name, index] as const))('reads %s', async (_, index) => {
      const { file } = fixtures[index] ?? { file: '' };
      const answer = `${JSON.stringify(answers[index], null, 2)}\n`;
      await expect(answer).toMatchFileSnapshot(file.replace(/html$/, 'json'));
    });

    it('finds nothing on pages that are not the seller’s', () => {
      const silent = fixtures.filter(({ name }) => name.startsWith('not-'));
      expect(silent.length).toBeGreaterThan(1);
      for (const fixture of silent) expect(answers[fixtures.indexOf(fixture)], fixture.name).toBeNull();
    });

    it('has a fixture for every kind of page, on which every strategy wins once', () => {
      const declared = marketplace.pages.flatMap(({ kind, strategies }) =>
        Object.keys(strategies).map((name) => `${kind}/${name}`),
      );
      const won = new Set(answers.map((answer) => `${answer?.page}/${answer?.strategy}`));
      expect(declared.filter((name) => !won.has(name))).toEqual([]);
    });

    it('trusts every key as far as the declaration says', () => {
      for (const { kind, strength } of answers.flatMap((answer) => answer?.customers ?? [])) {
        expect(strength).toBe(marketplace.identity[kind]);
      }
    });
  });
}
