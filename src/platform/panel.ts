import { browser } from './browser.ts';

/** Firefox's own panel API, which the polyfill's types do not know. */
interface SidebarAction {
  isOpen(where: { readonly windowId: number }): Promise<boolean>;
  toggle(): Promise<void>;
}
const sidebar = (browser as { sidebarAction?: SidebarAction }).sidebarAction;

/** Opens the panel beside the page. Must be the first call of a click's handler: the right to open is gone after an await. */
export function openPanel(windowId: number): Promise<void> {
  return browser.sidePanel ? browser.sidePanel.open({ windowId }) : openInOwnWindow(windowId);
}

/**
 * Firefox lets the toolbar button open its sidebar, but no click in a page. While it is closed, the panel comes up in a small
 * window of its own that follows the tabs of the seller's window, which its address names.
 */
async function openInOwnWindow(sellersWindow: number): Promise<void> {
  if (await sidebar?.isOpen({ windowId: sellersWindow })) return;
  const url = browser.runtime.getURL(`/sidepanel.html?window=${sellersWindow}`);
  const [open] = await browser.tabs.query({ url });
  if (open?.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  else await browser.windows.create({ type: 'popup', url, width: 400, height: 900 });
}

/** Makes the toolbar button open the panel. Called at every start of the background. */
export function openPanelByButton(): void {
  if (browser.sidePanel) void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void sidebar?.toggle());
}
