import * as v from 'valibot';
import { badgeSchema } from './badge.ts';
import {
  costExampleRequest,
  costExampleSchema,
  costsOfRequest,
  enteredCostsSchema,
  setCostsRequest,
  setCostsResponse,
} from './costs.ts';
import { customerViewSchema, panelStateSchema } from './customer-view.ts';
import { portfolioRequest, portfolioSchema, setServiceRequest } from './portfolio.ts';
import { recognitionSchema } from './recognition.ts';
import { truthSchema } from './truth-view.ts';
import {
  connectionViewSchema,
  jobSchema,
  marketplaceViewSchema,
  overviewSchema,
  rejectionsSchema,
  settingsSchema,
  tierListColumns,
  tierListQuerySchema,
  tierListSchema,
} from './workbench-view.ts';

const nothing = v.null();
const id = v.pipe(v.string(), v.minLength(1), v.maxLength(1000));
const page = {
  offset: v.pipe(v.number(), v.integer(), v.minValue(0)),
  limit: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10_000)),
};

/**
 * Every message that crosses a context, with who may send it: 'page' is the content script in a seller's tab, 'screen' one
 * of our own pages. Bodies are JSON and are parsed on both ends.
 */
export const protocol = {
  'page.report': { from: 'page', request: v.nullable(recognitionSchema), response: v.array(v.nullable(badgeSchema)) },
  'page.open': { from: 'page', request: v.object({ index: v.number() }), response: nothing },

  'panel.state': { from: 'screen', request: v.object({ windowId: v.number() }), response: panelStateSchema },
  'panel.select': {
    from: 'screen',
    request: v.object({ windowId: v.number(), index: v.nullable(v.number()) }),
    response: nothing,
  },
  'customer.view': {
    from: 'screen',
    request: v.object({ key: id, pageOrderId: v.nullable(v.string()) }),
    response: v.nullable(customerViewSchema),
  },

  'sent.add': {
    from: 'screen',
    request: v.object({ customer: id, template: id, language: id, orderId: v.nullable(v.string()) }),
    response: v.object({ id: v.string() }),
  },
  'sent.undo': { from: 'screen', request: v.object({ id }), response: nothing },

  overview: { from: 'screen', request: nothing, response: overviewSchema },
  /** For each shop: what was forecast for last period and what came, and what its orders lack. */
  truth: { from: 'screen', request: nothing, response: truthSchema },
  portfolio: { from: 'screen', request: portfolioRequest, response: portfolioSchema },
  'service.set': { from: 'screen', request: setServiceRequest, response: nothing },
  'tier-list': { from: 'screen', request: v.object({ query: tierListQuerySchema, ...page }), response: tierListSchema },
  'tier-list.csv': {
    from: 'screen',
    /** Headings are the shown columns' titles in the seller's language, in the shown order. */
    request: v.object({
      query: tierListQuerySchema,
      columns: v.array(v.object({ id: v.picklist(tierListColumns), heading: v.string() })),
      ...page,
    }),
    response: v.object({ text: v.string(), rows: v.number() }),
  },

  'jobs.list': { from: 'screen', request: nothing, response: v.array(jobSchema) },
  'jobs.rejections': { from: 'screen', request: v.object({ id, ...page }), response: rejectionsSchema },
  'import.begin': {
    from: 'screen',
    /** `inbox` names the files that the screen has put into the inbox (platform/inbox). */
    request: v.object({
      inbox: id,
      files: v.array(v.object({ name: v.string(), size: v.number() })),
      marketplace: v.nullable(id),
      shop: v.nullable(id),
    }),
    response: v.object({ id: v.string() }),
  },
  'import.cancel': { from: 'screen', request: v.object({ id }), response: nothing },
  'import.resume': { from: 'screen', request: v.object({ id }), response: nothing },
  'jobs.dismiss': { from: 'screen', request: v.object({ id }), response: nothing },

  'marketplaces.list': { from: 'screen', request: nothing, response: v.array(marketplaceViewSchema) },
  'marketplaces.badges': { from: 'screen', request: v.object({ id, on: v.boolean() }), response: nothing },

  'connections.list': { from: 'screen', request: nothing, response: v.array(connectionViewSchema) },
  /** The origin that must be allowed before `connections.add`, or why the settings cannot work. */
  'connections.origin': {
    from: 'screen',
    request: v.object({ marketplace: id, settings: v.record(v.string(), v.string()) }),
    response: v.variant('ok', [
      v.object({ ok: v.literal(true), value: v.string() }),
      v.object({ ok: v.literal(false), error: v.string() }),
    ]),
  },
  'connections.add': {
    from: 'screen',
    request: v.object({ marketplace: id, settings: v.record(v.string(), v.string()) }),
    response: v.object({ id: v.string() }),
  },
  'connections.sync': { from: 'screen', request: v.object({ id }), response: nothing },
  'connections.remove': { from: 'screen', request: v.object({ id }), response: nothing },

  'costs.get': { from: 'screen', request: costsOfRequest, response: enteredCostsSchema },
  'costs.set': { from: 'screen', request: setCostsRequest, response: setCostsResponse },
  /** What costs that are not stored would leave of an average order. */
  'costs.example': { from: 'screen', request: costExampleRequest, response: costExampleSchema },

  'settings.get': { from: 'screen', request: nothing, response: settingsSchema },
  'settings.set': { from: 'screen', request: settingsSchema, response: nothing },
  /** Writes the whole ledger as JSON lines into the inbox and names the file. */
  'data.export': { from: 'screen', request: nothing, response: v.object({ inbox: v.string(), file: v.string() }) },
  'data.erase-customer': { from: 'screen', request: v.object({ key: id }), response: nothing },
  'data.erase-all': { from: 'screen', request: nothing, response: nothing },
} as const;

