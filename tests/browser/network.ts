import type { Browser, CDPSession, Target } from 'puppeteer-core';

export interface NetworkLog {
  /** Addresses that the extension's own contexts have asked for, its own files left out. */
  readonly requests: readonly string[];
}

/** Listens at every context of the extension, those that start later too. */
export async function recordExtensionRequests(browser: Browser, id: string): Promise<NetworkLog> {
  const requests: string[] = [];
  const own = `chrome-extension://${id}/`;
  const listen = async (target: Target) => {
    if (!target.url().startsWith(own)) return;
    const session: CDPSession | null = await target.createCDPSession().catch(() => null);
    if (!session) return;
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (!request.url.startsWith(own) && !request.url.startsWith('data:') && !request.url.startsWith('blob:')) {
        requests.push(request.url);
      }
    });
    await session.send('Network.enable').catch(() => {});
    // A worker that starts while we listen waits for us.
    await session.send('Runtime.runIfWaitingForDebugger').catch(() => {});
  };
  browser.on('targetcreated', (target) => void listen(target));
  browser.on('targetchanged', (target) => void listen(target));
  await Promise.all(browser.targets().map(listen));
  return { requests };
}
