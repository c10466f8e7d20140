import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Currency, Minor } from '../../../src/orders/money.ts';
import { type Day, dayFromNumber, dayNumber } from '../../../src/orders/time.ts';
import { cohorts } from '../../../src/value/portfolio/cohorts.ts';
import { monthName, monthOf, monthTable } from '../../../src/value/portfolio/months.ts';
import { populations, TODAY } from '../populations.ts';
import { order, populationFrom } from '../shared.ts';

/** Reckoned by hand: anna and bo came in January, cleo in March; dora's only order came after the day that is asked for. */
const ORDERS = [
  order('anna', '2026-01-05', 1000),
  order('anna', '2026-01-20', 500),
  order('anna', '2026-03-02', 2000, { refunded: 500 as Minor }),
  order('bo', '2026-01-31', 700),
  order('cleo', '2026-03-01', 900),
  order('cleo', '2026-03-01', 100),
  order('cleo', '2026-04-10', 400, { currency: 'EUR' as Currency }),
  order('anna', '2026-04-12', -300),
  order('dora', '2026-04-20', 5000),
];

describe('month cohorts', () => {
  const table = cohorts(populationFrom(ORDERS).log, dayNumber('2026-04-15' as Day));

  it('are those reckoned by hand', () => {
    expect(table.rows.map(({ month, ...row }) => ({ month: monthName(month), ...row }))).toEqual([
      {
        month: '2026-01',
        customers: 2,
        buyers: [2, 0, 1, 0],
        purchases: [3, 0, 1, 0],
        // The credit note of April comes off the purchase before it, in March.
        net: [2200, 0, 1200, 0],
        unknown: [0, 0, 0, 0],
      },
      { month: '2026-03', customers: 1, buyers: [1, 1], purchases: [1, 1], net: [1000, 0], unknown: [0, 1] },
    ]);
    expect(table.lastIsOver).toBe(false);
  });

  it('know when the last month is over', () => {
    expect(cohorts(populationFrom(ORDERS).log, dayNumber('2026-04-30' as Day)).lastIsOver).toBe(true);
  });

  it('count every customer and purchase of the latest 36 months once', () => {
    fc.assert(
      fc.property(populations(0, 40), (population) => {
        const { rows, lastMonth } = cohorts(population.log, TODAY);
        const since = lastMonth - 35;
        const inside = Array.from({ length: population.size }, (_, row) => row).filter(
          (row) => monthOf(population.first[row] ?? 0) >= since,
        );
        const days = inside.reduce((sum, row) => sum + (population.days[row] ?? 0), 0);
        expect(rows.reduce((sum, { customers }) => sum + customers, 0)).toBe(inside.length);
        expect(rows.flatMap(({ purchases }) => purchases).reduce((sum, one) => sum + one, 0)).toBe(days);
        for (const { buyers, customers } of rows) {
          expect(buyers[0]).toBe(customers);
          for (const count of buyers) expect(count).toBeLessThanOrEqual(customers);
        }
      }),
    );
  });

  it('name months as the calendar does', () => {
    fc.assert(
      fc.property(fc.integer({ min: -10_000, max: 40_000 }), fc.nat(900), (from, more) => {
        expect(monthName(monthOf(from))).toBe(dayFromNumber(from).slice(0, 7));
        expect(monthTable(from, from + 900)(from + more)).toBe(monthOf(from + more));
      }),
    );
  });
});
