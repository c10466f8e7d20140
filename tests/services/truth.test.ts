import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../src/ledger/ledger.ts';
import { minor } from '../../src/orders/money.ts';
import { dayFromNumber } from '../../src/orders/time.ts';
import { type ShopTruth, type TestedForecast, truthSchema } from '../../src/services/protocol/truth-view.ts';
import { rescore } from '../../src/services/rescore.ts';
import { testForecasts, untestedShops } from '../../src/services/truth.ts';
import { truthViews } from '../../src/services/truth-views.ts';
import { syntheticShop } from '../generators/shop.ts';
import { freshLedger } from '../ledger/fresh-ledger.ts';
import { order, username } from '../ledger/orders.ts';

const TODAY = 20_500;
const SPAN = 600;

/** Purchase days of each customer. */
type Days = readonly (readonly number[])[];

async function shopOf(customers: Days): Promise<Ledger> {
  const ledger = freshLedger();
  await ledger.put(
    customers.flatMap((days, customer) =>
      days.map((day, at) =>
        order(`${customer}-${at}`, {
          customer: username(`c${customer}`),
          placedAt: dayFromNumber(day),
          total: minor(2000 + 100 * (customer % 7)),
        }),
      ),
    ),
  );
  return ledger;
}

async function truthOn(ledger: Ledger, today: number): Promise<ShopTruth> {
  for (const shop of await ledger.shops()) await rescore(ledger, shop, today);
  for (const shop of await untestedShops(ledger)) await testForecasts(ledger, shop);
  expect(await untestedShops(ledger)).toEqual([]);
  const views = await truthViews(ledger);
  expect(v.parse(truthSchema, views)).toEqual(views);
  const [view] = views;
  if (!view) throw new Error('no shop');
  return view;
}

async function testOf(customers: Days, today = TODAY): Promise<TestedForecast> {
  const { test } = await truthOn(await shopOf(customers), today);
  if (test.state !== 'tested') throw new Error(`not tested: ${JSON.stringify(test)}`);
  return test;
}

/** Customers who buy at their own pace and leave: the world that the models know. One buys today, so that the history ends there. */
const usual: Days = [
  ...syntheticShop({ seed: 7, customers: 500, today: TODAY, span: SPAN, prefix: 'c' }).map(({ orders }) =>
    orders.map(({ day }) => day),
  ),
  [TODAY - SPAN, TODAY],
];

describe('the test of the forecasts', () => {
  it('knows nothing of the period that it forecasts', async () => {
    const test = await testOf(usual);
    const origin = TODAY - test.days;
    // Everybody who was there buys twice more in the hidden period; nothing before it changes.
    const busier = await testOf(
      usual.map((days) => ((days[0] ?? 0) <= origin ? [...days, origin + 5, origin + 9] : days)),
    );
    expect(busier).toMatchObject({ from: test.from, forecast: test.forecast, rule: test.rule });
    expect(busier.happened).toBeGreaterThan(test.happened + test.customers);
  });

  it('adds up: what came is what the customers of that day bought since, group by group', async () => {
    const test = await testOf(usual);
    const origin = TODAY - test.days;
    const there = usual.filter(([first = 0]) => first <= origin);
    const came = there.reduce((sum, days) => sum + new Set(days.filter((day) => day > origin)).size, 0);
    expect(test).toMatchObject({ days: 300, customers: there.length, happened: came, from: dayFromNumber(origin + 1) });
    const sum = (of: (group: TestedForecast['groups'][number]) => number) =>
      test.groups.reduce((total, group) => total + of(group), 0);
    expect(sum(({ customers }) => customers)).toBeCloseTo(test.customers, 6);
    expect(sum(({ happened }) => happened)).toBeCloseTo(came, 6);
    expect(sum(({ forecast }) => forecast)).toBeCloseTo(test.forecast.point, 6);
    expect(sum(({ rule }) => rule)).toBeCloseTo(test.rule, 6);
    expect(test.errors.forecast.bias).toBeCloseTo(test.forecast.point / came - 1, 9);
  });

  it('lets the forecast win where customers leave, and the simple rule where those who paused come back', async () => {
    const test = await testOf(usual);
    expect(test.winners).toMatchObject({ total: 'forecast', customer: 'forecast' });
    // A hundred customers who bought every 30 days, paused for the same time, and went on at their average pace so far.
    const paused: Days = Array.from({ length: 100 }, (_, customer) => {
      const first = TODAY - SPAN + (customer % 5);
      const pace = 20 + (customer % 4) * 5;
      const before = Array.from({ length: Math.floor(150 / pace) }, (_, at) => first + at * pace);
      const after = Array.from({ length: before.length - 1 }, (_, at) => TODAY - 290 + at * 2 * pace);
      return [...before, ...after, ...(customer === 0 ? [TODAY] : [])];
    });
    expect((await testOf(paused)).winners).toMatchObject({ total: 'rule', customer: 'rule' });
  });

  it('says exactly what a young shop is missing', async () => {
    const young: Days = Array.from({ length: 12 }, (_, customer) => [TODAY - 20 + customer, TODAY]);
    const { test, health, contest } = await truthOn(await shopOf(young), TODAY);
    expect(test).toEqual({
      state: 'too-little',
      lacks: [
        { what: 'days', have: 20, need: 56 },
        { what: 'customers', have: 11, need: 20 },
      ],
    });
    expect(contest).toBeNull();
    expect(health).toMatchObject({ orders: 24, kept: 24, days: 21, withoutCustomer: 0 });
  });

  it('does not blame the forecast for orders that nobody has brought in yet', async () => {
    expect(await testOf(usual, TODAY + 150)).toEqual(await testOf(usual));
  });

  it('is not there before the shop is scored, and what the orders lack is', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1'), order('o2', { customer: null }), order('o3', { total: null })]);
    expect(await truthViews(ledger)).toMatchObject([
      {
        test: { state: 'not-scored' },
        model: null,
        contest: null,
        health: { orders: 3, kept: 3, withoutCustomer: 1, withoutTotal: 1, otherCurrency: 0, currency: 'USD' },
      },
    ]);
  });

  it('says that nobody can be forecast where no order names a buyer', async () => {
    const ledger = freshLedger();
    await ledger.put([order('o1', { customer: null }), order('o2', { customer: null })]);
    const view = await truthOn(ledger, TODAY);
    expect(view).toMatchObject({ test: { state: 'no-buyers' }, health: { kept: 2, withoutCustomer: 2 } });
  });

  it('tells how the forecast was chosen: shares that sum to one, losers with their scores, rules beside them', async () => {
    const { contest, model } = await truthOn(await shopOf(usual), TODAY);
    expect(contest?.models.reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(1, 9);
    expect(contest?.models.map(({ name }) => name)).toEqual(expect.arrayContaining(['bg-nbd', 'nbd']));
    expect(contest?.rules.map(({ rule, mae }) => [rule, mae === null])).toEqual(
      expect.arrayContaining([
        ['run-rate', false],
        ['past-spend', true],
      ]),
    );
    expect(model?.purchase).toEqual(
      contest?.models.filter(({ weight }) => weight > 0).map(({ name, phases, weight }) => ({ name, phases, weight })),
    );
  });
});
