import type { CustomerKey, Strength } from '../orders/identity.ts';
import type { Currency } from '../orders/money.ts';
import type { PurchaseLog } from '../value/purchase-log.ts';
import type { ShopName } from './place.ts';
import { COUNTS, MONEY, type ShopPart, STRENGTHS, type SummaryRow } from './summary-row.ts';

/**
 * The summaries of a shop's customers that bought, column by column: entry i of every column belongs to keys[i]. The
 * numeric columns have the names and meanings of Summary; this is a Population and can be given to the models as it is.
 */
export interface ShopSummaries extends Readonly<Record<(typeof COUNTS)[number], Int32Array<ArrayBuffer>>> {
  readonly size: number;
  /** The currency that spend is summed in; null when no order of the shop states one. */
  readonly currency: Currency | null;
  readonly keys: readonly CustomerKey[];
  readonly names: readonly (string | null)[];
  /** The strength of each customer's best identity. */
  readonly strengths: readonly Strength[];
  readonly spend: Float64Array<ArrayBuffer>;
  readonly firstSpend: Float64Array<ArrayBuffer>;
  readonly refunded: Float64Array<ArrayBuffer>;
  readonly log: PurchaseLog;
}

/** One shop's parts of many buckets, column after column. */
export function shopSummaries(
  { marketplace, shop }: ShopName,
  currency: Currency | null,
  rows: readonly SummaryRow[],
): ShopSummaries {
  const parts = rows.flatMap((row) =>
    row.shops.filter((part) => part.marketplace === marketplace && part.shop === shop),
  );
  const size = parts.reduce((sum, part) => sum + part.size, 0);
  const counts = COUNTS.map((_, column) => joined(parts, new Int32Array(size), column, 'counts'));
  const money = MONEY.map((_, column) => joined(parts, new Float64Array(size), column, 'money'));
  const named = <Field extends string, Values>(fields: readonly Field[], values: readonly Values[]) =>
    // Object.fromEntries forgets which names it was given.
    Object.fromEntries(fields.map((field, at) => [field, values[at]])) as Record<Field, Values>;
  const columns = named(COUNTS, counts);
  return {
    size,
    currency,
    keys: parts.flatMap((part): CustomerKey[] => JSON.parse(part.keys)),
    names: parts.flatMap((part): (string | null)[] => JSON.parse(part.names)),
    strengths: parts.flatMap((part) => Array.from(part.strengths, (code) => STRENGTHS[code] ?? 'weak')),
    ...columns,
    ...named(MONEY, money),
    log: purchaseLog(parts, columns.days),
  };
}

function purchaseLog(parts: readonly ShopPart[], days: Int32Array): PurchaseLog {
  const start = new Uint32Array(days.length + 1);
  days.forEach((count, i) => {
    start[i + 1] = (start[i] ?? 0) + count;
  });
  const day = new Int32Array(start.at(-1) ?? 0);
  const spend = new Float64Array(day.length);
  let at = 0;
  for (const part of parts) {
    day.set(part.purchaseDays, at);
    spend.set(part.daySpend, at);
    at += part.purchaseDays.length;
  }
  return { start, day, spend };
}

function joined<Column extends Int32Array | Float64Array>(
  parts: readonly ShopPart[],
  into: Column,
  column: number,
  kind: 'counts' | 'money',
): Column {
  let at = 0;
  for (const part of parts) {
    into.set(part[kind].subarray(column * part.size, (column + 1) * part.size), at);
    at += part.size;
  }
  return into;
}
