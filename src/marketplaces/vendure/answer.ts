import * as v from 'valibot';

/** GraphQL's envelope. Vendure refuses with status 200 and a code (3.7.3, 2026-11). */
export const envelopeSchema = v.object({
  data: v.optional(v.unknown()),
  errors: v.optional(
    v.array(
      v.object({
        message: v.optional(v.string(), ''),
        extensions: v.optional(v.nullable(v.object({ code: v.optional(v.string()) }))),
      }),
    ),
  ),
});

const whole = v.pipe(v.number(), v.safeInteger());

export const orderListSchema = v.object({
  globalSettings: v.nullish(
    v.object({ serverConfig: v.object({ moneyStrategyPrecision: v.pipe(whole, v.minValue(0), v.maxValue(6)) }) }),
  ),
  newest: v.nullish(v.object({ items: v.array(v.object({ updatedAt: v.string() })) })),
  orders: v.object({ totalItems: v.pipe(whole, v.minValue(0)), items: v.array(v.unknown()) }),
});

/** What the paging needs of an item, even of one that is unreadable otherwise. */
export const rowSchema = v.object({
  id: v.fallback(v.nullable(v.string()), null),
  code: v.fallback(v.nullable(v.string()), null),
  updatedAt: v.fallback(v.nullable(v.string()), null),
  orderPlacedAt: v.fallback(v.nullable(v.string()), null),
});

/** Bounded, so that sums and other units stay whole numbers: one absurd order must not cost the whole page. */
const amount = v.pipe(whole, v.minValue(-1e11), v.maxValue(1e11));

const filled = v.pipe(v.string(), v.nonEmpty());

export const orderSchema = v.object({
  id: filled,
  code: filled,
  state: filled,
  orderPlacedAt: v.nullable(v.string()),
  updatedAt: v.string(),
  currencyCode: v.string(),
  totalWithTax: amount,
  customer: v.nullable(
    v.object({ id: filled, firstName: v.fallback(v.string(), ''), lastName: v.fallback(v.string(), '') }),
  ),
  lines: v.array(
    v.object({
      quantity: whole,
      orderPlacedQuantity: v.fallback(whole, 0),
      unitPriceWithTax: amount,
      productVariant: v.object({ sku: v.string(), name: v.string() }),
    }),
  ),
  payments: v.nullable(
    v.array(
      v.object({
        state: v.string(),
        amount,
        refunds: v.array(v.object({ state: v.string(), total: amount })),
      }),
    ),
  ),
});
export type VendureOrder = v.InferOutput<typeof orderSchema>;
