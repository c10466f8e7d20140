import * as v from 'valibot';
import { PURCHASE_MODEL_NAMES } from '../../value/purchase/model-names.ts';

/** A purchase model by the field's name; `phases` is the k of those in -k. The screens have words for them. */
export const purchaseModelSchema = v.object({
  name: v.picklist(PURCHASE_MODEL_NAMES),
  phases: v.nullable(v.number()),
});
export type PurchaseModelView = v.InferOutput<typeof purchaseModelSchema>;

/** What a forecast is made of: the purchase models with their shares, the heaviest first, and the spend model. */
export const modelViewSchema = v.object({
  purchase: v.array(v.object({ ...purchaseModelSchema.entries, weight: v.number() })),
  spend: v.picklist(['gamma-gamma', 'shrunken-mean']),
});
export type ModelView = v.InferOutput<typeof modelViewSchema>;
