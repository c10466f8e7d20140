import { describe, expect, it } from 'vitest';
import { planImport } from '../../src/ledger/import-plan.ts';
import type { Ledger } from '../../src/ledger/ledger.ts';
import type { Order } from '../../src/orders/order.ts';
import { ledgerNamed, linesOf } from './fresh-ledger.ts';
import { killedAt } from './killed-at.ts';
import { accountId, at, EUR, email, masked, order, username } from './orders.ts';

const SLICE = 4;

/** What is there before: buyers under other identities, and orders without one. */
const BEFORE: readonly Order[] = [
  order('o1'),
  order('o2', { customer: accountId('2') }),
  order('o3', { customer: null }),
  order('o4', { customer: masked('a***') }),
];

/** New orders, changes, aliases, a merge, an order that finds its buyer, one read twice, another currency. */
const FILE: readonly Order[] = [
  order('o1', { customer: accountId('2') }),
  order('o3', { customer: email('c@x') }),
  order('o4', { customer: username('dan') }),
  order('o2', { status: 'cancelled', customer: accountId('2') }),
  ...Array.from({ length: 9 }, (_, n) =>
    order(`n${n}`, { placedAt: at(n), customer: username(`buyer${n % 5}`), currency: EUR }),
  ),
  order('n3', { customer: null, status: 'pending' }),
];

async function outcome(ledger: Ledger): Promise<unknown> {
  const summaries = await ledger.summaries('ebay', 'main');
  const job = await ledger.jobs.get('import');
  return {
    lines: await linesOf(ledger),
    shops: await ledger.shops(),
    summaries,
    counts: job?.counts,
    cursor: job?.cursor,
  };
}

describe('an import that is killed', () => {
  it('at any request, and goes on later, ends like one that was not', { timeout: 120_000 }, async () => {
    const whole = ledgerNamed('whole');
    await whole.put(BEFORE);
    let slices = 0;
    const onProgress = () => slices++;
    const report = await whole.importOrders('import', planImport(FILE, SLICE), { onProgress });
    expect(slices).toBeGreaterThan(2);
    const expected = await outcome(whole);

    let kills = 0;
    for (let request = 1; ; request++) {
      const name = `killed-${request}`;
      const first = ledgerNamed(name);
      await first.put(BEFORE);
      const killed = await killedAt(request, () => first.importOrders('import', planImport(FILE, SLICE)));
      first.close();
      const second = ledgerNamed(name);
      expect(await second.importOrders('import', planImport(FILE, SLICE))).toEqual(report);
      expect(await outcome(second)).toEqual(expected);
      second.close();
      if (!killed) break;
      kills++;
    }
    expect(kills).toBeGreaterThan(30);
  });

  it('by its caller stops between slices and goes on from there', async () => {
    const ledger = ledgerNamed('cancelled');
    const stop = new AbortController();
    const cancelled = ledger.importOrders('import', planImport(FILE, SLICE), {
      signal: stop.signal,
      onProgress: () => stop.abort(),
    });
    await expect(cancelled).rejects.toThrow('aborted');
    const halfway = await ledger.jobs.get('import');
    expect(halfway?.counts.found).toBeGreaterThan(0);
    expect(halfway?.counts.found).toBeLessThan(FILE.length);
    const progress: number[] = [];
    await ledger.importOrders('import', planImport(FILE, SLICE), {
      onProgress: ({ done }) => progress.push(done),
    });
    expect(progress[0]).toBeGreaterThanOrEqual(halfway?.counts.found ?? 0);
    expect(progress.at(-1)).toBe(FILE.length);
  });

  it('begins anew when the same job is given other orders', async () => {
    const ledger = ledgerNamed('other orders');
    await ledger.importOrders('import', planImport(FILE, SLICE));
    expect(await ledger.importOrders('import', planImport(BEFORE, SLICE))).toMatchObject({
      found: BEFORE.length,
    });
  });

  it('leaves a put whole or undone', async () => {
    for (let request = 1; ; request++) {
      const ledger = ledgerNamed(`put-${request}`);
      await ledger.put(BEFORE);
      const before = await linesOf(ledger);
      const killed = await killedAt(request, () => ledger.put(FILE));
      if (!killed) break;
      expect(await linesOf(ledger)).toBe(before);
    }
  });
});