export type Protocol = typeof protocol;
export type MessageName = keyof Protocol;
export type RequestOf<Name extends MessageName> = v.InferOutput<Protocol[Name]['request']>;
export type ResponseOf<Name extends MessageName> = v.InferOutput<Protocol[Name]['response']>;

/** Who sent a message, from what the browser itself vouches for. */
export type Sender =
  | { readonly kind: 'screen' }
  | { readonly kind: 'page'; readonly tabId: number; readonly windowId: number };

export type Handlers = {
  readonly [Name in MessageName]: (
    body: RequestOf<Name>,
    sender: Sender,
  ) => ResponseOf<Name> | Promise<ResponseOf<Name>>;
};

/** What the background tells every screen and page: something under this topic changed, ask again. */
export const topics = ['page', 'customers', 'scores', 'jobs', 'connections', 'settings'] as const;
export const eventSchema = v.object({ event: v.picklist(topics) });
export type Topic = (typeof topics)[number];

/** How a screen talks to the background. `ask` rejects with a readable message when the background could not answer. */
export interface Client {
  ask<Name extends MessageName>(name: Name, body: RequestOf<Name>): Promise<ResponseOf<Name>>;
  /** Calls back on every change of these topics until the returned function is called. */
  on(topics: readonly Topic[], listener: (topic: Topic) => void): () => void;
}

/** What a screen needs of the browser besides the protocol; src/platform implements it, tests fake it. */
export interface ScreenPlatform {
  /** Must be called synchronously in a click. */
  requestOrigins(origins: readonly string[]): Promise<boolean>;
  removeOrigins(origins: readonly string[]): Promise<void>;
  /** Stores files where the background finds them and survives a restart; answers the inbox id. */
  deposit(files: readonly File[], onProgress: (share: number) => void): Promise<string>;
  /** A file that the background has written into the inbox. */
  withdraw(inbox: string, file: string): Promise<Blob>;
  download(blob: Blob, name: string): void;
  copy(text: string): Promise<void>;
  /** `hash`: where in it, `#/settings`; without one where it opens by itself. */
  openWorkbench(hash?: string): void;
  windowId(): Promise<number>;
  uiLanguage(): string;
}
