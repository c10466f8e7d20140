import { browser } from './browser.ts';

export async function activeTab(windowId: number): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, windowId });
  return tab?.id ?? null;
}

/** Calls back when another tab comes to the front, when a tab starts to load another page, and when a tab closes. */
export function watchTabs(listeners: { activated: () => void; left: (tabId: number) => void }): void {
  browser.tabs.onActivated.addListener(() => listeners.activated());
  browser.tabs.onUpdated.addListener((tabId, change) => {
    if (change.status === 'loading') listeners.left(tabId);
  });
  browser.tabs.onRemoved.addListener((tabId) => listeners.left(tabId));
}
