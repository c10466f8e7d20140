import { browser } from './browser.ts';

/** Firefox's own panel API, which the polyfill's types do not know. */
interface SidebarAction {
  open(): Promise<void>;
  toggle(): Promise<void>;
}
const sidebar = (browser as { sidebarAction?: SidebarAction }).sidebarAction;

/** Opens the panel beside the page. Must be the first call of a click's handler: the right to open is gone after an await. */
export function openPanel(windowId: number): Promise<void> {
  return browser.sidePanel ? browser.sidePanel.open({ windowId }) : (sidebar?.open() ?? Promise.resolve());
}

/** Makes the toolbar button open the panel. Called at every start of the background. */
export function openPanelByButton(): void {
  if (browser.sidePanel) void browser.sidePanel.setPanelBehavior({ openPanelOnActionClick: true });
  else browser.action.onClicked.addListener(() => void sidebar?.toggle());
}
