import { Dexie, type Table } from 'dexie';
import type { CustomerKey, Identity } from '../orders/identity.ts';
import type { BucketRow } from './bucket.ts';
import type { Connection } from './connections.ts';
import type { CostsRow } from './costs.ts';
import type { Job, Rejected } from './jobs.ts';
import type { ShopName } from './place.ts';
import type { Scoreboard } from './scoreboard.ts';
import type { SentMessage } from './sent-log.ts';
import type { ServiceRow } from './service.ts';
import type { ShopRow } from './shop-tally.ts';
import type { SummaryGroup } from './summary-groups.ts';
import type { TagTable } from './tag-index.ts';
import type { TouchedRow } from './touched.ts';

/** Two customers that an order showed to be one, with what is needed to part them again. */
export interface MergeRow extends ShopName {
  readonly id: number;
  readonly into: CustomerKey;
  readonly from: CustomerKey;
  readonly identities: readonly Identity[];
  readonly orders: readonly string[];
  /** The order that carried identities of both. */
  readonly evidence: string;
}

export interface RejectionRow {
  readonly id: number;
  readonly jobId: string;
  readonly rows: readonly Rejected[];
}

export interface ModelRow extends ShopName {
  readonly model: unknown;
}

export interface VersionRow extends ShopName {
  readonly version: number;
}

type ByShop<Row> = Table<Row, [marketplace: string, shop: string]>;

/** The tables. A change of any stored shape is a new version here, with an upgrade and a test that walks all versions. */
export class Database extends Dexie {
  declare readonly buckets: Table<BucketRow, number>;
  declare readonly summaries: Table<SummaryGroup, number>;
  /** Order → bucket. */
  declare readonly orderIndex: TagTable;
  /** Identity → bucket, for the identities that are not in the bucket that they hash to. */
  declare readonly aliasIndex: TagTable;
  declare readonly shops: ByShop<ShopRow>;
  declare readonly merges: Table<MergeRow, number, Omit<MergeRow, 'id'>>;
  declare readonly jobs: Table<Job, string>;
  declare readonly rejections: Table<RejectionRow, number, Omit<RejectionRow, 'id'>>;
  declare readonly touched: Table<TouchedRow, number, Omit<TouchedRow, 'id'>>;
  declare readonly sent: Table<SentMessage, number, Omit<SentMessage, 'id'>>;
  declare readonly models: ByShop<ModelRow>;
  declare readonly scoreboards: ByShop<Scoreboard>;
  declare readonly scoreboardVersions: ByShop<VersionRow>;
  declare readonly connections: Table<Connection, string>;
  declare readonly costs: ByShop<CostsRow>;
  declare readonly service: ByShop<ServiceRow>;

  constructor(name: string) {
    // Dexie's cache has answered with stale rows in 4.0 to 4.4 (its issues 2011, 2058, 2309).
    super(name, { cache: 'disabled' });
    this.version(1).stores({
      buckets: 'bucket',
      summaries: 'group',
      orderIndex: 'slot',
      aliasIndex: 'slot',
      shops: '[marketplace+shop]',
      merges: '++id, into, from',
      jobs: 'id',
      rejections: '++id, jobId',
      touched: '++id, [marketplace+shop]',
      sent: '++id, customer, [marketplace+shop]',
      models: '[marketplace+shop]',
      scoreboards: '[marketplace+shop]',
      scoreboardVersions: '[marketplace+shop]',
      connections: 'id',
      costs: '[marketplace+shop]',
      service: '[marketplace+shop]',
    });
    // Another context wants to upgrade or delete the database: whoever holds on to it blocks them.
    this.on('versionchange', () => this.close());
  }
}

/** The tables of the truth and what is kept in step with them: every transaction that files orders spans all of them. */
export function truthTables(db: Database): Table[] {
  return [db.buckets, db.summaries, db.orderIndex, db.aliasIndex, db.shops, db.merges, db.sent, db.touched];
}

const LOST = new Set(['DatabaseClosedError', 'InvalidStateError']);

/** Runs the work, once more on a new connection when the old one was lost: a killed worker or a sleeping laptop closes it. */
export async function withConnection<Value>(db: Database, work: () => PromiseLike<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Error) || !LOST.has(error.name)) throw error;
    db.close();
    await db.open();
    return await work();
  }
}
