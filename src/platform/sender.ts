import type { Sender } from '../services/protocol/protocol.ts';

interface BrowserSender {
  readonly id?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/**
 * Our own pages by their origin, our content script by its tab and top frame; null for anybody else. A page controls its URL, so
 * the URL decides nothing.
 */
export function classify(sender: BrowserSender, own: { readonly id: string; readonly origin: string }): Sender | null {
  if (sender.id !== own.id) return null;
  if (sender.origin === own.origin) return { kind: 'screen' };
  const { id: tabId, windowId } = sender.tab ?? {};
  if (tabId === undefined || windowId === undefined || sender.frameId !== 0) return null;
  return { kind: 'page', tabId, windowId };
}
