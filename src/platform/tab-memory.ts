import * as v from 'valibot';
import { recognitionSchema } from '../services/protocol/recognition.ts';
import { browser } from './browser.ts';

/** What the page in a tab shows, kept in session storage: it outlives the worker and dies with the browser. */
const seenSchema = v.object({ recognition: recognitionSchema, selected: v.nullable(v.number()) });
export type SeenPage = v.InferOutput<typeof seenSchema>;

const keyOf = (tabId: number) => `tab:${tabId}`;

export const tabMemory = {
  async get(tabId: number): Promise<SeenPage | null> {
    const key = keyOf(tabId);
    const parsed = v.safeParse(seenSchema, (await browser.storage.session.get(key))[key]);
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
