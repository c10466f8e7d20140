import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import type { Connector, ConnectorFault, ConnectorPage } from '../../src/marketplaces/connector.ts';
import { fail, ok, type Result } from '../../src/orders/result.ts';
import { sync, syncDetail, syncJobId } from '../../src/services/sync.ts';
import { anOrder } from '../generators/order.ts';

const SHOP = 'shop.example';
const NOW = Date.UTC(2026, 10, 22);

/** A shop's API as a script: pages of order numbers, and what goes wrong before each answer. */
function scripted(
  pages: readonly (readonly number[])[],
  faults: ConnectorFault[] = [],
  rejected: ConnectorPage['rejected'] = [],
) {
  const asked: (string | null)[] = [];
  const connector: Connector = {
    fields: [],
    origin: () => ok('https://shop.example/*'),
    shop: () => SHOP,
    async fetchPage(_settings, cursor): Promise<Result<ConnectorPage, ConnectorFault>> {
      asked.push(cursor);
      const fault = faults.shift();
      if (fault) return fail(fault);
      const at = cursor === null ? 0 : Number(cursor);
      const orders = (pages[at] ?? []).map((number) =>
        anOrder({ id: String(number), marketplace: 'vendure', shop: SHOP }),
      );
      return ok({
        orders,
        rejected,
        cursor: String(Math.min(at + 1, pages.length)),
        done: at + 1 >= pages.length,
        total: null,
      });
    },
  };
  return { connector, asked };
}

describe('syncing a shop', () => {
  let ledger: Ledger;
  let now = NOW;
  const run = (connector: Connector) =>
    sync(
      { connection: 'c', connector, settings: {}, marketplace: 'vendure', shop: SHOP },
      { ledger, http: fetch, now: () => now, onProgress: () => {}, gone: async () => false },
    );
  const stored = async () => {
    const lines = [];
    for await (const line of ledger.exportLines()) lines.push(line);
    return lines.filter((line) => line.includes('"id"')).length;
  };

  beforeEach(async () => {
    ledger = openLedger(crypto.randomUUID());
    now = NOW;
    await ledger.resolveShop('vendure', SHOP, 'write');
  });

  it('reads all pages, and next time goes on from the last cursor', async () => {
    const { connector, asked } = scripted([[1, 2], [3]]);
    await run(connector);
    await run(connector);
    expect(asked).toEqual([null, '1', '2']);
    expect((await ledger.jobs.get(syncJobId('c')))?.counts).toMatchObject({ found: 3, new: 3 });
    expect((await ledger.jobs.get(syncJobId('c')))?.state).toBe('done');
  });

  it('keeps what it has when the server asks to slow down, and goes on there after the asked time', async () => {
    const { connector, asked } = scripted([[1], [2]], []);
    const slow = scripted([[1], [2]], [{ kind: 'rate-limited', retryAfterMs: 30_000 }]);
    await run(slow.connector);
    expect((await syncDetail(ledger, 'c')).notBefore).toBe(NOW + 30_000);
    now = NOW + 29_999;
    await run(connector);
    expect(asked).toEqual([]);
    now = NOW + 30_000;
    await run(connector);
    expect(asked).toEqual([null, '1']);
  });

  it('waits longer after each failure that may pass, and forgets it after a success', async () => {
    const waits = [];
    for (let attempt = 0; attempt < 3; attempt++) {
      await run(scripted([], [{ kind: 'unreachable', detail: 'cut' }]).connector);
      const { notBefore } = await syncDetail(ledger, 'c');
      waits.push(notBefore - now);
      now = notBefore;
    }
    expect(waits).toEqual([5_000, 10_000, 20_000]);
    await run(scripted([[1]]).connector);
    expect(await syncDetail(ledger, 'c')).toMatchObject({ attempts: 0, fault: null });
  });

  it('lists an order that it cannot read once, however often it reads it', async () => {
    const { connector } = scripted([[1]], [], [{ id: 'X1', reason: 'no currency' }]);
    await run(connector);
    await run(connector);
    expect(await ledger.rejections.of(syncJobId('c'))).toEqual([{ at: 'X1', reason: 'no currency' }]);
    expect((await ledger.jobs.get(syncJobId('c')))?.counts.rejected).toBe(1);
  });

  it('ends with the reason when the token is refused', async () => {
    await run(scripted([[1]], [{ kind: 'unauthorised' }]).connector);
    expect((await ledger.jobs.get(syncJobId('c')))?.state).toBe('failed');
    expect((await syncDetail(ledger, 'c')).fault?.kind).toBe('unauthorised');
  });

  it('takes a connector that throws as unreachable', async () => {
    const { connector } = scripted([[1]]);
    await run({ ...connector, fetchPage: () => Promise.reject(new TypeError('Failed to fetch')) });
    expect((await syncDetail(ledger, 'c')).fault).toEqual({ kind: 'unreachable', detail: 'Failed to fetch' });
    expect((await ledger.jobs.get(syncJobId('c')))?.state).toBe('running');
  });

  it('stores nothing more once the seller has disconnected', async () => {
    const { connector } = scripted([[1], [2]]);
    const source = { connection: 'c', connector, settings: {}, marketplace: 'vendure', shop: SHOP };
    await sync(source, { ledger, http: fetch, now: () => now, onProgress: () => {}, gone: async () => true });
    expect(await stored()).toBe(0);
  });
});
