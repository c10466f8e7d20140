import { describe, expect, it } from 'vitest';
import { UNKNOWN } from '../../../src/orders/basis.ts';
import type { Minor } from '../../../src/orders/money.ts';
import { marginClv } from '../../../src/value/margin/margin-clv.ts';
import { marginInterval } from '../../../src/value/margin/margin-interval.ts';
import { marginTerms } from '../../../src/value/margin/margin-terms.ts';
import { type UnitRates, unitRates } from '../../../src/value/margin/unit-rates.ts';
import { random } from '../../generators/random.ts';
import { order, populationFrom } from '../shared.ts';
import { costsOf, dollars } from './entered-costs.ts';

const RATES: UnitRates = { ordersPerDay: 1.1, refundsPerOrder: 0.05, paidPerNet: 1.02, unitsPerOrder: UNKNOWN };
const TERMS = marginTerms(costsOf(), RATES);
const known = (terms: typeof TERMS) => {
  if (!terms.known) throw new Error(`missing: ${terms.missing.join()}`);
  return terms;
};

describe('lifetime value in contribution margin', () => {
  it('keeps a part of the revenue and pays for every purchase day', () => {
    const { keep, perDay, basis } = known(TERMS);
    expect(keep).toBeCloseTo(1 - 0.4 * 1.02 - 0.129, 12);
    expect(perDay).toBeCloseTo(1.1 * (30 + 420 + 0.05 * 200), 9);
    expect(basis).toBe('estimated');
    expect(marginClv(TERMS, { clv: 20_000, discountedDays: 4 })).toEqual({
      known: true,
      clv: keep * 20_000 - 4 * perDay,
      basis: 'estimated',
    });
  });

  it('is no figure while a cost is unknown', () => {
    const terms = marginTerms(costsOf({ refund: UNKNOWN, feeShare: UNKNOWN }), RATES);
    expect(marginClv(terms, { clv: 20_000, discountedDays: 4 })).toEqual({
      known: false,
      missing: ['feeShare', 'refund'],
    });
    const byUnit = costsOf({ goods: { basis: 'seller-entered', value: { kind: 'per-unit', amount: dollars(700) } } });
    expect(marginTerms(byUnit, RATES)).toEqual({ known: false, missing: ['quantity'] });
    expect(known(marginTerms(byUnit, { ...RATES, unitsPerOrder: { basis: 'observed', value: 2 } })).perDay).toBeCloseTo(
      1.1 * (30 + 420 + 0.05 * 200 + 1400),
      9,
    );
  });

  it('takes its rates from the shop’s own orders', () => {
    const lines = [{ sku: null, title: 'apron', quantity: 2, unitPrice: null }];
    const orders = [
      order('ann', '2024-05-01', 5000, { lines }),
      order('ann', '2024-05-01', 4000),
      order('bob', '2024-05-02', 1000, { lines: [...lines, ...lines] }),
      order('bob', '2024-05-09', -2000),
    ];
    const rates = unitRates(populationFrom(orders), orders);
    expect(rates.ordersPerDay).toBe(1.5);
    expect(rates.unitsPerOrder).toEqual({ basis: 'observed', value: 3 });
    expect(rates.paidPerNet).toBe(10_000 / 8000);
    expect(rates.refundsPerOrder).toBeCloseTo((1 + 1) / (3 + 20), 12);
    // Beta shrink of features.md §4: 1 return in 2 orders, prior 5 % with strength 20.
    const cy = [order('cy', '2024-05-01', 1000, { refunded: 100 as Minor }), order('cy', '2024-05-02', 1000)];
    const two = unitRates(populationFrom(cy), []);
    expect(two.refundsPerOrder).toBeCloseTo(0.0909, 4);
    expect(two.unitsPerOrder).toEqual(UNKNOWN);
  });

  it.each([
    { keep: 0.47, perDay: 500 },
    { keep: 0.3, perDay: 1500 },
    { keep: 0.1, perDay: 900 },
    { keep: -0.1, perDay: 200 },
  ])('leaves a tenth of simulated margins on either side: %o', ({ keep, perDay }) => {
    const source = random(7);
    const tails = Float64Array.of(0.97, 0.9, 0.7, 0.5, 0.3, 0.15, 0.05, 0.01);
    const spread = { spend: { p: 3, q: 4 }, n: 2, scale: 9000, tails, paying: 1 };
    const { low, high } = marginInterval(spread, { keep, perDay });
    let [above, below] = [0, 0];
    const draws = 100_000;
    for (let draw = 0; draw < draws; draw++) {
      const uniform = source.next();
      let days = 0;
      while (uniform < (tails[days] ?? 0)) days++;
      const spent = days > 0 ? (9000 * source.gamma(3 * days, 1)) / source.gamma(4 + 3 * 2, 1) : 0;
      const margin = keep * spent - perDay * days;
      if (margin > high) above++;
      if (margin < low) below++;
    }
    expect(low).toBeLessThan(high);
    // The upper tenth of a margin that is always below zero is the customer who buys nothing.
    expect(above / draws).toBeLessThan(0.105);
    if (high !== 0) expect(above / draws).toBeGreaterThan(0.095);
    expect(below / draws).toBeLessThan(0.105);
    if (low !== 0) expect(below / draws).toBeGreaterThan(0.095);
  });
});
