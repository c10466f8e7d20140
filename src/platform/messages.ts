import * as v from 'valibot';
import {
  type Client,
  eventSchema,
  type Handlers,
  type MessageName,
  protocol,
  type RequestOf,
  type ResponseOf,
  type Sender,
  type Topic,
} from '../services/protocol/protocol.ts';
import { browser } from './browser.ts';
import { classify } from './sender.ts';

const requestSchema = v.object({ ask: v.picklist(Object.keys(protocol) as MessageName[]), body: v.unknown() });
const replySchema = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.unknown() }),
  v.object({ ok: v.literal(false), error: v.string() }),
]);

/**
 * Answers the protocol in the background. The handler runs in the same tick as the message arrives, since a click's right to
 * open the panel does not survive an await. Nothing is ever thrown across the wire.
 */
export function serve(handlers: Handlers, report: (error: unknown) => void): void {
  const own = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  browser.runtime.onMessage.addListener((message: unknown, browserSender) => {
    const request = v.safeParse(requestSchema, message);
    if (!request.success) return undefined;
    const sender = classify(browserSender, own);
    const { ask: name, body } = request.output;
    if (sender?.kind !== protocol[name].from)
      return Promise.resolve({ ok: false, error: 'This sender may not ask that.' });
    return answer(handlers, name, body, sender).catch((error: unknown) => {
      report(error);
      return { ok: false, error: error instanceof Error ? error.message : String(error) };
    });
  });
}

async function answer<Name extends MessageName>(handlers: Handlers, name: Name, body: unknown, sender: Sender) {
  const request = v.parse(protocol[name].request, body) as RequestOf<Name>;
  return { ok: true, value: (await handlers[name](request, sender)) ?? null };
}

/** The other end: asks the background, parses what comes back. */
async function ask<Name extends MessageName>(name: Name, body: RequestOf<Name>): Promise<ResponseOf<Name>> {
  const reply = v.parse(replySchema, await browser.runtime.sendMessage({ ask: name, body }));
  if (!reply.ok) throw new Error(reply.error);
  return v.parse(protocol[name].response, reply.value) as ResponseOf<Name>;
}

/** Calls back when the background announces a change. Returns the way to stop. */
export function onEvent(topics: readonly Topic[], listener: (topic: Topic) => void): () => void {
  const receive = (message: unknown) => {
    const parsed = v.safeParse(eventSchema, message);
    if (parsed.success && topics.includes(parsed.output.event)) listener(parsed.output.event);
    return undefined;
  };
  browser.runtime.onMessage.addListener(receive);
  return () => browser.runtime.onMessage.removeListener(receive);
}

/** Tells every open screen that something under the topic changed. Nobody listening is no error. */
export function announce(topic: Topic): void {
  browser.runtime.sendMessage({ event: topic }).catch(() => {});
}

/** Tells the content script of one tab. A tab without one is no error. */
export function announceTo(tabId: number, topic: Topic): void {
  browser.tabs.sendMessage(tabId, { event: topic }).catch(() => {});
}

export const client: Client = { ask, on: onEvent };
