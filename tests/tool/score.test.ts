import { describe, expect, it } from 'vitest';
import type { Currency } from '../../src/orders/money.ts';
import type { Day } from '../../src/orders/time.ts';
import { score } from '../../src/tool/score.ts';
import { cdnowOrders, order, shared } from '../value/shared.ts';

/** A clock that ticks a millisecond a look. */
const ticking = () => {
  let now = 0;
  return () => now++;
};

const cdnow = shared('data/cdnow_sample/transactions.csv');

describe.skipIf(cdnow === null)('score of the CDNOW sample', () => {
  const orders = cdnow === null ? [] : cdnowOrders(cdnow);
  const options = { asOf: '1997-09-30' as Day, horizonDays: 273, model: 'mbg-nbd' } as const;

  it('prints the published fit in weeks', () => {
    const { report, csv } = score(orders, { ...options, clock: ticking() });
    expect(report).toMatchObject({
      customers: 2357,
      orders: 4960,
      model: { name: 'mbg-nbd', unit: 'week' },
      timings: { fitMs: 1, scoreMs: 1 },
    });
    expect(report.model.parameters.alpha).toBeCloseTo(6.1831, 4);
    const lines = csv.trimEnd().split('\n');
    expect(lines).toHaveLength(2358);
    expect(lines[0]).toMatch(
      /^customer,orders,firstOrder,lastOrder,pAlive,expectedOrders,expectedOrdersLow,expectedOrdersHigh,expectedSpend,clv,clvLow,clvHigh,tier,/,
    );
    expect(lines[1]).toMatch(/^0001,3,1997-01-01,1997-08-02,0\.70\d+,1\.26\d+,0,3,2465,/);
  });

  it('is the same bytes whatever the order of the rows', () => {
    const { csv } = score(orders, { ...options, clock: ticking() });
    expect(score(orders.toReversed(), { ...options, clock: ticking() }).csv).toBe(csv);
  });
});

describe('score', () => {
  it('counts what it leaves out', () => {
    const { report, csv } = score(
      [
        order('a', '2024-01-01', 1000),
        order('a', '2024-02-01', 1000),
        order('a', '2024-03-01', 900, { currency: 'EUR' as Currency }),
        order('a', '2024-04-01', 0, { total: null }),
        order('b', '2024-01-05', 700, { customer: null }),
        order('b', '2024-09-01', 700),
        order('c', '2024-01-05', 700, { status: 'cancelled' }),
      ],
      { asOf: '2024-06-30' as Day, clock: ticking() },
    );
    expect(report).toMatchObject({
      customers: 1,
      orders: 4,
      model: { name: 'shrunken-rate' },
      spend: { currency: 'USD' },
    });
    expect(report.model.notes).toContain('1 orders without a customer are left out');
    expect(report.model.notes).toContain('1 orders of unknown total count as purchases, their money is not known');
    expect(report.model.notes).toContain(
      '1 orders in other currencies than USD count as purchases, their money does not',
    );
    expect(csv.split('\n')[1]).toMatch(/^a,4,2024-01-01,2024-04-01,.*,2000,0,USD,generic,shop,id$/);
  });

  it('keeps numbers and disarms formulas', () => {
    const keys = ['=1+1', '@x', '-5', '+49 30', '0001', '-a'];
    const { csv } = score(
      keys.map((key) => order(key, '2024-01-01', 100)),
      { clock: ticking() },
    );
    const cells = csv
      .trimEnd()
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[0]);
    expect(cells.toSorted()).toEqual(["'+49 30", "'-a", "'=1+1", "'@x", '-5', '0001'].toSorted());
  });

  it('answers an empty file', () => {
    expect(score([], { clock: ticking() }).report).toMatchObject({
      customers: 0,
      orders: 0,
      aggregate: { expectedOrders: 0 },
    });
  });
});
