import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayFromNumber, dayNumber } from '../../src/orders/time.ts';
import { populationOf } from '../../src/value/population.ts';
import { populationAt } from '../../src/value/population-at.ts';
import { summarise } from '../../src/value/summary.ts';
import { order, USD } from './shared.ts';

const purchase = fc.record({ day: fc.integer({ min: 19_000, max: 19_040 }), total: fc.nat(5000) });

describe('a population as it was', () => {
  it('is what summing up the orders until then gives, whatever came later', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(purchase, { minLength: 1, maxLength: 8 }), { maxLength: 8 }),
        fc.integer({ min: 18_990, max: 19_050 }),
        (customers, day) => {
          const ordersOf = (own: readonly { day: number; total: number }[]) =>
            own.map(({ day: on, total }, at) => order(`c${at}`, dayFromNumber(on), total));
          const whole = populationOf(customers.flatMap((own) => summarise(ordersOf(own), USD) ?? []));
          const { row, ...earlier } = populationAt(whole.log, day);
          const until = customers.map((own) => own.filter((one) => one.day <= day));
          // Orders of one day count once, as a log cannot tell them apart.
          const expected = populationOf(until.flatMap((own) => summarise(ordersOf(own), USD) ?? []));
          expect(earlier).toEqual({ ...expected, orders: expected.days, spendOrders: expected.spendDays });
          expect([...row]).toEqual(until.flatMap((own, at) => (own.length > 0 ? [at] : [])));
        },
      ),
    );
  });

  it('takes a credit note off the purchase before it, so the days sum to the spend', () => {
    const orders = [
      order('c', '2024-01-01', 1000),
      order('c', '2024-02-01', 700),
      order('c', '2024-01-20', -300),
      order('c', '2023-12-01', -50),
    ];
    const { log, spend } = populationOf([summarise(orders, USD)].flatMap((summary) => summary ?? []));
    expect([...log.spend]).toEqual([650, 700]);
    expect(spend[0]).toBe(1350);
    expect([...log.day]).toEqual([dayNumber('2024-01-01' as Day), dayNumber('2024-02-01' as Day)]);
  });
});
