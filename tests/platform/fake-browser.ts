import { matches, wholeHost } from '../../src/marketplaces/match-pattern.ts';

interface Script {
  readonly id: string;
  readonly js: readonly string[];
  readonly matches: readonly string[];
  readonly excludeMatches?: readonly string[];
  readonly runAt: string;
  readonly persistAcrossSessions: boolean;
}

/**
 * What seller-page-scripts needs of a browser, as Chromium and Firefox do it: permissions are of whole hosts, an id is
 * registered once, an unknown one cannot be changed, and every answer takes a moment.
 */
export function fakeBrowser() {
  const granted = new Set<string>();
  const registered = new Map<string, Script>();
  const tabs = new Map<number, string>();
  const injected: [tab: number, file: string | undefined][] = [];
  const faults: string[] = [];
  const added: ((change: { origins: string[] }) => void)[] = [];
  const removed: typeof added = [];
  const updated: ((tabId: number, change: { url?: string }) => void)[] = [];
  let looks = 0;

  const soon = () => new Promise((resolve) => setTimeout(resolve, 1));
  const refuse = (fault: string) => {
    faults.push(fault);
    throw new Error(fault);
  };

  const api = {
    permissions: {
      contains: async ({ origins }: { origins: string[] }) => {
        await soon();
        return origins.every((origin) => granted.has(wholeHost(origin)));
      },
      getAll: async () => {
        await soon();
        return { origins: [...granted], permissions: [] };
      },
      onAdded: { addListener: (listener: (typeof added)[number]) => void added.push(listener) },
      onRemoved: { addListener: (listener: (typeof added)[number]) => void removed.push(listener) },
    },
    scripting: {
      getRegisteredContentScripts: async ({ ids }: { ids: string[] }) => {
        await soon();
        looks += 1;
        return ids.flatMap((id) => registered.get(id) ?? []);
      },
      registerContentScripts: async (scripts: Script[]) => {
        await soon();
        for (const script of scripts) {
          if (registered.has(script.id)) refuse(`Duplicate script ID '${script.id}'`);
          registered.set(script.id, script);
        }
      },
      updateContentScripts: async (scripts: Script[]) => {
        await soon();
        for (const script of scripts) {
          const before = registered.get(script.id) ?? refuse(`Nonexistent script ID '${script.id}'`);
          registered.set(script.id, { ...before, ...script });
        }
      },
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        await soon();
        for (const id of ids) if (!registered.delete(id)) refuse(`Nonexistent script ID '${id}'`);
      },
      executeScript: async ({ target, files }: { target: { tabId: number }; files: string[] }) => {
        await soon();
        const url = new URL(tabs.get(target.tabId) ?? 'about:blank');
        if (!granted.has(`${url.origin}/*`)) refuse(`Cannot access ${url}`);
        injected.push([target.tabId, files[0]]);
      },
    },
    tabs: {
      onUpdated: { addListener: (listener: (typeof updated)[number]) => void updated.push(listener) },
      query: async ({ url }: { url: string[] }) => {
        await soon();
        return [...tabs]
          .filter(([, at]) => url.some((pattern) => matches(pattern, new URL(at))))
          .map(([id]) => ({ id }));
      },
    },
  };

  return {
    api,
    injected,
    faults,
    /** How often the registered programs have been asked for. */
    looks: () => looks,
    scripts: (): Record<string, Script> => Object.fromEntries(registered),
    open: (tab: number, url: string) => tabs.set(tab, url),
    /** A single-page console goes on without loading. */
    move(tab: number, url: string) {
      tabs.set(tab, url);
      for (const tell of updated) tell(tab, { url });
    },
    grant(...origins: string[]) {
      for (const origin of origins) granted.add(origin);
      for (const tell of added) tell({ origins });
    },
    revoke(...origins: string[]) {
      for (const origin of origins) granted.delete(origin);
      for (const tell of removed) tell({ origins });
    },
  };
}

export type FakeBrowser = ReturnType<typeof fakeBrowser>;
