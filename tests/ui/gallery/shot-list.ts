import type { MediaFeature, Page } from 'puppeteer-core';
import { panelStates } from './panel-states.ts';

export interface Shot {
  readonly name: string;
  readonly screen: 'panel' | 'workbench';
  readonly state: string;
  readonly width: number;
  readonly height: number;
  readonly theme: 'light' | 'dark';
  readonly forced?: boolean;
  readonly language: 'en' | 'zh-CN';
  readonly hash?: string;
  readonly scale?: number;
  readonly whole?: boolean;
  readonly media?: MediaFeature[];
  readonly acts?: readonly ((page: Page) => Promise<unknown>)[];
}

const click = (selector: string) => (page: Page) => page.click(selector);
const type = (selector: string, text: string) => (page: Page) => page.type(selector, text);
const pause = (milliseconds: number) => () => new Promise((resolve) => setTimeout(resolve, milliseconds));

function panel(state: string, part: Partial<Shot> = {}): Shot {
  const shot = {
    screen: 'panel' as const,
    state,
    width: 360,
    height: 760,
    theme: 'light' as const,
    language: 'en' as const,
    ...part,
  };
  return { ...shot, name: part.name ?? `panel-${state}-${shot.width}-${shot.theme}-${shot.language}` };
}

function workbench(state: string, place: string, part: Partial<Shot> = {}): Shot {
  const shot = {
    screen: 'workbench' as const,
    state,
    width: 1280,
    height: 860,
    theme: 'light' as const,
    language: 'en' as const,
    hash: `#/${place}`,
    ...part,
  };
  return {
    ...shot,
    name: part.name ?? `workbench-${place.split('?')[0]}-${state}-${shot.width}-${shot.theme}-${shot.language}`,
  };
}

const answer = type('textarea', 'The left strap is two centimetres longer on purpose: it goes round the back once.');

const panels: readonly Shot[] = Object.keys(panelStates).flatMap((state) => [
  panel(state),
  panel(state, { theme: 'dark', language: 'zh-CN', width: 320 }),
  panel(state, { width: 480, language: 'zh-CN' }),
]);

