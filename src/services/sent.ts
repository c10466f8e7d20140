import * as v from 'valibot';
import type { SentMessage } from '../ledger/sent-log.ts';
import type { SentRow } from './protocol/customer-view.ts';

const detailSchema = v.object({ template: v.string(), language: v.string(), orderId: v.nullable(v.string()) });

/** The sent log as the panel shows it, newest first. */
export function sentRows(messages: readonly SentMessage[]): SentRow[] {
  return messages
    .flatMap(({ id, at, detail }) => {
      const parsed = v.safeParse(detailSchema, detail);
      return parsed.success ? [{ id: String(id), at, ...parsed.output }] : [];
    })
    .reverse();
}
