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

/**
 * Makes the content scripts run on exactly the allowed pages, at every start and after every change of the permissions, in our
 * screens or in the browser's own settings. Changes are taken one after the other: two registrations at once would meet.
 */
export function keepSellerPagesRegistered(hosted: readonly string[], onChange: () => void): void {
  const registerAll = async () => {
    const own = await ownShops(hosted);
    await register({ ...HOSTED, matches: await grantedOf(hosted) });
    await register({ ...OWN, matches: own, excludeMatches: own.length > 0 ? [...hosted] : [] });
  };
  let last = registerAll();
  const follow = (added: readonly string[]) => {
    last = last.then(registerAll, registerAll).then(() => injectIntoOpenTabs(hosted, added));
    void last.then(onChange);
  };
  browser.permissions.onAdded.addListener(({ origins }) => follow(origins ?? []));
  browser.permissions.onRemoved.addListener(() => follow([]));
}

interface Script {
  readonly id: string;
  readonly js: string[];
  readonly matches: string[];
  readonly excludeMatches?: string[];
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

/** Runs the content script in open tabs of hosts that have just been allowed, so that nobody must reload a page. */
async function injectIntoOpenTabs(hosted: readonly string[], added: readonly string[]): Promise<void> {
  const hosts = new Set(hosted.map(hostOf));
  for (const pattern of added) {
    const { js } = hosts.has(hostOf(pattern)) ? HOSTED : OWN;
    for (const { id } of await browser.tabs.query({ url: pattern })) {
      if (id !== undefined) await browser.scripting.executeScript({ target: { tabId: id }, files: js }).catch(() => []);
    }
  }
}
