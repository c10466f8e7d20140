import { openConnections } from './connections.ts';
import { Database } from './database.ts';
import { eraseAll, eraseCustomer } from './erase.ts';
import { exportLines } from './export-lines.ts';
import { customerRecord, findByIdentity, findCustomer, findOrder } from './find-customer.ts';
import { importOrders } from './import-orders.ts';
import { openJobs } from './jobs.ts';
import type { Ledger } from './ledger.ts';
import { openModels } from './models.ts';
import { learnBuyer, putOrders, putWithCursor } from './put-orders.ts';
import { readSummaries } from './read-summaries.ts';
import { openRejections } from './rejections.ts';
import { openScoreboards } from './scoreboard.ts';
import { openSentLog } from './sent-log.ts';
import { listShops, resolveShop } from './shops.ts';
import { sight } from './sight.ts';
import { keyOf } from './summary-row.ts';

/** Opens the ledger. Nothing is read until the first call. */
export function openLedger(name = 'clientele'): Ledger {
  const db = new Database(name);
  return {
    shops: () => listShops(db),
    resolveShop: (marketplace, hint, intent) => resolveShop(db, marketplace, hint, intent),
    put: (orders) => putOrders(db, orders),
    putWithCursor: (orders, job) => putWithCursor(db, orders, job),
    importOrders: (jobId, plan, options = {}) => importOrders(db, jobId, plan, options),
    learn: (marketplace, shop, id, identities, customerName) =>
      learnBuyer(db, { marketplace, shop }, id, identities, customerName),
    sight: (marketplace, shop, sights) => sight(db, { marketplace, shop }, sights),
    customerByOrder: async (marketplace, shop, id) => {
      const holder = (await findOrder(db, { marketplace, shop }, id))?.holder;
      return holder ? keyOf(holder) : null;
    },
    customerByIdentity: async (marketplace, shop, identity) => {
      const customer = await findByIdentity(db, { marketplace, shop }, identity);
      return customer && keyOf(customer);
    },
    customer: async (key) => {
      const customer = await findCustomer(db, key);
      return customer && customerRecord(customer);
    },
    order: async (marketplace, shop, id) => (await findOrder(db, { marketplace, shop }, id))?.order ?? null,
    summaries: (marketplace, shop) => readSummaries(db, { marketplace, shop }),
    jobs: openJobs(db),
    rejections: openRejections(db),
    sent: openSentLog(db),
    models: openModels(db),
    scoreboards: openScoreboards(db),
    connections: openConnections(db),
    exportLines: () => exportLines(db),
    eraseCustomer: (key) => eraseCustomer(db, key),
    eraseAll: () => eraseAll(db),
    close: () => db.close(),
  };
}
