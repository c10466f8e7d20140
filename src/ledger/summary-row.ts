import { type CustomerKey, customerKey, type Strength } from '../orders/identity.ts';
import { type Currency, NO_CURRENCY } from '../orders/money.ts';
import type { Order } from '../orders/order.ts';
import { type Summary, summarise } from '../value/summary.ts';
import type { Bucket, Customer } from './bucket.ts';
import { best } from './identities.ts';
import { type ShopName, shopKey } from './place.ts';

export const COUNTS = [
  'orders',
  'days',
  'first',
  'last',
  'spendOrders',
  'spendDays',
  'repeatSpendDays',
  'refunds',
] as const satisfies readonly (keyof Summary)[];
export const MONEY = ['spend', 'firstSpend', 'refunded'] as const satisfies readonly (keyof Summary)[];
export const STRENGTHS: readonly Strength[] = ['weak', 'medium', 'strong'];

/** The summaries of one bucket: derived from it in the transaction that writes it, so always in step with it. */
export interface SummaryRow {
  readonly bucket: number;
  readonly shops: readonly ShopPart[];
}

/** One shop's customers with a purchase. The columns of one kind stand one after the other in one array. */
export interface ShopPart extends ShopName {
  /** The currency that spend was summed in: the shop's when this was written. */
  readonly currency: Currency | null;
  readonly size: number;
  /** JSON: one string is read back many times faster than an array of strings. */
  readonly keys: string;
  readonly names: string;
  readonly strengths: Uint8Array<ArrayBuffer>;
  readonly counts: Int32Array<ArrayBuffer>;
  readonly money: Float64Array<ArrayBuffer>;
  /** Purchase days of one customer after the other (how many each has is in `counts`), and what each brought. */
  readonly purchaseDays: Int32Array<ArrayBuffer>;
  readonly daySpend: Float64Array<ArrayBuffer>;
}

export function summaryRow(bucket: Bucket, currencyOf: (shop: ShopName) => Currency | null): SummaryRow {
  const shops = Map.groupBy(bucket.customers, shopKey);
  return {
    bucket: bucket.number,
    shops: Array.from(shops.values(), (customers) => shopPart(customers, currencyOf)).flat(),
  };
}

function shopPart(customers: readonly Customer[], currencyOf: (shop: ShopName) => Currency | null): ShopPart[] {
  const [{ marketplace, shop } = { marketplace: '', shop: '' }] = customers;
  const own = currencyOf({ marketplace, shop });
  // In a shop none of whose orders states a currency, purchases count and no money is summed.
  const summed = own ?? NO_CURRENCY;
  const buyers: Customer[] = [];
  const summaries: Summary[] = [];
  for (const customer of customers) {
    const summary = summarise(
      customer.orders.map(({ order }) => order),
      summed,
    );
    if (!summary) continue;
    buyers.push(customer);
    summaries.push(summary);
  }
  const size = buyers.length;
  const counts = new Int32Array(COUNTS.length * size);
  const money = new Float64Array(MONEY.length * size);
  // Column by column: a field read by the same name again and again is much faster than all fields of each summary.
  COUNTS.forEach((field, column) => {
    for (let row = 0; row < size; row++) counts[column * size + row] = summaries[row]?.[field] ?? 0;
  });
  MONEY.forEach((field, column) => {
    for (let row = 0; row < size; row++) money[column * size + row] = summaries[row]?.[field] ?? 0;
  });
  return [
    {
      marketplace,
      shop,
      currency: own,
      size,
      keys: JSON.stringify(keysOf(buyers)),
      names: JSON.stringify(buyers.map(nameOf)),
      strengths: Uint8Array.from(buyers, ({ identities }) => STRENGTHS.indexOf(best(identities)?.strength ?? 'weak')),
      counts,
      money,
      purchaseDays: Int32Array.from(summaries.flatMap(({ purchaseDays }) => purchaseDays)),
      daySpend: Float64Array.from(summaries.flatMap(({ daySpend }) => daySpend)),
    },
  ];
}

/** The customer's name for good: of the identity under which it was first seen. */
export function keyOf(customer: Customer): CustomerKey {
  const [first] = customer.identities;
  if (!first) throw new Error('a customer without an identity');
  return customerKey(customer.marketplace, customer.shop, first);
}

/** keyOf of many customers of one shop. What is the same in all keys of a kind is encoded once: encoding is the larger part. */
function keysOf(customers: readonly Customer[]): readonly string[] {
  const beginnings = new Map<string, string>();
  return customers.map((customer) => {
    const [first] = customer.identities;
    if (!first) throw new Error('a customer without an identity');
    let beginning = beginnings.get(first.kind);
    if (beginning === undefined) {
      beginning = customerKey(customer.marketplace, customer.shop, { ...first, key: '' });
      beginnings.set(first.kind, beginning);
    }
    return beginning + encodeURIComponent(first.key);
  });
}

/** The name on the latest order that states one. */
export function nameOf(customer: Customer): string | null {
  let latest: Order | null = null;
  for (const { order } of customer.orders) {
    if (order.customerName !== null && (!latest || isLater(order, latest))) latest = order;
  }
  return latest?.customerName ?? null;
}

function isLater(one: Order, other: Order): boolean {
  return one.placedAt === other.placedAt ? one.id > other.id : one.placedAt > other.placedAt;
}
