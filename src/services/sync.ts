import * as v from 'valibot';
import type { Ledger } from '../ledger/ledger.ts';
import type { Connector, ConnectorFault, ConnectorSettings, Http } from '../marketplaces/connector.ts';
import type { Result } from '../orders/result.ts';
import { instant } from '../orders/time.ts';
import { connectionFaultSchema } from './protocol/workbench-view.ts';

const FIRST_WAIT_MS = 5_000;
const LONGEST_WAIT_MS = 15 * 60_000;

/** What a sync job remembers besides its cursor. */
export const syncDetailSchema = v.object({
  connection: v.string(),
  syncedAt: v.nullable(v.string()),
  /** Failures in a row, and the time before which nothing is asked again. */
  attempts: v.number(),
  notBefore: v.number(),
  fault: v.nullable(connectionFaultSchema),
  total: v.nullable(v.number()),
});
export type SyncDetail = v.InferOutput<typeof syncDetailSchema>;

export interface SyncSource {
  readonly connection: string;
  readonly connector: Connector;
  readonly settings: ConnectorSettings;
  readonly marketplace: string;
  readonly shop: string;
}

export interface SyncPorts {
  readonly ledger: Ledger;
  readonly http: Http;
  readonly now: () => number;
  /** After every stored page. */
  readonly onProgress: () => void;
  /** True when the seller has disconnected meanwhile. */
  readonly gone: () => Promise<boolean>;
}

export const syncJobId = (connection: string) => `sync:${connection}`;

export async function syncDetail(ledger: Ledger, connection: string): Promise<SyncDetail> {
  const parsed = v.safeParse(syncDetailSchema, (await ledger.jobs.get(syncJobId(connection)))?.detail);
  return parsed.success
    ? parsed.output
    : { connection, syncedAt: null, attempts: 0, notBefore: 0, fault: null, total: null };
}

/**
 * Reads all pages of changed orders. The cursor is stored in the transaction of the orders, so a death at any await costs at
 * most one page read twice, which the ledger takes as unchanged. A refused token or an unreadable answer ends the job with its
 * reason; anything that may pass is tried again later, after what the server asks for or a growing wait.
 */
export async function sync(source: SyncSource, ports: SyncPorts): Promise<void> {
  const { ledger, now } = ports;
  const id = syncJobId(source.connection);
  let detail = await syncDetail(ledger, source.connection);
  if (detail.notBefore > now()) return;
  await ledger.jobs.start(id, 'sync', detail);
  await ledger.jobs.setState(id, 'running');

  for (;;) {
    const cursor = (await ledger.jobs.get(id))?.cursor ?? null;
    const page = await fetchSafely(source, cursor, ports.http);
    if (await ports.gone()) return;
    if (!page.ok) {
      detail = afterFault(detail, page.error, now());
      await ledger.jobs.setDetail(id, detail);
      if (!mayPass(page.error)) await ledger.jobs.setState(id, 'failed');
      ports.onProgress();
      return;
    }
    const orders = page.value.orders.map((order) => ({ ...order, shop: source.shop }));
    const rejected = page.value.rejected.map(({ id: at, reason }) => ({ at, reason }));
    await ledger.putWithCursor(orders, { jobId: id, cursor: page.value.cursor, rejected });
    const { done, total } = page.value;
    detail = { ...detail, attempts: 0, notBefore: 0, fault: null, total, ...(done && { syncedAt: instant(now()) }) };
    await ledger.jobs.setDetail(id, detail);
    if (done) await ledger.jobs.setState(id, 'done');
    ports.onProgress();
    if (done) return;
  }
}

async function fetchSafely(source: SyncSource, cursor: string | null, http: Http): ReturnType<Connector['fetchPage']> {
  try {
    return await source.connector.fetchPage(source.settings, cursor, http);
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    return { ok: false, error: { kind: 'unreachable', detail } } satisfies Result<never, ConnectorFault>;
  }
}

const mayPass = (fault: ConnectorFault) => fault.kind === 'rate-limited' || fault.kind === 'unreachable';

function afterFault(detail: SyncDetail, fault: ConnectorFault, now: number): SyncDetail {
  const attempts = detail.attempts + 1;
  const grown = Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * 2 ** (attempts - 1));
  const asked = fault.kind === 'rate-limited' ? fault.retryAfterMs : null;
  return {
    ...detail,
    attempts,
    notBefore: mayPass(fault) ? now + (asked ?? grown) : 0,
    fault: { kind: fault.kind, detail: 'detail' in fault ? fault.detail : null },
  };
}
