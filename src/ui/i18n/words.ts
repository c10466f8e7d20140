import { card as cardEn } from './en/card.ts';
import { common as commonEn } from './en/common.ts';
import { customers as customersEn } from './en/customers.ts';
import { message as messageEn } from './en/message.ts';
import { notes as notesEn } from './en/notes.ts';
import { panel as panelEn } from './en/panel.ts';
import { settings as settingsEn } from './en/settings.ts';
import { shops as shopsEn } from './en/shops.ts';
import { start as startEn } from './en/start.ts';
import type { Language } from './language.ts';
import { card as cardZh } from './zh-cn/card.ts';
import { common as commonZh } from './zh-cn/common.ts';
import { customers as customersZh } from './zh-cn/customers.ts';
import { message as messageZh } from './zh-cn/message.ts';
import { notes as notesZh } from './zh-cn/notes.ts';
import { panel as panelZh } from './zh-cn/panel.ts';
import { settings as settingsZh } from './zh-cn/settings.ts';
import { shops as shopsZh } from './zh-cn/shops.ts';
import { start as startZh } from './zh-cn/start.ts';

/** English gives each part its shape; a key missing in another language is a type error in that language's own file. */
export type Translations<Words> = Readonly<Record<Language, Words>>;

/** Separate exports, not one object: the panel's bundle carries the panel's words only. */
export const commonWords: Translations<typeof commonEn> = { en: commonEn, 'zh-CN': commonZh };
export const cardWords: Translations<typeof cardEn> = { en: cardEn, 'zh-CN': cardZh };
export const noteWords: Translations<typeof notesEn> = { en: notesEn, 'zh-CN': notesZh };
export const messageWords: Translations<typeof messageEn> = { en: messageEn, 'zh-CN': messageZh };
export const panelWords: Translations<typeof panelEn> = { en: panelEn, 'zh-CN': panelZh };
export const startWords: Translations<typeof startEn> = { en: startEn, 'zh-CN': startZh };
export const shopWords: Translations<typeof shopsEn> = { en: shopsEn, 'zh-CN': shopsZh };
export const customersWords: Translations<typeof customersEn> = { en: customersEn, 'zh-CN': customersZh };
export const settingsWords: Translations<typeof settingsEn> = { en: settingsEn, 'zh-CN': settingsZh };
