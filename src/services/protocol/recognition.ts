import * as v from 'valibot';

/** What a seller's page may tell the background. Everything in it came off a page, so nothing in it is trusted. */
const text = (max: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(max));

export const identitySchema = v.object({
  key: text(320),
  kind: v.picklist(['id', 'alias-email', 'username', 'email', 'masked']),
  strength: v.picklist(['strong', 'medium', 'weak']),
});

const minorSchema = v.pipe(v.number(), v.safeInteger());

const lineSchema = v.object({
  sku: v.nullable(v.string()),
  title: v.string(),
  quantity: v.number(),
  unitPrice: v.nullable(minorSchema),
});

const seenOrderSchema = v.object({
  marketplace: text(40),
  id: text(120),
  shop: v.optional(text(200)),
  placedAt: v.optional(v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d:\d\dZ)?$/))),
  status: v.optional(v.picklist(['kept', 'cancelled', 'pending'])),
  customer: v.optional(v.nullable(identitySchema)),
  customerName: v.optional(v.nullable(v.string())),
  currency: v.optional(v.nullable(v.pipe(v.string(), v.regex(/^[A-Z]{3}$/)))),
  total: v.optional(v.nullable(minorSchema)),
  totalFrom: v.optional(v.picklist(['stated', 'lines'])),
  refunded: v.optional(minorSchema),
  lines: v.optional(v.array(lineSchema)),
  changedAt: v.optional(v.nullable(v.string())),
});

const sightingSchema = v.object({
  orderId: v.nullable(text(120)),
  customer: v.nullable(identitySchema),
  customerName: v.nullable(v.string()),
  aliases: v.array(identitySchema),
  order: v.nullable(seenOrderSchema),
});

export const recognitionSchema = v.object({
  marketplace: text(40),
  page: v.picklist(['order-list', 'order', 'messages', 'customer']),
  adapter: text(60),
  strategy: text(60),
  confidence: v.picklist(['high', 'medium']),
  shop: v.nullable(text(200)),
  sightings: v.pipe(v.array(sightingSchema), v.maxLength(1000)),
});

export type PlainSighting = v.InferOutput<typeof sightingSchema>;
export type PlainRecognition = v.InferOutput<typeof recognitionSchema>;

/** What the page in a tab shows, and whose badge was clicked last. */
export const seenPageSchema = v.object({ recognition: recognitionSchema, selected: v.nullable(v.number()) });
export type SeenPage = v.InferOutput<typeof seenPageSchema>;
