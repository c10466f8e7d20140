import { dayFromNumber, dayNumber } from '../../orders/time.ts';
import { monthName, monthOf } from '../../value/portfolio/months.ts';
import { YEAR_DAYS } from '../../value/portfolio/year-figures.ts';
import type { CohortCell, CohortsView } from '../protocol/portfolio.ts';
import type { ShopInView } from './shop-in-view.ts';

/** Month cohorts; their margins by what the shop keeps of revenue and what a day with orders costs it on average. */
export function cohortsView({ shop, score, margin, missing }: ShopInView): CohortsView {
  const { rows, lastIsOver } = score.cohorts;
  const { terms } = margin;
  const begins = shop.firstDay && monthOf(dayNumber(shop.firstDay));
  return {
    begins: rows.some(({ month }) => month === begins) && begins !== null ? monthName(begins) : null,
    lastIsOver,
    asOf: dayFromNumber(score.year.from + YEAR_DAYS - 1),
    missing: [...missing],
    rows: rows.map(({ month, customers, buyers, purchases, net, unknown }) => ({
      month: monthName(month),
      customers,
      cells: buyers.map((count, age): CohortCell => {
        const [bought, brought, blank] = [purchases[age] ?? 0, net[age] ?? 0, unknown[age] ?? 0];
        return {
          buyers: count,
          purchases: bought,
          net: bought > 0 && blank === bought ? null : Math.round(brought),
          unknown: blank,
          margin: terms?.known && blank === 0 ? Math.round(terms.keep * brought - terms.perDay * bought) : null,
        };
      }),
    })),
  };
}
