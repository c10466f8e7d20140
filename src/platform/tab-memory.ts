import * as v from 'valibot';
import { type SeenPage, seenPageSchema } from '../services/protocol/recognition.ts';
import { browser } from './browser.ts';

const keyOf = (tabId: number) => `tab:${tabId}`;

/** What each tab's page shows, in session storage: it outlives the worker and dies with the browser. */
export const tabMemory = {
  async get(tabId: number): Promise<SeenPage | null> {
    const key = keyOf(tabId);
    const parsed = v.safeParse(seenPageSchema, (await browser.storage.session.get(key))[key]);
    return parsed.success ? parsed.output : null;
  },
  async set(tabId: number, page: SeenPage): Promise<void> {
    await browser.storage.session.set({ [keyOf(tabId)]: page });
  },
  async forget(tabId: number): Promise<void> {
    await browser.storage.session.remove(keyOf(tabId));
  },
  /** Tabs that show a recognised seller's page. */
  async tabs(): Promise<number[]> {
    const keys = Object.keys(await browser.storage.session.get(null));
    return keys.filter((key) => key.startsWith('tab:')).map((key) => Number(key.slice(4)));
  },
};

export type TabMemory = typeof tabMemory;
