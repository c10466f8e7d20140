import type { ScreenPlatform } from '../services/protocol/protocol.ts';
import { browser } from './browser.ts';
import { deposit, discard, withdraw } from './inbox.ts';

/** What our screens need of the browser. */
export const screen: ScreenPlatform = {
  requestOrigins: (origins) => browser.permissions.request({ origins: [...origins] }),
  removeOrigins: async (origins) => {
    await browser.permissions.remove({ origins: [...origins] });
  },
  deposit,
  withdraw: async (inbox, file) => {
    const stored = await withdraw(inbox, Number(file));
    // The copy outlives the deposit, which nobody needs any more.
    const copy = new Blob([await stored.arrayBuffer()]);
    await discard(inbox);
    return copy;
  },
  download: (blob, name) => {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
  },
  copy: (text) => navigator.clipboard.writeText(text),
  openWorkbench: (hash = '') => void browser.tabs.create({ url: browser.runtime.getURL('/workbench.html') + hash }),
  // A panel in a window of its own belongs to the window that its address names (platform/panel).
  windowId: async () =>
    Number(new URLSearchParams(location.search).get('window')) ||
    ((await browser.windows.getCurrent()).id ?? browser.windows.WINDOW_ID_NONE),
  uiLanguage: () => browser.i18n.getUILanguage(),
};
