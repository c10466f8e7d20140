import * as v from 'valibot';
import type { Job } from '../ledger/jobs.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { marketplaces } from '../marketplaces/registry.ts';
import { type ReportsReading, readReports } from '../marketplaces/reports/read-reports.ts';
import type { Order } from '../orders/order.ts';
import { type ImportDetail, importDetailSchema } from './import-detail.ts';

const LOOK_MS = 250;

export interface ImportPorts {
  readonly ledger: Ledger;
  /** The bytes of the job's file at that position; rejects when the file is gone. */
  readonly withdraw: (inbox: string, position: number) => Promise<Blob>;
  readonly discard: (inbox: string) => Promise<void>;
  readonly onProgress: () => void;
}

/**
 * Runs one import to its end, or on from where a dead worker left it: the files are read again, which gives the same orders,
 * and the ledger goes on from its own cursor. The seller cancels by setting the job's state.
 */
export async function runImport(job: Job, ports: ImportPorts): Promise<void> {
  const { ledger } = ports;
  let detail = v.parse(importDetailSchema, job.detail);
  const note = async (change: Partial<ImportDetail>) => {
    detail = { ...detail, ...change };
    await ledger.jobs.setDetail(job.id, detail);
    ports.onProgress();
  };
  const cancel = new AbortController();
  const look = setInterval(async () => {
    const state = (await ledger.jobs.get(job.id))?.state;
    if (state !== 'running') cancel.abort(new Error('cancelled'));
    else await note({});
  }, LOOK_MS);

  /** The orders to take in; null when no file could be read. A function of its own, so that what it read can be let go. */
  async function ordersToImport(): Promise<Order[] | null> {
    const reading = await read(detail, ports, cancel.signal, (progress) => {
      detail = { ...detail, phase: 'reading', progress };
    });
    const files = filesOf(reading);
    if (reading.files.length === 0) {
      const fault = reading.unreadable.map(({ file, reason }) => `${file}: ${reason}`).join('\n');
      await note({ files, fault, phase: 'finished', progress: null });
      return null;
    }
    await note({ files, phase: 'writing', progress: 0 });
    await storeRejections(job, reading, ledger);
    return inOwnShops(reading.orders, ledger);
  }

  try {
    const orders = await ordersToImport();
    if (!orders) {
      await ledger.jobs.setState(job.id, 'failed');
      return;
    }
    await ledger.importOrders(job.id, orders, {
      signal: cancel.signal,
      onProgress: ({ done, total }) => {
        detail = { ...detail, progress: total === 0 ? 1 : done / total };
      },
    });
    await note({ phase: 'finished', progress: 1 });
    await ledger.jobs.setState(job.id, 'done');
    await ports.discard(detail.inbox);
  } catch (error) {
    if (cancel.signal.aborted) return;
    await note({ fault: error instanceof Error ? error.message : String(error) });
    await ledger.jobs.setState(job.id, 'failed');
  } finally {
    clearInterval(look);
    ports.onProgress();
  }
}

async function read(
  detail: ImportDetail,
  ports: ImportPorts,
  signal: AbortSignal,
  onShare: (share: number) => void,
): Promise<ReportsReading> {
  const files = await Promise.all(
    detail.names.map(async (name, position) => ({
      name,
      bytes: await ports.withdraw(detail.inbox, position).catch(() => {
        throw new Error(`${name} is no longer here: remove this import and choose the file again.`);
      }),
    })),
  );
  return readReports(files, marketplaces, {
    signal,
    onProgress: ({ file, share }) => onShare((detail.names.indexOf(file) + share) / detail.names.length),
    ...(detail.marketplace !== null && { marketplace: detail.marketplace }),
    ...(detail.shop !== null && { shop: detail.shop }),
  });
}

/** Files that could not be read at all are listed too, without a profile. */
function filesOf(reading: ReportsReading): ImportDetail['files'] {
  return [
    ...reading.files.map(({ file, profile, encoding, rows }) => ({ file, profile, encoding, rows })),
    ...reading.unreadable.map(({ file }) => ({ file, profile: null, encoding: null, rows: 0 })),
  ];
}

async function storeRejections(job: Job, reading: ReportsReading, ledger: Ledger): Promise<void> {
  const rows = reading.rejected.map(({ file, row, reason }) => ({ at: `${file}:${row}`, reason }));
  const files = reading.unreadable.map(({ file, reason }) => ({ at: `${file}:0`, reason }));
  await ledger.rejections.add(job.id, [...files, ...rows]);
}

/** Files name a shop in their own way or not at all; the ledger knows which of the seller's shops is meant. */
async function inOwnShops(orders: readonly Order[], ledger: Ledger): Promise<Order[]> {
  const own = new Map<string, Map<string, string>>();
  for (const { marketplace, shop } of orders) {
    const shops = own.get(marketplace) ?? new Map<string, string>();
    if (shops.has(shop)) continue;
    own.set(marketplace, shops.set(shop, (await ledger.resolveShop(marketplace, shop, 'write')) ?? shop));
  }
  return orders.map((order) => {
    const shop = own.get(order.marketplace)?.get(order.shop) ?? order.shop;
    return shop === order.shop ? order : { ...order, shop };
  });
}
