import * as v from 'valibot';
import { type Settings, settingsSchema } from '../services/protocol/workbench-view.ts';
import { browser } from './browser.ts';

const DEFAULTS: Settings = { language: 'auto', messageLanguage: 'auto', theme: 'auto' };
const badgesOffSchema = v.array(v.string());

/** Small settings, in storage.local: never synced to another machine. Unreadable ones fall back to the defaults. */
export const settingsStore = {
  async get(): Promise<Settings> {
    const { settings } = await browser.storage.local.get('settings');
    const parsed = v.safeParse(settingsSchema, settings);
    return parsed.success ? parsed.output : DEFAULTS;
  },
  async set(settings: Settings): Promise<void> {
    await browser.storage.local.set({ settings });
  },
  /** Marketplaces whose pages get no badges. */
  async badgesOff(): Promise<readonly string[]> {
    const { badgesOff } = await browser.storage.local.get('badgesOff');
    const parsed = v.safeParse(badgesOffSchema, badgesOff);
    return parsed.success ? parsed.output : [];
  },
  async setBadges(marketplace: string, on: boolean): Promise<void> {
    const others = (await settingsStore.badgesOff()).filter((id) => id !== marketplace);
    await browser.storage.local.set({ badgesOff: on ? others : [...others, marketplace] });
  },
  async reset(): Promise<void> {
    await browser.storage.local.clear();
  },
};

export type SettingsStore = typeof settingsStore;
