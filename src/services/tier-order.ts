import { type CustomerBase, nameOf, numbers } from './customer-base.ts';
import type { TierListColumn } from './protocol/workbench-view.ts';

/** Columns whose numbers are money: amounts of two currencies are never compared with each other. */
const MONEY: readonly TierListColumn[] = ['clv', 'margin', 'spent'];

/** The base's rows in the order of a column. Rows without a figure come last in either direction; ties keep the base's order. */
export function orderRows(base: CustomerBase, column: TierListColumn, descending: boolean): Uint32Array {
  const rows = Uint32Array.from({ length: base.size }, (_, row) => row);
  const sign = descending ? -1 : 1;
  if (column === 'name' || column === 'marketplace') {
    const texts = textsOf(base, column);
    const collator = new Intl.Collator(undefined, { numeric: true });
    return rows.sort((a, b) => sign * collator.compare(texts[a] ?? '', texts[b] ?? '') || a - b);
  }
  const values = valuesOf(base, column);
  const group = MONEY.includes(column) ? currencyRanks(base) : null;
  return rows.sort((a, b) => {
    const apart = group ? (group[base.shopOf[a] ?? 0] ?? 0) - (group[base.shopOf[b] ?? 0] ?? 0) : 0;
    if (apart !== 0) return apart;
    const left = values[a] ?? Number.NaN;
    const right = values[b] ?? Number.NaN;
    if (left === right) return a - b;
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(left) ? (Number.isNaN(right) ? a - b : 1) : -1;
    return sign * (left - right);
  });
}

function textsOf(base: CustomerBase, column: 'name' | 'marketplace'): string[] {
  return base.shops.flatMap((shop) =>
    shop.keys.map((_, row) => (column === 'name' ? nameOf(shop, row) : `${shop.marketplace}/${shop.shop}`)),
  );
}

function valuesOf(base: CustomerBase, column: Exclude<TierListColumn, 'name' | 'marketplace'>): Float64Array {
  switch (column) {
    case 'tier':
      return numbers(base, ({ tier }) => Float64Array.from(tier, (code) => (code === 0 ? Number.NaN : -code)));
    case 'orders':
      return numbers(base, ({ orders }) => orders);
    case 'lastOrder':
      return numbers(base, ({ last }) => last);
    case 'since':
      return numbers(base, ({ first }) => first);
    case 'alive':
      return numbers(base, ({ alive }) => alive);
    case 'expectedOrders':
      return numbers(base, ({ expectedOrders }) => expectedOrders);
    case 'clv':
      return numbers(base, (columns) => whereMoney(columns.clv, columns.spendOrders));
    case 'margin':
      return numbers(base, (_, { margin }) => margin);
    case 'spent':
      return numbers(base, (columns) => whereMoney(columns.spend, columns.spendOrders));
    case 'rfm':
      return numbers(base, ({ recency, frequency, monetary }) =>
        Float64Array.from(
          recency,
          (r, row) => r * 100 + (frequency[row] ?? 0) * 10 + (monetary[row] ?? 0) || Number.NaN,
        ),
      );
  }
}

/** A customer none of whose orders states money has no figure, rather than zero. */
function whereMoney(amounts: Float64Array, orders: Int32Array): Float64Array {
  return amounts.map((amount, row) => ((orders[row] ?? 0) > 0 ? amount : Number.NaN));
}

/** Position of each shop's currency: that of the most customers first. */
function currencyRanks(base: CustomerBase): number[] {
  const customers = new Map<string | null, number>();
  for (const { currency, keys } of base.shops) customers.set(currency, (customers.get(currency) ?? 0) + keys.length);
  const ranked = [...customers].sort(([, a], [, b]) => b - a).map(([currency]) => currency);
  return base.shops.map(({ currency }) => ranked.indexOf(currency));
}
