import * as v from 'valibot';
import { RFM_GROUPS } from '../../value/portfolio/rfm-groups.ts';
import { missingSchema } from './costs.ts';

const money = v.object({ amount: v.number(), currency: v.nullable(v.string()) });
const day = v.string();
const basis = v.picklist(['observed', 'seller-entered', 'estimated']);
const missing = v.array(missingSchema);

/** Lists of customers that the tier list can be filtered to: the groups of the RFM grid, and two that follow from money. */
export const customerGroups = [...RFM_GROUPS, 'grow', 'below-zero'] as const;
export type CustomerGroup = (typeof customerGroups)[number];

/** Customers in order of what they bring, added up; `brought` in minor units of the shop's currency. */
const point = v.object({ customers: v.number(), brought: v.number() });
const curve = v.object({
  customers: v.number(),
  total: money,
  points: v.array(point),
  /** The best fifth; `share` is null where all together bring nothing. */
  top: v.object({ customers: v.number(), share: v.nullable(v.number()) }),
  peak: point,
  /** 0: all bring the same. null without anything brought. */
  gini: v.nullable(v.number()),
});
export type CurveView = v.InferOutput<typeof curve>;

const measure = v.variant('known', [
  v.object({
    known: v.literal(true),
    basis,
    curve,
    /** Customers who are not in it, because an amount of theirs is not known. */
    leftOut: v.number(),
  }),
  v.object({ known: v.literal(false), missing }),
]);
export type MeasureView = v.InferOutput<typeof measure>;

const spread = v.object({ from: v.nullable(day), to: v.nullable(day), revenue: measure, margin: measure });
export type SpreadView = v.InferOutput<typeof spread>;

/** An expectation with its 80 % interval. */
const expected = v.object({ point: money, low: money, high: money });

const part = v.object({
  customers: v.number(),
  newCustomers: v.number(),
  orders: v.number(),
  revenue: money,
  margin: money,
  /** What an order leaves to serve it with. */
  perOrder: money,
  /** Revenue to come within the forecast's horizon. */
  clv: v.nullable(expected),
});
export type PartView = v.InferOutput<typeof part>;

const verdict = v.picklist(['both', 'head', 'tail', 'neither']);
export type VerdictName = v.InferOutput<typeof verdict>;

/** What serving an order by hand takes, as the seller says. */
const service = v.object({ hourlyRate: money, minutes: v.nullable(v.number()) });

const serving = v.variant('kind', [
  v.object({
    kind: v.literal('known'),
    basis,
    leftOut: v.number(),
    head: part,
    tail: part,
    slope: v.nullable(v.number()),
    /** The verdict by what serving an order costs: each from that cost on. */
    bands: v.array(v.object({ from: money, verdict })),
    /** null until the seller tells the hourly rate. */
    atRate: v.nullable(
      v.object({
        /** Minutes an order at which nothing is left. */
        headMinutes: v.number(),
        tailMinutes: v.number(),
        /** null until the seller tells the minutes. */
        now: v.nullable(v.object({ cost: money, verdict, headFlipRate: money, tailFlipRate: money })),
      }),
    ),
  }),
  v.object({ kind: v.literal('missing'), missing }),
  v.object({ kind: v.literal('too-few'), customers: v.number(), needed: v.number() }),
  v.object({ kind: v.literal('no-margin'), margin: money }),
]);
export type ServingView = v.InferOutput<typeof serving>;

const cohortCell = v.object({
  buyers: v.number(),
  purchases: v.number(),
  /** Minor units; null where no amount is known. */
  net: v.nullable(v.number()),
  /** Purchases without a known amount, which are not in `net`. */
  unknown: v.number(),
  margin: v.nullable(v.number()),
});
export type CohortCell = v.InferOutput<typeof cohortCell>;

const cohorts = v.object({
  /** The cohort with which the shop's known history begins; null where it is further back. */
  begins: v.nullable(v.string()),
  /** Whether the last month is complete. */
  lastIsOver: v.boolean(),
  asOf: day,
  missing,
  rows: v.array(v.object({ month: v.string(), customers: v.number(), cells: v.array(cohortCell) })),
});
export type CohortsView = v.InferOutput<typeof cohorts>;

const rfm = v.object({
  /** Frequency and money together, or frequency alone where no money is known. */
  across: v.picklist(['frequency-money', 'frequency']),
  cells: v.array(
    v.object({
      recency: v.number(),
      often: v.number(),
      group: v.picklist(RFM_GROUPS),
      customers: v.number(),
      clv: v.nullable(money),
    }),
  ),
  groups: v.array(
    v.object({
      group: v.picklist(RFM_GROUPS),
      customers: v.number(),
      clv: v.nullable(expected),
    }),
  ),
});
export type RfmView = v.InferOutput<typeof rfm>;

const lists = v.object({
  grow: v.nullable(v.object({ customers: v.number(), room: money })),
  belowZero: v.variant('known', [
    v.object({ known: v.literal(true), customers: v.number(), amount: money, withService: v.boolean() }),
    v.object({ known: v.literal(false), missing }),
  ]),
});
export type ListsView = v.InferOutput<typeof lists>;

const shopName = {
  id: v.string(),
  marketplace: v.object({ id: v.string(), name: v.string() }),
  shop: v.string(),
  customers: v.number(),
};

const portfolio = v.object({
  currency: v.nullable(v.string()),
  service: v.nullable(service),
  year: spread,
  all: spread,
  serving,
  cohorts,
  /** null where there are too few customers to rank. */
  rfm: v.nullable(rfm),
  lists,
});
export type PortfolioView = v.InferOutput<typeof portfolio>;

/** One shop's; the others are named, never summed: their currencies differ. */
export const portfolioSchema = v.object({
  shops: v.array(v.object(shopName)),
  chosen: v.nullable(v.object({ ...shopName, portfolio: v.nullable(portfolio) })),
});
export type PortfolioAnswer = v.InferOutput<typeof portfolioSchema>;

/** null: the shop with most customers. */
export const portfolioRequest = v.object({ shop: v.nullable(v.string()) });

/** Money in the currency of the shop, minor units. */
export const serviceSchema = v.object({
  currency: v.string(),
  hourlyRate: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1e12)),
  minutes: v.nullable(v.pipe(v.number(), v.minValue(0.01), v.maxValue(10_000))),
});
export type EnteredService = v.InferOutput<typeof serviceSchema>;

/** null forgets it. */
export const setServiceRequest = v.object({
  marketplace: v.string(),
  shop: v.string(),
  service: v.nullable(serviceSchema),
});
