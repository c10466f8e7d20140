import { browser } from './browser.ts';

/** The program for marketplaces on their own hosts, and the one for shops on hosts that the seller names. */
const HOSTED = { id: 'hosted-pages', js: ['hosted-pages.js'] };
const OWN = { id: 'own-shop-pages', js: ['own-shop-pages.js'] };

/** Those of the patterns that the seller has allowed. Browsers allow whole hosts, so patterns of one host go together. */
export async function grantedOf(patterns: readonly string[]): Promise<string[]> {
  const granted = await Promise.all(patterns.map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return patterns.filter((_, index) => granted[index]);
}

/** Allowed hosts that belong to no marketplace: the seller's own shops. */
export async function ownShops(hosted: readonly string[]): Promise<string[]> {
  const hosts = new Set(hosted.map(hostOf));
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((pattern) => !hosts.has(hostOf(pattern)));
}

const hostOf = (pattern: string) => pattern.split('/')[2] ?? pattern;

/** Where sellers' pages are: patterns of marketplaces, and paths of pages on the hosts of own shops. */
export interface SellerPlaces {
  readonly hosted: readonly string[];
  readonly ownPaths: readonly string[];
}

/**
 * Makes the content scripts run on exactly the allowed pages, at every start and after every change of the permissions, in our
 * screens or in the browser's own settings. Changes are taken one after the other: two registrations at once would meet.
 */
export function keepSellerPagesRegistered(places: SellerPlaces, onChange: () => void): void {
  const registerAll = async () => {
    for (const script of await scriptsFor(places)) await register(script);
  };
  let last = registerAll();
  const follow = (then: () => Promise<void>) => {
    last = last.then(registerAll, registerAll).then(then);
    void last.then(onChange);
  };
  browser.permissions.onAdded.addListener(() => follow(() => inject(places)));
  browser.permissions.onRemoved.addListener(() => follow(async () => {}));
  // A console that goes from page to page without loading gets no registered script: only the address changes.
  browser.tabs.onUpdated.addListener((tabId, { url }) => {
    if (url !== undefined) void inject(places, tabId);
  });
}

interface Script {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly excludeMatches: string[];
}

async function scriptsFor({ hosted, ownPaths }: SellerPlaces): Promise<Script[]> {
  const hosts = await ownShops(hosted);
  const own = hosts.flatMap((host) => ownPaths.map((path) => host.replace(/\/\*$/, path)));
  return [
    { ...HOSTED, matches: await grantedOf(hosted), excludeMatches: [] },
    { ...OWN, matches: own, excludeMatches: own.length > 0 ? [...hosted] : [] },
  ];
}

async function register(script: Script): Promise<void> {
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [script.id] });
  if (script.matches.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [script.id] });
    return;
  }
  const full = { ...script, runAt: 'document_idle' as const, persistAcrossSessions: true };
  if (registered) await browser.scripting.updateContentScripts([full]);
  else await browser.scripting.registerContentScripts([full]);
}

/** Runs the content script in open tabs that show a seller's page, all or one; a page that has it already takes no notice. */
async function inject(places: SellerPlaces, only?: number): Promise<void> {
  for (const { js, matches, excludeMatches } of await scriptsFor(places)) {
    if (matches.length === 0) continue;
    const excluded = new Set(excludeMatches.length > 0 ? await tabsAt(excludeMatches) : []);
    for (const tabId of await tabsAt(matches)) {
      if (excluded.has(tabId) || (only !== undefined && tabId !== only)) continue;
      await browser.scripting.executeScript({ target: { tabId }, files: js }).catch(() => []);
    }
  }
}

async function tabsAt(url: string[]): Promise<number[]> {
  return (await browser.tabs.query({ url })).flatMap(({ id }) => id ?? []);
}
