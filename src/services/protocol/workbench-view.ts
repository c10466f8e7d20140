import * as v from 'valibot';
import { modelViewSchema } from './model-view.ts';
import { customerGroups } from './portfolio.ts';

const money = v.object({ amount: v.number(), currency: v.nullable(v.string()) });
const note = v.object({ code: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) });

export const tierListColumns = [
  'tier',
  'name',
  'marketplace',
  'orders',
  'lastOrder',
  'alive',
  'clv',
  'margin',
  'expectedOrders',
  'spent',
  'rfm',
  'since',
] as const;
export type TierListColumn = (typeof tierListColumns)[number];

export const tierListQuerySchema = v.object({
  sort: v.picklist(tierListColumns),
  descending: v.boolean(),
  /** Part of the customer's name or key, any case; empty for everybody. */
  text: v.string(),
  /** Empty: all tiers. 'none' are customers without a tier. */
  tiers: v.array(v.picklist(['A', 'B', 'C', 'none'])),
  /** Empty: all shops; else `marketplace/shop`. */
  shops: v.array(v.string()),
  minOrders: v.nullable(v.number()),
  /** Bounds of P(alive), 0 to 1. */
  aliveBelow: v.nullable(v.number()),
  aliveAbove: v.nullable(v.number()),
  /** Whether the CLV in contribution margin is at least zero, below zero, or not known; null for any. */
  margin: v.nullable(v.picklist(['gain', 'loss', 'unknown'])),
  /** A list of the portfolio; null for everybody. */
  group: v.nullable(v.picklist(customerGroups)),
});
export type TierListQuery = v.InferOutput<typeof tierListQuerySchema>;

const tierRowSchema = v.object({
  key: v.string(),
  name: v.string(),
  marketplace: v.string(),
  shop: v.string(),
  weak: v.boolean(),
  tier: v.nullable(v.picklist(['A', 'B', 'C'])),
  orders: v.number(),
  lastOrder: v.string(),
  daysAgo: v.number(),
  alive: v.nullable(v.number()),
  clv: v.nullable(v.object({ point: money, low: money, high: money })),
  /** CLV in contribution margin; null where a cost is not known. */
  margin: v.nullable(money),
  expectedOrders: v.nullable(v.number()),
  spent: money,
  rfm: v.nullable(v.string()),
  since: v.string(),
});
export type TierRow = v.InferOutput<typeof tierRowSchema>;

export const tierListSchema = v.object({
  /** Customers in the whole list, in the filtered list, and per tier within the other filters. */
  total: v.number(),
  shown: v.number(),
  tiers: v.object({ A: v.number(), B: v.number(), C: v.number(), none: v.number() }),
  rows: v.array(tierRowSchema),
});
export type TierList = v.InferOutput<typeof tierListSchema>;

const shopViewSchema = v.object({
  id: v.string(),
  marketplace: v.object({ id: v.string(), name: v.string() }),
  shop: v.string(),
  customers: v.number(),
  orders: v.number(),
  firstDay: v.nullable(v.string()),
  lastDay: v.nullable(v.string()),
  /** null until scored, or where no money is known. */
  equity: v.nullable(v.object({ point: money, low: money, high: money, days: v.number() })),
  expectedOrders: v.nullable(v.object({ point: v.number(), low: v.number(), high: v.number(), days: v.number() })),
  top20Share: v.nullable(v.number()),
  model: v.nullable(modelViewSchema),
  notes: v.array(note),
});
export type ShopView = v.InferOutput<typeof shopViewSchema>;

export const overviewSchema = v.object({
  shops: v.array(shopViewSchema),
  customers: v.number(),
  orders: v.number(),
  scoring: v.boolean(),
});
export type Overview = v.InferOutput<typeof overviewSchema>;

export const jobSchema = v.object({
  id: v.string(),
  kind: v.picklist(['import', 'sync']),
  title: v.string(),
  state: v.picklist(['running', 'done', 'cancelled', 'failed']),
  phase: v.picklist(['reading', 'writing', 'scoring', 'finished']),
  /** 0 to 1; null where it cannot be known. */
  progress: v.nullable(v.number()),
  found: v.number(),
  new: v.number(),
  changed: v.number(),
  rejected: v.number(),
  files: v.array(
    v.object({ file: v.string(), profile: v.nullable(v.string()), encoding: v.nullable(v.string()), rows: v.number() }),
  ),
  fault: v.nullable(v.string()),
  startedAt: v.string(),
});
export type Job = v.InferOutput<typeof jobSchema>;

export const rejectionsSchema = v.object({
  total: v.number(),
  rows: v.array(v.object({ file: v.string(), row: v.number(), reason: v.string() })),
});

export const marketplaceViewSchema = v.object({
  id: v.string(),
  name: v.string(),
  /** Origins to ask for; empty for a self-hosted shop, whose address the seller types. */
  origins: v.array(v.string()),
  selfHosted: v.boolean(),
  granted: v.array(v.string()),
  /** Badges on its pages; the per-marketplace off switch. */
  badges: v.boolean(),
  reads: v.object({ pages: v.array(v.string()), reports: v.array(v.string()) }),
  connector: v.nullable(v.array(v.object({ id: v.string(), kind: v.picklist(['url', 'secret', 'text']) }))),
});
export type MarketplaceView = v.InferOutput<typeof marketplaceViewSchema>;

/** Why a sync stopped or waits; `detail` is the shop's or the browser's own wording, where there is one. */
export const connectionFaultSchema = v.object({
  kind: v.picklist(['unauthorised', 'rate-limited', 'unreachable', 'unreadable']),
  detail: v.nullable(v.string()),
});

export const connectionViewSchema = v.object({
  id: v.string(),
  marketplace: v.object({ id: v.string(), name: v.string() }),
  shop: v.string(),
  state: v.picklist(['idle', 'syncing', 'waiting', 'failed']),
  syncedAt: v.nullable(v.string()),
  orders: v.number(),
  fault: v.nullable(connectionFaultSchema),
});
export type ConnectionView = v.InferOutput<typeof connectionViewSchema>;

export const settingsSchema = v.object({
  language: v.picklist(['auto', 'en', 'zh-CN']),
  messageLanguage: v.picklist(['auto', 'en', 'zh-CN']),
  theme: v.picklist(['auto', 'light', 'dark']),
});
export type Settings = v.InferOutput<typeof settingsSchema>;
