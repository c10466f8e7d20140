import * as v from 'valibot';
import { missingSchema, waterfallSchema } from './costs.ts';

const money = v.object({ amount: v.number(), currency: v.nullable(v.string()) });

/** CLV in contribution margin, or what is missing to tell it: no figure stands on an unknown cost. */
const expectedMarginSchema = v.variant('known', [
  v.object({
    known: v.literal(true),
    point: money,
    low: money,
    high: money,
    /** How it is made up: share of the revenue kept after goods and fees, less what each day with an order costs. */
    kept: v.number(),
    perDay: money,
    /** Days with an order expected, each discounted to today. */
    days: v.number(),
  }),
  v.object({ known: v.literal(false), missing: v.array(missingSchema) }),
]);
export type ExpectedMargin = v.InferOutput<typeof expectedMarginSchema>;

export const customerMarginSchema = v.object({
  /** Whether the seller knows all the costs that are told, or estimates at least one of them. */
  basis: v.picklist(['seller-entered', 'estimated']),
  /** null where the value in revenue is not known either. */
  expected: v.nullable(expectedMarginSchema),
  /** Of the kept orders so far. */
  soFar: v.object({
    /** Sums of the orders whose margin is known. */
    waterfall: waterfallSchema,
    known: v.number(),
    unknown: v.number(),
    missing: v.array(missingSchema),
  }),
  /** Margin by order number, of kept orders whose margin is known; the sum of all is that of `soFar`. */
  orders: v.record(v.string(), money),
});
export type CustomerMargin = v.InferOutput<typeof customerMarginSchema>;
