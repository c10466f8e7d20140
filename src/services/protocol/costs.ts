import * as v from 'valibot';

const money = v.object({ amount: v.number(), currency: v.string() });

function based<Value extends v.GenericSchema>(value: Value) {
  return v.variant('basis', [
    v.object({ basis: v.literal('unknown') }),
    v.object({ basis: v.picklist(['seller-entered', 'estimated']), value }),
  ]);
}

/** A seller's costs as entered: shares as parts of one, money in minor units. What must hold of them is checked when they are set. */
export const costsSchema = v.object({
  goods: based(
    v.variant('kind', [
      v.object({ kind: v.literal('share'), share: v.number() }),
      v.object({ kind: v.literal('per-unit'), amount: money }),
    ]),
  ),
  feeShare: based(v.number()),
  fixedFee: based(money),
  delivery: based(money),
  refund: based(money),
});
export type Costs = v.InferOutput<typeof costsSchema>;

export const costNames = ['goods', 'feeShare', 'fixedFee', 'delivery', 'refund'] as const;
export type CostName = (typeof costNames)[number];

const costFaultSchema = v.object({
  cost: v.picklist(costNames),
  reason: v.picklist(['other-currency', 'negative', 'not-a-share', 'not-whole-minor-units']),
});
export type CostFault = v.InferOutput<typeof costFaultSchema>;

/** What keeps a margin from being known: costs that are not, or what an order does not say. */
export const missingSchema = v.picklist([...costNames, 'total', 'quantity', 'currency']);
export type Missing = v.InferOutput<typeof missingSchema>;

export const enteredCostsSchema = v.object({
  /** The shop's currency, in which costs are entered; null while no order states one, and none can be entered. */
  currency: v.nullable(v.string()),
  /** null: never entered. */
  costs: v.nullable(costsSchema),
  /** Why the stored costs cannot be used as they are: the shop's currency has changed since. */
  faults: v.array(costFaultSchema),
});
export type EnteredCosts = v.InferOutput<typeof enteredCostsSchema>;

const shown = v.object({ amount: v.number(), currency: v.nullable(v.string()) });

/** Down from what the seller keeps of an order, or of several, to their margin: margin = net − the costs, to the minor unit. */
export const waterfallSchema = v.object({
  net: shown,
  costs: v.object({ goods: shown, feeShare: shown, fixedFee: shown, delivery: shown, refund: shown }),
  margin: shown,
});
export type Waterfall = v.InferOutput<typeof waterfallSchema>;

/** What costs would leave of an average order of the shop. */
export const costExampleSchema = v.variant('kind', [
  v.object({ kind: v.literal('faulty'), faults: v.array(costFaultSchema) }),
  /** The shop's orders have not been worked out yet, or none of them states money. */
  v.object({ kind: v.literal('no-orders') }),
  v.object({ kind: v.literal('missing'), net: shown, missing: v.array(missingSchema) }),
  v.object({ kind: v.literal('known'), waterfall: waterfallSchema }),
]);
export type CostExample = v.InferOutput<typeof costExampleSchema>;

const place = { marketplace: v.string(), shop: v.string() };
export const costsOfRequest = v.object(place);
export const setCostsRequest = v.object({ ...place, costs: v.nullable(costsSchema) });
export const costExampleRequest = v.object({ ...place, costs: costsSchema });
export const setCostsResponse = v.variant('ok', [
  v.object({ ok: v.literal(true), value: v.null() }),
  v.object({ ok: v.literal(false), error: v.array(costFaultSchema) }),
]);
