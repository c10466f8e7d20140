import { dayFromNumber } from '../../orders/time.ts';
import { YEAR_DAYS } from '../../value/portfolio/year-figures.ts';
import type { SpreadView } from '../protocol/portfolio.ts';
import { measureView, unknownMeasure } from './curve-view.ts';
import type { ShopInView } from './shop-in-view.ts';

/** How revenue and margin are spread over the customers who bought in the year. */
export function yearSpread({ rows, score, missing }: ShopInView): SpreadView {
  const { yearDays, yearMoneyDays, yearSpend } = rows.columns;
  const revenue = valuesOf(yearDays, (row) => ((yearMoneyDays[row] ?? 0) > 0 ? gain(yearSpend[row]) : Number.NaN));
  const { past } = rows.lists;
  return {
    from: dayFromNumber(score.year.from),
    to: dayFromNumber(score.year.from + YEAR_DAYS - 1),
    revenue: measureView(revenue, 'observed', rows.currency),
    // Refunds of the year are reckoned from those of all time.
    margin: past
      ? measureView(
          valuesOf(yearDays, (row) => past.year[row] ?? Number.NaN),
          'estimated',
          rows.currency,
        )
      : unknownMeasure(missing),
  };
}

/** The same of all time and all customers. */
export function wholeSpread({ shop, rows, margin, missing }: ShopInView): SpreadView {
  const { spend, spendOrders } = rows.columns;
  const { past } = rows.lists;
  const { costs, basis } = margin;
  const byUnit = costs !== null && costs.goods.basis !== 'unknown' && costs.goods.value.kind === 'per-unit';
  return {
    from: shop.firstDay,
    to: shop.lastDay,
    revenue: measureView(
      spend.map((amount, row) => ((spendOrders[row] ?? 0) > 0 ? gain(amount) : Number.NaN)),
      'observed',
      rows.currency,
    ),
    margin: past ? measureView(past.all, byUnit ? 'estimated' : basis, rows.currency) : unknownMeasure(missing),
  };
}

/** What was given back beyond what was paid counts as nothing brought, as in the share of the best fifth everywhere. */
function gain(amount = 0): number {
  return Math.max(0, amount);
}

/** The values of customers who bought in the year. */
function valuesOf(yearDays: Int32Array, of: (row: number) => number): Float64Array {
  const values = new Float64Array(yearDays.length);
  let size = 0;
  for (let row = 0; row < yearDays.length; row++) if ((yearDays[row] ?? 0) > 0) values[size++] = of(row);
  return values.subarray(0, size);
}
