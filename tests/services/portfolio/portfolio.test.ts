import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Ledger } from '../../../src/ledger/ledger.ts';
import type { Minor } from '../../../src/orders/money.ts';
import type { Order } from '../../../src/orders/order.ts';
import { dayFromNumber } from '../../../src/orders/time.ts';
import { readCustomerBase } from '../../../src/services/customer-base.ts';
import { portfolios } from '../../../src/services/portfolio/portfolio.ts';
import type { Costs } from '../../../src/services/protocol/costs.ts';
import { type CustomerGroup, type PortfolioView, portfolioSchema } from '../../../src/services/protocol/portfolio.ts';
import { rescore } from '../../../src/services/rescore.ts';
import { shopMargins } from '../../../src/services/shop-margins.ts';
import { selectTiers } from '../../../src/services/tier-list.ts';
import { totalMargin } from '../../../src/value/margin/margin-total.ts';
import { orderMargin } from '../../../src/value/margin/order-margin.ts';
import { everybody } from '../../../src/workbench/customers/query-params.ts';
import { freshLedger } from '../../ledger/fresh-ledger.ts';
import { costsOf } from '../../value/margin/entered-costs.ts';
import { order } from '../../value/shared.ts';

const TODAY = 20_700;
const entered = <Value>(value: Value) => ({ basis: 'seller-entered' as const, value });
const dollars = (amount: number) => entered({ amount, currency: 'USD' });

/** What costsOf() says, as a seller enters it. */
const COSTS: Costs = {
  goods: entered({ kind: 'share', share: 0.4 }),
  feeShare: entered(0.129),
  fixedFee: dollars(30),
  delivery: dollars(420),
  refund: dollars(200),
};

/** Sixty customers: every third one comes back, the last ten pay too little for what an order costs. */
const ORDERS: readonly Order[] = Array.from({ length: 60 }, (_, customer) =>
  Array.from({ length: customer % 3 === 0 ? 5 : customer >= 50 ? 3 : 1 }, (_unused, at): Order => {
    const total = customer >= 50 ? 500 : 2_000 + 37 * customer * (at + 1);
    const day = TODAY - 20 - ((customer * 41 + at * 57) % 330);
    return {
      ...order(`c${customer}`, dayFromNumber(day), total),
      id: `${customer}-${at}`,
      refunded: (customer === 4 ? 400 : 0) as Minor,
    };
  }),
).flat();

async function scored(orders: readonly Order[] = ORDERS): Promise<Ledger> {
  const ledger = freshLedger();
  await ledger.put(orders);
  for (const shop of await ledger.shops()) await rescore(ledger, shop, TODAY);
  return ledger;
}

function asked(ledger: Ledger) {
  const margins = shopMargins(ledger);
  const base = () => readCustomerBase(ledger, margins);
  return { ...portfolios(ledger, margins, base), base };
}

async function viewOf(ledger: Ledger): Promise<PortfolioView> {
  const answer: unknown = JSON.parse(JSON.stringify(await asked(ledger).of('generic/shop')));
  const { chosen } = v.parse(portfolioSchema, answer);
  if (!chosen?.portfolio) throw new Error('no portfolio');
  return chosen.portfolio;
}

async function onList(ledger: Ledger, group: CustomerGroup): Promise<number> {
  return selectTiers(await asked(ledger).base(), { ...everybody, group }).rows.length;
}

