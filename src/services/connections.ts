import * as v from 'valibot';
import type { Ledger } from '../ledger/ledger.ts';
import type { Connector, ConnectorSettings, Http } from '../marketplaces/connector.ts';
import { fail, type Result } from '../orders/result.ts';
import { marketplaceOf, named } from './marketplace-of.ts';
import type { ConnectionView } from './protocol/workbench-view.ts';
import { sync, syncDetail, syncJobId } from './sync.ts';

const AGAIN_MS = 15 * 60_000;
const settingsSchema = v.record(v.string(), v.string());

export interface ConnectionPorts {
  readonly ledger: Ledger;
  readonly http: Http;
  readonly now: () => number;
  readonly seal: (text: string) => Promise<Uint8Array<ArrayBuffer>>;
  readonly unseal: (bytes: Uint8Array<ArrayBuffer>) => Promise<string>;
  readonly onProgress: () => void;
  /** After a sync that brought something. */
  readonly onOrders: () => void;
}

export type Connections = ReturnType<typeof connections>;

/** The shops whose API the seller has connected: kept sealed, read when due, one sync of a connection at a time. */
export function connections(ports: ConnectionPorts) {
  const { ledger } = ports;
  const running = new Set<string>();

  async function add(marketplace: string, settings: ConnectorSettings): Promise<{ id: string }> {
    const connector = connectorOf(marketplace);
    if (!connector) throw new Error(`${marketplace} has no connector`);
    const hint = connector.shop(settings);
    const shop = (await ledger.resolveShop(marketplace, hint, 'write')) ?? hint;
    const id = `${marketplace}/${shop}`;
    await ledger.connections.put({ id, marketplace, shop, sealed: await ports.seal(JSON.stringify(settings)) });
    void run(id, true);
    return { id };
  }

  /** Syncs now; `force` also when the connection is waiting after a fault. */
  async function run(id: string, force = false): Promise<void> {
    if (running.has(id)) return;
    running.add(id);
    try {
      const source = await sourceOf(id);
      if (!source) return;
      if (force) await forgetWait(id);
      const before = (await ledger.jobs.get(syncJobId(id)))?.counts;
      await sync(source, { ...ports, gone: async () => (await ledger.connections.get(id)) === null });
      const after = (await ledger.jobs.get(syncJobId(id)))?.counts;
      if (after && after.new + after.changed > (before ? before.new + before.changed : 0)) ports.onOrders();
    } finally {
      running.delete(id);
      ports.onProgress();
    }
  }

  /** What a death of the worker interrupted, what has waited long enough, and what has not been asked for a while. */
  async function runDue(): Promise<void> {
    for (const { id } of await ledger.connections.list()) {
      const job = await ledger.jobs.get(syncJobId(id));
      const detail = await syncDetail(ledger, id);
      const fresh = detail.syncedAt !== null && ports.now() - Date.parse(detail.syncedAt) < AGAIN_MS;
      if (job?.state === 'failed' || (job?.state === 'done' && fresh)) continue;
      await run(id);
    }
  }

  async function list(): Promise<ConnectionView[]> {
    return Promise.all(
      (await ledger.connections.list()).map(async ({ id, marketplace, shop }) => {
        const job = await ledger.jobs.get(syncJobId(id));
        const detail = await syncDetail(ledger, id);
        const waiting = detail.notBefore > ports.now();
        const state = job?.state === 'failed' ? 'failed' : waiting ? 'waiting' : running.has(id) ? 'syncing' : 'idle';
        const orders = job?.counts.new ?? 0;
        return {
          id,
          marketplace: named(marketplace),
          shop,
          state,
          syncedAt: detail.syncedAt,
          orders,
          fault: detail.fault,
        };
      }),
    );
  }

  /** Erases the token and stops asking; the orders stay. */
  async function remove(id: string): Promise<void> {
    await ledger.connections.remove(id);
    await ledger.jobs.remove(syncJobId(id));
  }

  function origin(marketplace: string, settings: ConnectorSettings): Result<string> {
    return connectorOf(marketplace)?.origin(settings) ?? fail(`${marketplace} has no connector`);
  }

  async function sourceOf(id: string) {
    const connection = await ledger.connections.get(id);
    const connector = connection && connectorOf(connection.marketplace);
    if (!connector) return null;
    const settings = v.parse(settingsSchema, JSON.parse(await ports.unseal(connection.sealed)));
    return { connection: id, connector, settings, marketplace: connection.marketplace, shop: connection.shop };
  }

  async function forgetWait(id: string): Promise<void> {
    const detail = await syncDetail(ledger, id);
    if (await ledger.jobs.get(syncJobId(id))) await ledger.jobs.setDetail(syncJobId(id), { ...detail, notBefore: 0 });
  }

  return { add, run, runDue, list, remove, origin };
}

function connectorOf(marketplace: string): Connector | null {
  return marketplaceOf(marketplace)?.connector ?? null;
}
