import * as v from 'valibot';
import type { Topic } from '../services/protocol/protocol.ts';
import { browser } from './browser.ts';
import { fromWorkerSchema } from './compute-step.ts';
import { announce } from './messages.ts';

const PAGE = 'compute.html';
const IDLE_MS = 60_000;
const AWAKE_MS = 10_000;

/**
 * Runs the workers that import and score, one step each, and passes on what they announce. A worker looks for work in the
 * database when it starts, so nothing is lost when it or this host dies, and what it has used up of memory goes with it.
 * Answers how to wake it; `onIdle` runs when there is no work left.
 */
function hostWorkers(onEvent: (topic: Topic) => void, onIdle: () => void): () => void {
  let isWorking = false;
  let isWoken = false;
  function start(): void {
    isWorking = true;
    isWoken = false;
    const worker = new Worker(browser.runtime.getURL('/scoring-worker.js'), { type: 'module' });
    const done = (worked: boolean) => {
      worker.terminate();
      isWorking = false;
      if (worked || isWoken) start();
      else onIdle();
    };
    worker.onmessage = ({ data }: MessageEvent<unknown>) => {
      const parsed = v.safeParse(fromWorkerSchema, data);
      if (!parsed.success) return;
      if (parsed.output.say === 'event') onEvent(parsed.output.event);
      else done(parsed.output.worked);
    };
    worker.onerror = () => done(false);
  }
  return () => {
    if (isWorking) isWoken = true;
    else start();
  };
}

/** The offscreen page: hosts the workers, answers wake-ups, closes itself after a minute without work. */
export function serveComputePage(): void {
  let idle: ReturnType<typeof setTimeout> | undefined;
  const wakeWorker = hostWorkers(announce, () => {
    clearTimeout(idle);
    idle = setTimeout(() => window.close(), IDLE_MS);
  });
  browser.runtime.onMessage.addListener((message: unknown) => {
    if (message !== PAGE) return undefined;
    clearTimeout(idle);
    wakeWorker();
    return Promise.resolve(true);
  });
  // It was opened because there is something to do.
  wakeWorker();
}

/** How the background gets work done: Firefox's event page has workers of its own, Chromium needs the offscreen page. */
export function computeHost(onEvent: (topic: Topic) => void): { wake(): Promise<void> } {
  return typeof Worker === 'function' ? hostInEventPage(onEvent) : hostOffscreen();
}

function hostInEventPage(onEvent: (topic: Topic) => void): { wake(): Promise<void> } {
  let wakeWorker: (() => void) | null = null;
  let awake: ReturnType<typeof setInterval> | undefined;
  // No context hears its own announcements: the screens are told, the background is called.
  const tell = (topic: Topic) => {
    announce(topic);
    onEvent(topic);
  };
  const rest = () => {
    clearInterval(awake);
    awake = undefined;
  };
  return {
    wake: async () => {
      // The event page sleeps, and its worker dies, after half a minute without a call of the browser's API. Messages that
      // it sends do not count.
      awake ??= setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
      wakeWorker ??= hostWorkers(tell, rest);
      wakeWorker();
    },
  };
}

function hostOffscreen(): { wake(): Promise<void> } {
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