describe('the portfolio of a shop', () => {
  it('says what is missing as long as costs are, and nothing about margins', async () => {
    const ledger = await scored();
    const { year, all, serving, lists, cohorts } = await viewOf(ledger);
    const missing = ['goods', 'feeShare', 'fixedFee', 'delivery', 'refund'];
    expect([year.margin, all.margin]).toEqual([
      { known: false, missing },
      { known: false, missing },
    ]);
    expect(serving).toEqual({ kind: 'missing', missing });
    expect(lists.belowZero).toEqual({ known: false, missing });
    expect(cohorts.rows.flatMap(({ cells }) => cells).every(({ margin }) => margin === null)).toBe(true);
    expect(await onList(ledger, 'below-zero')).toBe(0);
  });

  it('adds revenue up to what customers paid, and margins to those of their orders', async () => {
    const ledger = await scored();
    await ledger.costs.put('generic', 'shop', COSTS);
    const { all, year, cohorts } = await viewOf(ledger);
    const { waterfall } = totalMargin(ORDERS.map((one) => orderMargin(one, costsOf())));
    if (!all.revenue.known || !all.margin.known || !year.margin.known) throw new Error('not known');
    expect(all.revenue.curve.total).toEqual({ amount: waterfall.net, currency: 'USD' });
    expect(Math.abs(all.margin.curve.total.amount - waterfall.margin)).toBeLessThanOrEqual(ORDERS.length);
    // All orders are of one year, so the year is everything.
    expect(year.margin.curve.total).toEqual(all.margin.curve.total);
    const net = cohorts.rows.flatMap(({ cells }) => cells).reduce((sum, cell) => sum + (cell.net ?? 0), 0);
    expect(net).toBe(waterfall.net);
    expect(cohorts.begins).toBe(cohorts.rows[0]?.month);
  });

  it('counts in every group those whom the tier list then shows', async () => {
    const ledger = await scored();
    await ledger.costs.put('generic', 'shop', COSTS);
    const { rfm, lists } = await viewOf(ledger);
    for (const { group, customers } of rfm?.groups ?? []) expect(await onList(ledger, group)).toBe(customers);
    expect(rfm?.cells.reduce((sum, { customers }) => sum + customers, 0)).toBe(60);
    expect(rfm?.groups.reduce((sum, { customers }) => sum + customers, 0)).toBe(60);
    const cells = rfm?.cells.reduce((sum, { clv }) => sum + (clv?.amount ?? 0), 0) ?? 0;
    const groups = rfm?.groups.reduce((sum, { clv }) => sum + (clv?.point.amount ?? 0), 0) ?? 0;
    expect(Math.abs(cells - groups)).toBeLessThanOrEqual(36);
    if (!lists.belowZero.known) throw new Error('not known');
    expect(lists.belowZero.customers).toBe(10);
    expect(await onList(ledger, 'below-zero')).toBe(10);
    expect(await onList(ledger, 'grow')).toBe(lists.grow?.customers);
  });

  it('changes its verdict when the seller’s hour moves over the flip point', async () => {
    const ledger = await scored();
    await ledger.costs.put('generic', 'shop', COSTS);
    const { setService } = asked(ledger);
    const at = async (hourlyRate: number) => {
      await setService('generic', 'shop', { currency: 'USD', hourlyRate, minutes: 6 });
      const { serving } = await viewOf(ledger);
      if (serving.kind !== 'known' || !serving.atRate?.now) throw new Error('no verdict');
      return serving.atRate.now;
    };
    const { tailFlipRate, headFlipRate } = await at(100);
    const verdicts = [tailFlipRate.amount - 20, tailFlipRate.amount + 20, headFlipRate.amount + 20];
    expect([
      (await at(verdicts[0] ?? 0)).verdict,
      (await at(verdicts[1] ?? 0)).verdict,
      (await at(verdicts[2] ?? 0)).verdict,
    ]).toEqual(['both', 'head', 'neither']);
    // What service costs pulls more customers below zero.
    expect(await onList(ledger, 'below-zero')).toBeGreaterThan(10);
  });

  it('has a verdict by cost before the seller tells a rate, and forgets the rate again', async () => {
    const ledger = await scored();
    await ledger.costs.put('generic', 'shop', COSTS);
    const { setService } = asked(ledger);
    await setService('generic', 'shop', { currency: 'EUR', hourlyRate: 2000, minutes: 5 });
    expect((await viewOf(ledger)).service).toBeNull();
    await setService('generic', 'shop', { currency: 'USD', hourlyRate: 2000, minutes: null });
    const told = (await viewOf(ledger)).serving;
    expect(told.kind === 'known' && told.atRate?.now).toBeNull();
    await setService('generic', 'shop', null);
    const { serving } = await viewOf(ledger);
    expect(serving.kind === 'known' && serving.atRate).toBeNull();
    expect(serving.kind === 'known' && serving.bands.map(({ verdict }) => verdict)).toEqual([
      'both',
      'head',
      'neither',
    ]);
  });

  it('shows one shop, names the others, and waits for scores', async () => {
    const elsewhere = ORDERS.slice(0, 3).map((one) => ({ ...one, marketplace: 'ebay' }));
    const ledger = await scored([...ORDERS, ...elsewhere]);
    const { shops, chosen } = await asked(ledger).of(null);
    expect(shops.map(({ id }) => id).sort()).toEqual(['ebay/shop', 'generic/shop']);
    expect(chosen?.id).toBe('generic/shop');
    expect((await asked(ledger).of('ebay/shop')).chosen?.portfolio?.rfm).toBeNull();
    const fresh = freshLedger();
    expect((await asked(fresh).of(null)).chosen).toBeNull();
    await fresh.put(elsewhere);
    expect((await asked(fresh).of(null)).chosen?.portfolio).toBeNull();
  });
});
