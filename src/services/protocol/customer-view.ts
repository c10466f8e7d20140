import * as v from 'valibot';
import { customerMarginSchema } from './customer-margin.ts';
import { modelViewSchema } from './model-view.ts';
import { identitySchema } from './recognition.ts';

/** Integer minor units; currency null where the source does not say it. */
const money = v.object({ amount: v.number(), currency: v.nullable(v.string()) });
const day = v.string();

const noteSchema = v.object({ code: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) });

const orderRowSchema = v.object({
  id: v.string(),
  placedAt: v.string(),
  status: v.picklist(['kept', 'cancelled', 'pending']),
  total: v.nullable(money),
  refunded: v.nullable(money),
  title: v.nullable(v.string()),
  items: v.number(),
});

const sentSchema = v.object({
  id: v.string(),
  at: v.string(),
  template: v.string(),
  language: v.string(),
  orderId: v.nullable(v.string()),
});

/** What the panel shows of one customer. Every figure that cannot be said yet is null, never zero. */
export const customerViewSchema = v.object({
  key: v.string(),
  name: v.string(),
  marketplace: v.object({ id: v.string(), name: v.string() }),
  shop: v.string(),
  identity: v.object({ shown: identitySchema, aliases: v.array(identitySchema) }),
  since: v.nullable(day),
  /** Oldest order of the whole shop: history before it is not known, so tenure is "at least". */
  shopHistoryFrom: v.nullable(day),
  tier: v.nullable(v.picklist(['A', 'B', 'C'])),
  /** Why this tier: own value, and the values at which A and B begin. Null with a note when the shop has too few customers. */
  tierReason: v.nullable(v.object({ value: money, aFrom: v.nullable(money), bFrom: v.nullable(money) })),
  rfm: v.nullable(v.object({ r: v.number(), f: v.number(), m: v.number() })),
  clv: v.nullable(v.object({ point: money, low: money, high: money, days: v.number(), model: modelViewSchema })),
  alive: v.nullable(v.number()),
  expectedOrders: v.nullable(v.object({ point: v.number(), low: v.number(), high: v.number(), days: v.number() })),
  lastOrder: v.nullable(v.object({ day, daysAgo: v.number() })),
  usualGapDays: v.nullable(v.number()),
  nextOrder: v.nullable(day),
  spent: v.nullable(money),
  keptOrders: v.number(),
  refunds: v.number(),
  /** Net spend of the last 18 months, oldest first. */
  months: v.array(v.object({ month: v.string(), amount: v.number() })),
  orders: v.array(orderRowSchema),
  margin: customerMarginSchema,
  notes: v.array(noteSchema),
  sent: v.array(sentSchema),
  /** The order that the page in front of the seller is about, where it is about one. */
  pageOrderId: v.nullable(v.string()),
});

export type CustomerView = v.InferOutput<typeof customerViewSchema>;
/** What badges and lists need of it: the margin's interval is costly, and they show none. */
export type CustomerFigures = Omit<CustomerView, 'margin'>;
export type OrderRow = v.InferOutput<typeof orderRowSchema>;
export type SentRow = v.InferOutput<typeof sentSchema>;
export type Note = v.InferOutput<typeof noteSchema>;

const buyerSchema = v.object({
  index: v.number(),
  orderId: v.nullable(v.string()),
  name: v.nullable(v.string()),
  identity: v.nullable(identitySchema),
  /** null: the buyer has no history here. */
  customer: v.nullable(v.string()),
  tier: v.nullable(v.picklist(['A', 'B', 'C'])),
  keptOrders: v.nullable(v.number()),
});

/** What the panel shows for the active tab. */
export const panelStateSchema = v.variant('kind', [
  /** The tab shows no page of an allowed marketplace. `allowed` lists what the seller has allowed so far. */
  v.object({ kind: v.literal('no-page'), allowed: v.array(v.string()), customers: v.number() }),
  /** A seller's page of a known marketplace on which nobody was recognised. */
  v.object({ kind: v.literal('nobody'), marketplace: v.string(), adapter: v.string() }),
  v.object({
    kind: v.literal('buyers'),
    marketplace: v.object({ id: v.string(), name: v.string() }),
    page: v.string(),
    adapter: v.string(),
    strategy: v.string(),
    buyers: v.array(buyerSchema),
    /** The buyer whose badge was clicked last, or the only one; null: the seller must pick. */
    selected: v.nullable(v.number()),
  }),
]);

export type PanelState = v.InferOutput<typeof panelStateSchema>;
export type Buyer = v.InferOutput<typeof buyerSchema>;
