import { type PurchaseLog, purchaseLogBuilder } from './purchase-log.ts';
import type { Summary } from './summary.ts';

/** The summaries of all customers of one shop, one typed array a field: row i of every column is customer i. */
export type Population = { readonly size: number; readonly log: PurchaseLog } & {
  readonly [Field in CountField]: Int32Array;
} & { readonly [Field in MoneyField]: Float64Array };

const COUNTS = ['orders', 'days', 'first', 'last', 'spendOrders', 'spendDays', 'repeatSpendDays', 'refunds'] as const;
const MONEY = ['spend', 'firstSpend', 'refunded'] as const;
type CountField = (typeof COUNTS)[number];
type MoneyField = (typeof MONEY)[number];

export interface PopulationBuilder {
  add(summary: Summary): void;
  build(): Population;
}

/** Collects summaries one at a time, in the order of the rows; columns double as they fill. */
export function populationBuilder(capacity = 1024): PopulationBuilder {
  let columns = allocate(capacity);
  let size = 0;
  const log = purchaseLogBuilder();
  return {
    add(summary) {
      if (size === columns.days.length) columns = resize(columns, size, Math.max(16, size * 2));
      for (const field of COUNTS) columns[field][size] = summary[field];
      for (const field of MONEY) columns[field][size] = summary[field];
      log.add(summary.purchaseDays, summary.daySpend);
      size++;
    },
    build: () => ({ size, log: log.build(), ...resize(columns, size, size) }),
  };
}

export function populationOf(summaries: readonly Summary[]): Population {
  const builder = populationBuilder(summaries.length);
  for (const summary of summaries) builder.add(summary);
  return builder.build();
}

type Columns = Record<CountField, Int32Array> & Record<MoneyField, Float64Array>;

function allocate(capacity: number): Columns {
  return {
    orders: new Int32Array(capacity),
    days: new Int32Array(capacity),
    first: new Int32Array(capacity),
    last: new Int32Array(capacity),
    spendOrders: new Int32Array(capacity),
    spendDays: new Int32Array(capacity),
    repeatSpendDays: new Int32Array(capacity),
    refunds: new Int32Array(capacity),
    spend: new Float64Array(capacity),
    firstSpend: new Float64Array(capacity),
    refunded: new Float64Array(capacity),
  };
}

function resize(columns: Columns, size: number, capacity: number): Columns {
  const resized = allocate(capacity);
  for (const field of COUNTS) resized[field].set(columns[field].subarray(0, size));
  for (const field of MONEY) resized[field].set(columns[field].subarray(0, size));
  return resized;
}
