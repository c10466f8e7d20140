import type { CustomerKey, Identity } from '../orders/identity.ts';
import type { Currency } from '../orders/money.ts';
import type { Order } from '../orders/order.ts';
import type { Day } from '../orders/time.ts';
import type { Completeness } from './completeness.ts';
import type { Connections } from './connections.ts';
import type { Costs } from './costs.ts';
import type { ImportPlan } from './import-plan.ts';
import type { JobCursor, Jobs } from './jobs.ts';
import type { Models } from './models.ts';
import type { Rejections } from './rejections.ts';
import type { Scoreboards } from './scoreboard.ts';
import type { SentLog } from './sent-log.ts';
import type { Service } from './service.ts';
import type { ShopSummaries } from './shop-summaries.ts';
import type { Touched } from './touched.ts';

export interface ShopRecord {
  readonly marketplace: string;
  readonly id: string;
  /** Handles, hosts, accounts under which files and pages name this shop. */
  readonly hints: readonly string[];
  /** Rises with every change of its orders or customers: what was derived at an earlier one is stale. */
  readonly revision: number;
  /** The most frequent currency of its orders, the one its spend is summed in; null while no order states one. */
  readonly currency: Currency | null;
  readonly orders: number;
  readonly customers: number;
  readonly firstDay: Day | null;
  readonly lastDay: Day | null;
  readonly completeness: Completeness;
}

/** found = new + changed + unchanged, in readings: the same order twice in one batch is found twice. */
export interface PutCounts {
  readonly found: number;
  readonly new: number;
  readonly changed: number;
  readonly unchanged: number;
}

export interface PutReport extends PutCounts {
  /** Customers whose orders, identities or key changed; one that was merged away or emptied is among them. */
  readonly customers: readonly CustomerKey[];
}

export interface ImportReport extends PutCounts {
  /** How many customers changed; one that changed in two slices counts twice. */
  readonly customers: number;
}

export interface ImportOptions {
  /** Stops before the next slice with the signal's reason; what is stored stays, and a later call goes on from there. */
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

export interface CustomerRecord {
  readonly key: CustomerKey;
  readonly marketplace: string;
  readonly shop: string;
  /** The name on the latest order that states one; to show, never to match. */
  readonly name: string | null;
  /** All identities of this person, the one that gave the key first. */
  readonly identities: readonly Identity[];
  /** Oldest first. */
  readonly orders: readonly Order[];
}

/** What a page shows of one order or buyer. */
export interface Sight {
  readonly orderId: string | null;
  readonly identities: readonly Identity[];
}

/** Whom the ledger knows by it. */
export interface Sighted {
  readonly isOrderKnown: boolean;
  readonly byOrder: CustomerRecord | null;
  /** One for each of the sight's identities. */
  readonly byIdentity: readonly (CustomerRecord | null)[];
}

export type Intent = 'read' | 'write';

/** The truth: every order of every shop, and the small tables that must survive a death of the worker. */
export interface Ledger {
  /** One small row a shop: cheap. */
  shops(): Promise<readonly ShopRecord[]>;
  /** The shop that a hint means, or null when that cannot be told; see shops.ts for the rule. */
  resolveShop(marketplace: string, hint: string | null, intent: Intent): Promise<string | null>;

  /** A page or an API answer: one transaction, idempotent by (marketplace, shop, order id). */
  put(orders: readonly Order[]): Promise<PutReport>;
  /** The same, and the job's cursor, counts and rejections in the same transaction. */
  putWithCursor(orders: readonly Order[], job: JobCursor): Promise<PutReport>;
  /**
   * A file or several, planned by planImport: slices, each one transaction with the job's cursor and counts. Called again
   * with the same job and the same orders it goes on where it stopped, and ends in the state and counts of an uninterrupted run. Creates the
   * job when it is missing; the job's state stays 'running': whether it is done is the caller's to say.
   */
  importOrders(jobId: string, plan: ImportPlan, options?: ImportOptions): Promise<ImportReport>;

  /**
   * A page shows whose a known order is. The identities that are not weak become aliases of one customer; weak ones count
   * only where the order has no better. Null: no such order, or it still has no customer.
   */
  learn(
    marketplace: string,
    shop: string,
    orderId: string,
    identities: readonly Identity[],
    name: string | null,
  ): Promise<CustomerKey | null>;
  /** Looks up all that a page shows at once; entry i answers sight i. */
  sight(marketplace: string, shop: string, sights: readonly Sight[]): Promise<readonly Sighted[]>;
  /** A key that was merged away finds the customer that it was merged into. */
  customer(key: CustomerKey): Promise<CustomerRecord | null>;
  /** Some customers' orders, at least so many in all where there are so many; the same ones as long as nothing changes. */
  sampleOrders(marketplace: string, shop: string, atLeast: number): Promise<readonly Order[]>;

  /** What the scores are computed from, column by column, read from the summary records alone. */
  summaries(marketplace: string, shop: string): Promise<ShopSummaries>;

  readonly jobs: Jobs;
  readonly rejections: Rejections;
  readonly sent: SentLog;
  /** Whose scores are behind their orders. */
  readonly touched: Touched;
  readonly models: Models;
  readonly scoreboards: Scoreboards;
  readonly connections: Connections;
  readonly costs: Costs;
  readonly service: Service;

  /** The truth as JSON lines in a canonical order: equal content gives equal bytes, however it came in. */
  exportLines(): AsyncIterable<string>;
  /** Forgets a customer: orders, identities, messages, merges, score. False when there is no such customer. */
  eraseCustomer(key: CustomerKey): Promise<boolean>;
  /** Empties every table. */
  eraseAll(): Promise<void>;
  /** Closes the connection; the next call opens it again. */
  close(): void;
}
