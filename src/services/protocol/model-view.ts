import * as v from 'valibot';

const purchaseModelNames = [
  'nbd',
  'bg-nbd',
  'mbg-nbd',
  'pareto-nbd',
  'bg-cnbd-k',
  'mbg-cnbd-k',
  'shrunken-rate',
] as const;

/** A purchase model by the field's name; `phases` is the k of those in -k. The screens have words for them. */
export const purchaseModelSchema = v.object({
  name: v.picklist(purchaseModelNames),
  phases: v.nullable(v.number()),
});
export type PurchaseModelView = v.InferOutput<typeof purchaseModelSchema>;

/** What a forecast is made of: the purchase models with their shares, the heaviest first, and the spend model. */
export const modelViewSchema = v.object({
  purchase: v.array(v.object({ ...purchaseModelSchema.entries, weight: v.number() })),
  spend: v.picklist(['gamma-gamma', 'shrunken-mean']),
});
export type ModelView = v.InferOutput<typeof modelViewSchema>;
