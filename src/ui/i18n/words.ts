import { card as cardEn } from './en/card.ts';
import { common as commonEn } from './en/common.ts';
import { costs as costsEn } from './en/costs.ts';
import { customers as customersEn } from './en/customers.ts';
import { margin as marginEn } from './en/margin.ts';
import { message as messageEn } from './en/message.ts';
import { models as modelsEn } from './en/models.ts';
import { notes as notesEn } from './en/notes.ts';
import { panel as panelEn } from './en/panel.ts';
import { portfolio as portfolioEn } from './en/portfolio.ts';
import { type ReportWords, reports as reportsEn } from './en/reports.ts';
import { settings as settingsEn } from './en/settings.ts';
import { shops as shopsEn } from './en/shops.ts';
import { start as startEn } from './en/start.ts';
import { truth as truthEn } from './en/truth.ts';
import type { Language } from './language.ts';
import { card as cardZh } from './zh-cn/card.ts';
import { common as commonZh } from './zh-cn/common.ts';
import { costs as costsZh } from './zh-cn/costs.ts';
import { customers as customersZh } from './zh-cn/customers.ts';
import { margin as marginZh } from './zh-cn/margin.ts';
import { message as messageZh } from './zh-cn/message.ts';
import { models as modelsZh } from './zh-cn/models.ts';
import { notes as notesZh } from './zh-cn/notes.ts';
import { panel as panelZh } from './zh-cn/panel.ts';
import { portfolio as portfolioZh } from './zh-cn/portfolio.ts';
import { reports as reportsZh } from './zh-cn/reports.ts';
import { settings as settingsZh } from './zh-cn/settings.ts';
import { shops as shopsZh } from './zh-cn/shops.ts';
import { start as startZh } from './zh-cn/start.ts';
import { truth as truthZh } from './zh-cn/truth.ts';

/** English gives each part its shape; a key missing in another language is a type error in that language's own file. */
export type Translations<Words> = Readonly<Record<Language, Words>>;

/** Separate exports, not one object: the panel's bundle carries the panel's words only. */
export const commonWords: Translations<typeof commonEn> = { en: commonEn, 'zh-CN': commonZh };
export const cardWords: Translations<typeof cardEn> = { en: cardEn, 'zh-CN': cardZh };
export const marginWords: Translations<typeof marginEn> = { en: marginEn, 'zh-CN': marginZh };
export const noteWords: Translations<typeof notesEn> = { en: notesEn, 'zh-CN': notesZh };
export const modelWords: Translations<typeof modelsEn> = { en: modelsEn, 'zh-CN': modelsZh };
export const messageWords: Translations<typeof messageEn> = { en: messageEn, 'zh-CN': messageZh };
export const panelWords: Translations<typeof panelEn> = { en: panelEn, 'zh-CN': panelZh };
export const reportWords: Translations<Readonly<Record<keyof typeof reportsEn, ReportWords>>> = {
  en: reportsEn,
  'zh-CN': reportsZh,
};
export const startWords: Translations<typeof startEn> = { en: startEn, 'zh-CN': startZh };
export const shopWords: Translations<typeof shopsEn> = { en: shopsEn, 'zh-CN': shopsZh };
export const customersWords: Translations<typeof customersEn> = { en: customersEn, 'zh-CN': customersZh };
export const portfolioWords: Translations<typeof portfolioEn> = { en: portfolioEn, 'zh-CN': portfolioZh };
export const truthWords: Translations<typeof truthEn> = { en: truthEn, 'zh-CN': truthZh };
export const costsWords: Translations<typeof costsEn> = { en: costsEn, 'zh-CN': costsZh };
export const settingsWords: Translations<typeof settingsEn> = { en: settingsEn, 'zh-CN': settingsZh };