export const shots: readonly Shot[] = [
  ...panels,
  panel('usual', { name: 'panel-copied', acts: [answer, click('.copy')] }),
  panel('usual', { name: 'panel-fact', acts: [(page) => page.focus('.fact')] }),
  panel('usual', { name: 'panel-breakdown-dark', theme: 'dark', forced: true, acts: [click('.clv summary')] }),
  panel('usual', { name: 'panel-models', acts: [click('.clv summary'), click('.model-names summary')] }),
  panel('usual', { name: 'panel-placeholder', acts: [type('textarea', 'Dear {name}, thanks')] }),
  panel('usual', { name: 'panel-why', acts: [click('[role=tab]:nth-child(2)')] }),
  panel('yen', { name: 'panel-why-c-zh', language: 'zh-CN', acts: [click('[role=tab]:nth-child(2)')] }),
  panel('usual', { name: 'panel-identity', acts: [click('[role=tab]:nth-child(3)')] }),
  panel('usual', { name: 'panel-sent', acts: [click('[role=tab]:nth-child(4)')] }),
  panel('no-page', {
    name: 'panel-search',
    acts: [click('.top-bar .icon-button'), type('input[type=search]', 'lin'), pause(300)],
  }),
  panel('no-page', {
    name: 'panel-search-nobody',
    acts: [click('.top-bar .icon-button'), type('input[type=search]', 'qqq'), pause(300)],
  }),
  panel('usual', { name: 'panel-zoom-200', width: 160, scale: 2 }),
  panel('long', { name: 'panel-zoom-200-long', width: 160, scale: 2 }),
  panel('weak', { name: 'panel-forced', media: [{ name: 'forced-colors', value: 'active' }] }),
  workbench('empty', 'start'),
  workbench('empty', 'start', { language: 'zh-CN', theme: 'dark' }),
  workbench('usual', 'start', { width: 1440 }),
  workbench('usual', 'start', { theme: 'dark', language: 'zh-CN' }),
  workbench('failed', 'start'),
  workbench('loading', 'start'),
  workbench('usual', 'start', {
    name: 'workbench-rejections',
    acts: [click('.job:nth-of-type(2) .job-foot .link-button')],
  }),
  workbench('usual', 'start', {
    name: 'workbench-connect',
    acts: [
      click('.card-note .button'),
      type('#connector-url', 'https://shop.example.com'),
      type('#connector-key', 'ck_1'),
      type('#connector-secret', 'cs_1'),
      pause(400),
    ],
  }),
  workbench('usual', 'start', {
    name: 'workbench-own-shop-fault',
    acts: [type('.own-shop input', 'no address'), click('.own-shop button')],
  }),
  ...(['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'zh-CN'] as const).flatMap((language) =>
      [1280, 1440].map((width) => workbench('usual', 'customers', { theme, language, width })),
    ),
  ),
  workbench('single', 'customers'),
  workbench('thin', 'customers'),
  workbench('empty', 'customers'),
  workbench('failed', 'customers'),
  workbench('loading', 'customers'),
  workbench('usual', 'customers?text=zzz', { name: 'workbench-nobody' }),
  workbench('usual', 'customers?tiers=A,B&alive-to=0.6&orders=3&sort=orders', { name: 'workbench-filtered' }),
  workbench('usual', 'customers', { name: 'workbench-columns', acts: [click('.page-head .dropdown button')] }),
  workbench('usual', 'customers', { name: 'workbench-shops', acts: [click('.filters .dropdown button')] }),
  workbench('usual', 'customers', {
    name: 'workbench-drawer',
    acts: [click('.name-button'), pause(300)],
    whole: false,
  }),
  workbench('usual', 'customers', {
    name: 'workbench-drawer-dark-zh',
    theme: 'dark',
    language: 'zh-CN',
    acts: [click('.name-button'), pause(300)],
    whole: false,
  }),
  workbench('usual', 'customers', { name: 'workbench-customers-640', width: 640 }),
  ...(['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'zh-CN'] as const).map((language) => workbench('usual', 'truth', { theme, language })),
  ),
  workbench('usual', 'truth?shop=taobao/long', { name: 'workbench-truth-rule-wins' }),
  workbench('usual', 'truth?shop=taobao/long', {
    name: 'workbench-truth-rule-wins-360',
    width: 360,
    language: 'zh-CN',
  }),
  workbench('usual', 'truth', { name: 'workbench-truth-360-dark', width: 360, theme: 'dark' }),
  workbench('usual', 'truth', { name: 'workbench-truth-table', acts: [click('.truth-more summary')] }),
  workbench('usual', 'truth', {
    name: 'workbench-truth-forced',
    media: [{ name: 'forced-colors', value: 'active' }],
  }),
  workbench('thin', 'truth'),
  workbench('thin', 'truth', { language: 'zh-CN', theme: 'dark', width: 360 }),
  workbench('single', 'truth'),
  workbench('usual', 'truth?shop=etsy/nameless', { name: 'workbench-truth-no-buyers' }),
  workbench('empty', 'truth'),
  workbench('failed', 'truth'),
  workbench('loading', 'truth'),
  ...(['light', 'dark'] as const).flatMap((theme) =>
    (['en', 'zh-CN'] as const).map((language) => workbench('usual', 'portfolio', { theme, language })),
  ),
  workbench('usual', 'portfolio', {
    name: 'workbench-portfolio-margin',
    acts: [
      click('.segmented-one:nth-of-type(2)'),
      click('[aria-labelledby=portfolio-cohorts] .segmented-one:nth-of-type(3)'),
    ],
  }),
  workbench('single', 'portfolio', { name: 'workbench-portfolio-no-rate' }),
  workbench('usual', 'portfolio?shop=taobao/long', { name: 'workbench-portfolio-no-costs', language: 'zh-CN' }),
  workbench('usual', 'portfolio?shop=etsy/new', { name: 'workbench-portfolio-not-scored' }),
  workbench('usual', 'portfolio', { name: 'workbench-portfolio-360', width: 360 }),
  workbench('usual', 'portfolio', {
    name: 'workbench-portfolio-360-dark-zh',
    width: 360,
    theme: 'dark',
    language: 'zh-CN',
  }),
  workbench('usual', 'portfolio', {
    name: 'workbench-portfolio-forced',
    media: [{ name: 'forced-colors', value: 'active' }],
  }),
  workbench('thin', 'portfolio'),
  workbench('empty', 'portfolio'),
  workbench('failed', 'portfolio'),
  workbench('loading', 'portfolio'),
  workbench('usual', 'settings'),
  workbench('usual', 'settings', { theme: 'dark', forced: true, language: 'zh-CN' }),
  workbench('usual', 'settings', { name: 'workbench-costs-360-dark-zh', width: 360, theme: 'dark', language: 'zh-CN' }),
  workbench('usual', 'settings?costs=淘宝/港口家居旗舰店', {
    name: 'workbench-costs-faults',
    acts: [
      pause(300),
      type('.cost:nth-child(1) input.number', '140'),
      type('.cost:nth-child(3) input.number', '1.5'),
      type('.cost:nth-child(4) input.number', 'four'),
      pause(300),
      (page) => page.focus('.cost:nth-child(2) input.number'),
    ],
  }),
  workbench('usual', 'settings?costs=WooCommerce/shop.harbour.example', { name: 'workbench-costs-no-currency' }),
  workbench('empty', 'settings', { name: 'workbench-costs-empty' }),
  workbench('usual', 'customers?margin=loss&sort=margin', { name: 'workbench-margin-filter' }),
  panel('usual', { name: 'panel-margin-320', width: 320, acts: [click('.margin summary')] }),
  panel('usual', {
    name: 'panel-margin-320-dark-zh',
    width: 320,
    theme: 'dark',
    language: 'zh-CN',
    acts: [click('.margin summary')],
  }),
  workbench('usual', 'settings', {
    name: 'workbench-erase',
    acts: [click('.setting .button-danger'), type('.erase input', 'eras')],
    whole: false,
  }),
];
