import * as v from 'valibot';
import { type BadgeText, badgeSchema } from '../services/protocol/badge.ts';
import type { PlainRecognition } from '../services/protocol/recognition.ts';
import { browser } from './browser.ts';

const badgesSchema = v.object({ ok: v.literal(true), value: v.array(v.nullable(badgeSchema)) });
const refreshSchema = v.object({ event: v.string() });

/**
 * The protocol's end in a seller's page: the page's own two messages alone, because every byte here is paid on every page.
 * A background that could not answer gives no badges; an extension that is gone throws.
 */
export const pagePorts = {
  async report(recognition: PlainRecognition | null): Promise<readonly (BadgeText | null)[]> {
    const reply = v.safeParse(
      badgesSchema,
      await browser.runtime.sendMessage({ ask: 'page.report', body: recognition }),
    );
    return reply.success ? reply.output.value : [];
  },
  open(index: number): void {
    void browser.runtime.sendMessage({ ask: 'page.open', body: { index } });
  },
  onRefresh(listener: () => void): () => void {
    const receive = (message: unknown) => {
      if (v.is(refreshSchema, message)) listener();
      return undefined;
    };
    browser.runtime.onMessage.addListener(receive);
    return () => browser.runtime.onMessage.removeListener(receive);
  },
};
