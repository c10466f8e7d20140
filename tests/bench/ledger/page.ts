import { planImport } from '../../../src/ledger/import-plan.ts';
import { openLedger } from '../../../src/ledger/open-ledger.ts';
import { layout } from './layouts.ts';
import { syntheticOrder, syntheticOrders } from './synthetic-orders.ts';

/** Milliseconds. */
export interface Figures {
  readonly write: number;
  readonly read: number;
  readonly insert: number;
  readonly scan: number;
}

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

/** The median of the times of many runs. */
export async function typical(runs: number, work: (run: number) => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) times.push(await timed(() => work(run)));
  return times.sort((a, b) => a - b)[runs >> 1] ?? Number.NaN;
}

async function measure(name: string, count: number): Promise<Figures> {
  const orders = syntheticOrders(count);
  const subject = layout(name);
  const write = await timed(() => subject.write(orders));
  const read = await typical(31, async (run) => {
    const key = orders[(run * 7919) % count]?.customer?.key ?? '';
    if ((await subject.readCustomer(key)) < 1) throw new Error(`${name}: customer ${key} has no orders`);
  });
  const insert = await typical(31, (run) =>
    subject.insert(syntheticOrder(count + run, (run * 104_729) % 1000, () => 0.5)),
  );
  const scan = await timed(async () => {
    const seen = await subject.scan();
    if (seen < count) throw new Error(`${name}: ${seen} of ${count} orders seen`);
  });
  return { write, read, insert, scan };
}

/** The same for src/ledger: import with indexes and summaries, `put` of one order, and summaries instead of a scan. */
async function measureLedger(count: number): Promise<Figures & { readonly again: number; readonly longest: number }> {
  const orders = syntheticOrders(count);
  const ledger = openLedger('bench');
  let longest = 0;
  let last = performance.now();
  const onProgress = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
  };
  const write = await timed(() => ledger.importOrders('first', planImport(orders), { onProgress }));
  const read = await typical(31, async (run) => {
    const { marketplace, shop, id } = orders[(run * 7919) % count] ?? { marketplace: '', shop: '', id: '' };
    const [seen] = await ledger.sight(marketplace, shop, [{ orderId: id, identities: [] }]);
    if (!seen?.byOrder) throw new Error(`order ${id} has no customer`);
  });
  const insert = await typical(31, (run) =>
    ledger.put([syntheticOrder(count + run, (run * 104_729) % 1000, () => 0.5)]),
  );
  const scan = await timed(async () => {
    const { size } = await ledger.summaries('ebay', 'main');
    if (size < count / 4) throw new Error(`only ${size} summaries`);
  });
  const again = await timed(async () => {
    const report = await ledger.importOrders('second', planImport(orders));
    if (report.unchanged !== count) throw new Error(`the same orders again: ${JSON.stringify(report)}`);
  });
  return { write, read, insert, scan, again, longest };
}

Object.assign(globalThis, { measure, measureLedger });
