import { type ImportPlan, planImport } from '../ledger/import-plan.ts';
import type { Ledger } from '../ledger/ledger.ts';
import { marketplaces } from '../marketplaces/registry.ts';
import { type ReportsReading, readReports } from '../marketplaces/reports/read-reports.ts';
import type { Order } from '../orders/order.ts';
import type { ImportDetail } from './import-detail.ts';
import type { ReadingPart } from './reading-part.ts';

export interface ReadImportPorts {
  readonly ledger: Ledger;
  /** The bytes of the job's file at that position; rejects when the file is gone. */
  readonly withdraw: (inbox: string, position: number) => Promise<Blob>;
}

/** Reads the files of an import and sends what they hold, part by part: how far it is, what files they are, then the orders. */
export async function readImport(
  detail: ImportDetail,
  { ledger, withdraw }: ReadImportPorts,
  send: (part: ReadingPart) => void,
): Promise<void> {
  const plan = await planOf(detail, { ledger, withdraw }, send);
  if (!plan) return;
  send({ part: 'plan', fingerprint: plan.fingerprint, total: plan.total });
  for await (const slice of plan.slices) send({ part: 'slice', ...slice });
}

/** The plan of all orders; null when no file could be read. A function of its own, so that what it read can be let go. */
async function planOf(
  detail: ImportDetail,
  { ledger, withdraw }: ReadImportPorts,
  send: (part: ReadingPart) => void,
): Promise<ImportPlan | null> {
  const files = await Promise.all(
    detail.names.map(async (name, position) => ({
      name,
      bytes: await withdraw(detail.inbox, position).catch(() => {
        throw new Error(`${name} is no longer here: remove this import and choose the file again.`);
      }),
    })),
  );
  const reading = await readReports(files, marketplaces, {
    onProgress: ({ file, share }) =>
      send({ part: 'share', share: (detail.names.indexOf(file) + share) / detail.names.length }),
    ...(detail.marketplace !== null && { marketplace: detail.marketplace }),
    ...(detail.shop !== null && { shop: detail.shop }),
  });
  send({ part: 'files', files: filesOf(reading), ...troubleOf(reading) });
  return reading.files.length === 0 ? null : planImport(await inOwnShops(reading.orders, ledger));
}

/** Files that could not be read at all are listed too, without a profile. */
function filesOf(reading: ReportsReading): ImportDetail['files'] {
  return [
    ...reading.files.map(({ file, profile, encoding, rows }) => ({ file, profile, encoding, rows })),
    ...reading.unreadable.map(({ file }) => ({ file, profile: null, encoding: null, rows: 0 })),
  ];
}

function troubleOf({ files, unreadable, rejected }: ReportsReading) {
  const rows = rejected.map(({ file, row, reason }) => ({ at: `${file}:${row}`, reason }));
  const whole = unreadable.map(({ file, reason }) => ({ at: `${file}:0`, reason }));
  return {
    fault: files.length > 0 ? null : unreadable.map(({ file, reason }) => `${file}: ${reason}`).join('\n'),
    rejected: [...whole, ...rows],
  };
}

/** Files name a shop in their own way or not at all; the ledger knows which of the seller's shops is meant. */
async function inOwnShops(orders: readonly Order[], ledger: Ledger): Promise<readonly Order[]> {
  const own = new Map<string, Map<string, string>>();
  let isOther = false;
  for (const { marketplace, shop } of orders) {
    const shops = own.get(marketplace) ?? new Map<string, string>();
    if (shops.has(shop)) continue;
    const resolved = (await ledger.resolveShop(marketplace, shop, 'write')) ?? shop;
    own.set(marketplace, shops.set(shop, resolved));
    isOther ||= resolved !== shop;
  }
  if (!isOther) return orders;
  return orders.map((order) => {
    const shop = own.get(order.marketplace)?.get(order.shop) ?? order.shop;
    return shop === order.shop ? order : { ...order, shop };
  });
}
