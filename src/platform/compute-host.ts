import * as v from 'valibot';
import { topics } from '../services/protocol/protocol.ts';
import { browser } from './browser.ts';
import { announce } from './messages.ts';

const PAGE = 'compute.html';
const IDLE_MS = 60_000;

const fromWorkerSchema = v.variant('say', [
  v.object({ say: v.literal('event'), event: v.picklist(topics) }),
  v.object({ say: v.literal('idle') }),
]);

/**
 * Runs the worker that imports and scores, and passes on what it announces. The worker looks for work in the database when
 * it starts and whenever it is woken, so nothing is lost when this host dies. `onIdle` runs after a minute without work.
 */
function hostWorker(onEvent: (topic: (typeof topics)[number]) => void, onIdle: () => void): () => void {
  const worker = new Worker(browser.runtime.getURL('/scoring-worker.js'), { type: 'module' });
  let idle: ReturnType<typeof setTimeout> | undefined;
  worker.onmessage = ({ data }: MessageEvent<unknown>) => {
    const parsed = v.safeParse(fromWorkerSchema, data);
    if (!parsed.success) return;
    if (parsed.output.say === 'event') onEvent(parsed.output.event);
    else idle = setTimeout(onIdle, IDLE_MS);
  };
  return () => {
    clearTimeout(idle);
    worker.postMessage('wake');
  };
}

/** The offscreen page: hosts the worker, answers wake-ups, closes itself when there is nothing left to do. */
export function serveComputePage(): void {
  const wake = hostWorker(announce, () => window.close());
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message !== PAGE) return undefined;
    wake();
    return Promise.resolve(true);
  });
}

/** How the background gets work done: Firefox's event page has workers of its own, Chromium needs the offscreen page. */
export function computeHost(onEvent: (topic: (typeof topics)[number]) => void): { wake(): Promise<void> } {
  if (typeof Worker === 'function') {
    let wakeWorker: (() => void) | null = null;
    return {
      wake: async () => {
        wakeWorker ??= hostWorker(onEvent, () => {});
        wakeWorker();
      },
    };
  }
  // One at a time: two documents at once is an error.
  let last: Promise<void> = Promise.resolve();
  const wake = async () => {
    const contexts = await browser.runtime.getContexts({ contextTypes: ['OFFSCREEN_DOCUMENT'] });
    const answered = contexts.length > 0 && (await browser.runtime.sendMessage(PAGE).catch(() => false)) === true;
    if (answered) return;
    if (contexts.length > 0) await browser.offscreen.closeDocument().catch(() => {});
    await browser.offscreen.createDocument({
      url: PAGE,
      reasons: ['WORKERS'],
      justification: 'Imports and scoring run in a worker, beside everything else.',
    });
  };
  return {
    wake: () => {
      last = last.then(wake, wake);
      return last;
    },
  };
}
