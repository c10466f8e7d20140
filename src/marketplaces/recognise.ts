import { withoutContradictions } from './contradictions.ts';
import type { Marketplace } from './declaration.ts';
import { matches } from './match-pattern.ts';
import type { Page } from './page.ts';
import type { Confidence, PageAdapter, PageKind, Sighting } from './page-adapter.ts';

/** What recognising needs of a declaration; a content script may carry this part alone. */
export type SellerPages = Pick<Marketplace, 'id' | 'version' | 'hosts' | 'pages'>;

/** A page of a known marketplace's seller, and who and what is on it. */
export interface Recognition {
  readonly marketplace: string;
  readonly page: PageKind;
  /** `ebay@3`: which adapter in which version read the page. */
  readonly adapter: string;
  readonly strategy: string;
  readonly confidence: Confidence;
  readonly shop: string | null;
  readonly sightings: readonly Sighting[];
}

/** Reads a seller's page; null on every other page, and on a seller's page whose markup no strategy knows. */
export function recognise(page: Page, marketplaces: readonly SellerPages[]): Recognition | null {
  for (const [marketplace, adapter] of adaptersAt(page.url, marketplaces)) {
    if (!adapter.detect(page)) continue;
    const reading = read(page, adapter);
    if (!reading) continue;
    return {
      marketplace: marketplace.id,
      page: adapter.kind,
      adapter: `${marketplace.id}@${marketplace.version}`,
      shop: adapter.shop(page),
      ...reading,
    };
  }
  return null;
}

/** Whether any adapter could read a page at this address: decided without the document, so other pages cost nothing. */
export function mayBeSellerPage(url: URL, marketplaces: readonly SellerPages[]): boolean {
  return adaptersAt(url, marketplaces).length > 0;
}

/** The host comes first. A marketplace without hosts is self-hosted: its adapters know it by signature on any host. */
function adaptersAt(url: URL, marketplaces: readonly SellerPages[]): readonly (readonly [SellerPages, PageAdapter])[] {
  if (!/^https?:$/.test(url.protocol)) return [];
  return marketplaces
    .filter(({ hosts }) => hosts.length === 0 || hosts.some((host) => matches(host, url)))
    .flatMap((marketplace) =>
      marketplace.pages.filter((adapter) => adapter.at(url)).map((adapter) => [marketplace, adapter] as const),
    );
}

type Reading = Pick<Recognition, 'strategy' | 'confidence' | 'sightings'>;

/** The first strategy that names a buyer wins; where none does, the first that found an order. */
function read(page: Page, adapter: PageAdapter): Reading | null {
  let orders: Reading | null = null;
  const seen: Sighting[] = [];
  for (const [strategy, { confidence, read: readBy }] of Object.entries(adapter.strategies)) {
    // What a better strategy found two buyers of, a worse one must not give to one of them.
    seen.push(...readBy(page));
    const sightings = withoutContradictions(seen);
    if (sightings.some(({ customer }) => customer)) return { strategy, confidence, sightings };
    if (sightings.length > 0) orders ??= { strategy, confidence, sightings };
  }
  return orders;
}
