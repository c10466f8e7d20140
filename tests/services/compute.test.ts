import 'fake-indexeddb/auto';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { openLedger } from '../../src/ledger/open-ledger.ts';
import { computeStep } from '../../src/services/compute.ts';
import { newImport } from '../../src/services/import-detail.ts';
import { jobView } from '../../src/services/job-view.ts';
import { overview } from '../../src/services/overview.ts';
import type { Platform } from '../../src/services/ports.ts';
import type { TierListQuery } from '../../src/services/protocol/workbench-view.ts';
import { readImport } from '../../src/services/read-import.ts';
import { type ReadingPart, readingPartSchema } from '../../src/services/reading-part.ts';
import { shopMargins } from '../../src/services/shop-margins.ts';
import { tierLists } from '../../src/services/tier-lists.ts';
import { syntheticShop } from '../generators/shop.ts';
import { ebayReport } from '../generators/shop-reports.ts';

const NOW = Date.UTC(2026, 10, 22, 12);
const TODAY = Math.floor(NOW / 86_400_000);
const CSV = ebayReport(syntheticShop({ seed: 2, customers: 60, today: TODAY, span: 400, prefix: 'c' }), 'shop');
const everybody: TierListQuery = {
  sort: 'clv',
  descending: true,
  text: '',
  tiers: [],
  shops: [],
  minOrders: null,
  aliveBelow: null,
  aliveAbove: null,
  margin: null,
  group: null,
};

describe('the worker', () => {
  let ledger: Ledger;
  let files: Map<string, string>;
  beforeEach(() => {
    ledger = openLedger(crypto.randomUUID());
    files = new Map();
  });

  /** Runs until there is nothing left to do. */
  async function work(nowMs = NOW): Promise<void> {
    const withdraw = async (inbox: string) => new Blob([files.get(inbox) ?? '']);
    const step = () =>
      computeStep({
        ledger,
        now: () => nowMs,
        rest: async () => {},
        announce: () => {},
        async *read(detail) {
          const parts: ReadingPart[] = [];
          await readImport(detail, { ledger, withdraw }, (part) => parts.push(part));
          for (const part of parts) yield v.parse(readingPartSchema, part);
        },
        discard: async (inbox) => void files.delete(inbox),
      });
    while (await step());
  }
  async function drop(inbox: string, text: string, name = 'orders.csv'): Promise<void> {
    files.set(inbox, text);
    await ledger.jobs.start(inbox, 'import', newImport(inbox, [name], null, null));
  }
  const job = async (id: string) => {
    const stored = await ledger.jobs.get(id);
    if (!stored) throw new Error(`no job ${id}`);
    return jobView(stored, new Map());
  };

  it('imports what was dropped, scores the shop, and throws the file away', async () => {
    await drop('a', CSV);
    await work();
    expect(await job('a')).toMatchObject({ state: 'done', phase: 'finished', rejected: 0, fault: null });
    const { shops, customers } = await overview(ledger);
    expect(customers).toBe(60);
    expect(shops[0]).toMatchObject({ id: 'ebay/shop', model: { purchase: expect.any(Array) } });
    expect(files.size).toBe(0);
  });

  it('finds nothing new in a file that it has already read', async () => {
    await drop('a', CSV);
    await work();
    await drop('b', CSV);
    await work();
    const { found, new: fresh, changed } = await job('b');
    expect({ found: found > 60, fresh, changed }).toEqual({ found: true, fresh: 0, changed: 0 });
  });

  it('says of a file that nobody knows what it misses, keeps it, and changes nothing', async () => {
    await drop('a', 'colour,size\nred,5\n', 'shoes.csv');
    await work();
    expect(await job('a')).toMatchObject({ state: 'failed', fault: expect.stringContaining('shoes.csv') });
    expect(await ledger.shops()).toEqual([]);
    expect(files.has('a')).toBe(true);
  });

  it('lists a row that cannot be read with its line and reason, and takes the others', async () => {
    await drop('a', 'customer,date,amount\nann,2026-01-02,10\nbob,not a day,20\n');
    await work();
    expect(await job('a')).toMatchObject({ state: 'done', new: 1, rejected: 1 });
    expect((await ledger.rejections.of('a'))[0]?.at).toBe('orders.csv:3');
  });

  it('scores anew when the day has changed, and not before', async () => {
    await drop('a', CSV);
    await work();
    const version = await ledger.scoreboards.version('ebay', 'shop');
    await work();
    expect(await ledger.scoreboards.version('ebay', 'shop')).toBe(version);
    await work(NOW + 86_400_000);
    expect(await ledger.scoreboards.version('ebay', 'shop')).toBe((version ?? 0) + 1);
  });

  it('gives a tier list that filters by text, tier and orders, and counts what each tier would give', async () => {
    await drop('a', CSV);
    await work();
    const lists = tierLists({ ledger, platform: { now: () => NOW } as Platform }, shopMargins(ledger));
    const all = await lists.list(everybody, 0, 100);
    expect(all).toMatchObject({ total: 60, shown: 60 });
    const values = all.rows.map(({ clv }) => clv?.point.amount ?? 0);
    expect(values).toEqual([...values].sort((a, b) => b - a));
    const some = await lists.list({ ...everybody, tiers: ['A'], minOrders: 2 }, 0, 100);
    expect(some.rows.every(({ tier, orders }) => tier === 'A' && orders >= 2)).toBe(true);
    expect(some.tiers.A).toBe(some.shown);
    const one = await lists.list({ ...everybody, text: all.rows[7]?.key.split('/').at(-1) ?? '' }, 0, 100);
    expect(one.rows.map(({ key }) => key)).toEqual([all.rows[7]?.key]);
  });
});
