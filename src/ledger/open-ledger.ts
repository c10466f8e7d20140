import { openConnections } from './connections.ts';
import { openCosts } from './costs.ts';
import { Database } from './database.ts';
import { eraseAll, eraseCustomer } from './erase.ts';
import { exportLines } from './export-lines.ts';
import { customerRecord, findCustomer } from './find-customer.ts';
import { importOrders } from './import-orders.ts';
import { openJobs } from './jobs.ts';
import type { Ledger } from './ledger.ts';
import { openModels } from './models.ts';
import { learnBuyer, putOrders, putWithCursor } from './put-orders.ts';
import { readSummaries } from './read-summaries.ts';
import { openRejections } from './rejections.ts';
import { sampleOrders } from './sample-orders.ts';
import { openScoreboards } from './scoreboard.ts';
import { openSentLog } from './sent-log.ts';
import { openService } from './service.ts';
import { listShops, resolveShop } from './shops.ts';
import { sight } from './sight.ts';
import { openTouched } from './touched.ts';

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
    customer: async (key) => {
      const customer = await findCustomer(db, key);
      return customer && customerRecord(customer);
    },
    sampleOrders: (marketplace, shop, atLeast) => sampleOrders(db, { marketplace, shop }, atLeast),
    summaries: (marketplace, shop) => readSummaries(db, { marketplace, shop }),
    jobs: openJobs(db),
    rejections: openRejections(db),
    sent: openSentLog(db),
    touched: openTouched(db),
    models: openModels(db),
    scoreboards: openScoreboards(db),
    connections: openConnections(db),
    costs: openCosts(db),
    service: openService(db),
    exportLines: () => exportLines(db),
    eraseCustomer: (key) => eraseCustomer(db, key),
    eraseAll: () => eraseAll(db),
    close: () => db.close(),
  };
}
