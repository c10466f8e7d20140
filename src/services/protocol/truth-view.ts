import * as v from 'valibot';
import { modelViewSchema, purchaseModelSchema } from './model-view.ts';

const day = v.string();
const money = v.object({ amount: v.number(), currency: v.nullable(v.string()) });
const note = v.object({ code: v.string(), values: v.record(v.string(), v.union([v.string(), v.number()])) });

/** How far off a forecast was. */
const errorsSchema = v.object({
  /** Of the total: 0.1 is 10 % too many; null where nothing came, so that there is no measure. */
  bias: v.nullable(v.number()),
  /** Mean absolute error a customer, in orders, and the root of the mean squared one, in which large errors weigh more. */
  mae: v.number(),
  rmse: v.number(),
  /** Rank correlation of forecast and outcome over the customers: 1 is the right order, 0 chance. */
  ranking: v.number(),
  /** Of the tenth who bought most, the share that was among the tenth forecast to. */
  topHit: v.number(),
});
export type Errors = v.InferOutput<typeof errorsSchema>;

/** Who came nearer to what happened; 'even' where the difference may be chance. */
const winnerSchema = v.picklist(['forecast', 'rule', 'even']);
export type Winner = v.InferOutput<typeof winnerSchema>;

const groupSchema = v.object({ customers: v.number(), forecast: v.number(), rule: v.number(), happened: v.number() });
export type ForecastGroup = v.InferOutput<typeof groupSchema>;

/** A forecast of a past period that knew nothing after the day before `from`. Orders of one customer on one day count once. */
const testedSchema = v.object({
  state: v.literal('tested'),
  from: day,
  to: day,
  days: v.number(),
  customers: v.number(),
  /** Totals; the interval holds 80 %. */
  forecast: v.object({ point: v.number(), low: v.number(), high: v.number() }),
  rule: v.number(),
  happened: v.number(),
  /** Net spend; null where no order carries money. */
  money: v.nullable(v.object({ forecast: money, rule: money, happened: money })),
  /** Tenths of the customers, those who were forecast most first. */
  groups: v.array(groupSchema),
  errors: v.object({ forecast: errorsSchema, rule: errorsSchema }),
  winners: v.object({ total: winnerSchema, customer: winnerSchema, ranking: winnerSchema }),
  /**
   * What the 80 % intervals of single customers held. Counts are few and whole, so `inside` counts an outcome on an end by the
   * part of its probability that is inside; `below` and `above` are the shares that missed the interval altogether.
   */
  held: v.object({ customers: v.number(), inside: v.number(), below: v.number(), above: v.number() }),
});
export type TestedForecast = v.InferOutput<typeof testedSchema>;

/** What a test of last period's forecast needs and the shop does not have yet. */
const lackSchema = v.object({
  what: v.picklist(['days', 'customers', 'orders']),
  have: v.number(),
  need: v.number(),
});
export type Lack = v.InferOutput<typeof lackSchema>;

const entrySchema = v.object({
  mae: v.nullable(v.number()),
  ranking: v.number(),
  /** Of the tenth who bought most, the share that was among the tenth forecast to. */
  topHit: v.number(),
});

/** How the way of forecasting was chosen on earlier periods of the same shop. */
const contestSchema = v.object({
  /** Periods tried, the latest first; each knew nothing after its day. */
  periods: v.array(v.object({ day, days: v.number() })),
  customers: v.number(),
  chosen: entrySchema,
  models: v.array(
    v.object({
      ...entrySchema.entries,
      ...purchaseModelSchema.entries,
      /** 0: lost, is no part of the forecast. */
      weight: v.number(),
      /** How much worse than the best model over all measures: 0.01 is 1 %. */
      behind: v.number(),
    }),
  ),
  rules: v.array(
    v.object({ ...entrySchema.entries, rule: v.picklist(['run-rate', 'purchases', 'past-spend', 'recency']) }),
  ),
  /** By what expected orders are multiplied because earlier forecasts missed by it. */
  factors: v.object({ oneTime: v.number(), repeat: v.number() }),
  /** Pace of each month against the year's average, January first; null where the months do not differ. */
  season: v.nullable(v.pipe(v.array(v.number()), v.length(12))),
});
export type ContestView = v.InferOutput<typeof contestSchema>;

/** What the orders of a shop lend themselves to. */
const healthSchema = v.object({
  orders: v.number(),
  kept: v.number(),
  notKept: v.number(),
  withoutCustomer: v.number(),
  withoutTotal: v.number(),
  otherCurrency: v.number(),
  weak: v.number(),
  currency: v.nullable(v.string()),
  firstDay: v.nullable(day),
  lastDay: v.nullable(day),
  /** Days of history, first and last one included; 0 without an order. */
  days: v.number(),
});
export type DataHealth = v.InferOutput<typeof healthSchema>;

const shopTruthSchema = v.object({
  id: v.string(),
  marketplace: v.object({ id: v.string(), name: v.string() }),
  shop: v.string(),
  customers: v.number(),
  test: v.variant('state', [
    testedSchema,
    v.object({ state: v.literal('too-little'), lacks: v.array(lackSchema) }),
    /** No order names a buyer: there is nobody to forecast, and never will be by waiting. */
    v.object({ state: v.literal('no-buyers') }),
    v.object({ state: v.literal('not-scored') }),
  ]),
  model: v.nullable(modelViewSchema),
  contest: v.nullable(contestSchema),
  health: healthSchema,
  notes: v.array(note),
});
export type ShopTruth = v.InferOutput<typeof shopTruthSchema>;

export const truthSchema = v.array(shopTruthSchema);
