import { browser } from './browser.ts';
import { depositLines, discard, discardAll } from './inbox.ts';
import { announce, announceTo } from './messages.ts';
import { openPanel } from './panel.ts';
import { grantedOf, ownShops } from './seller-page-scripts.ts';
import { settingsStore } from './settings-store.ts';
import { tabMemory } from './tab-memory.ts';
import { activeTab } from './tabs.ts';
import { seal, unseal } from './vault.ts';

/** A shop that has not answered by then is taken as unreachable and asked again later. */
const ANSWER_WITHIN_MS = 60_000;

/** What the background's services need of the browser; how the worker is woken is the caller's to add. */
export const backgroundPlatform = {
  now: () => Date.now(),
  locale: () => browser.i18n.getUILanguage(),
  // Credentials stay out: a connection speaks with its own token, never with the seller's session.
  http: (url: string, init: RequestInit) =>
    fetch(url, { ...init, credentials: 'omit', cache: 'no-store', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) }),
  announce,
  announceTo,
  openPanel,
  activeTab,
  seal,
  unseal,
  tabMemory,
  settings: settingsStore,
  inbox: { depositLines, discard, discardAll },
  grantedOf,
  ownShops,
};
