import type { ContestView, DataHealth, ShopTruth, TestedForecast } from '../../../src/services/protocol/truth-view.ts';
import { daysBack } from './invented-customer.ts';

/** Invented tests of forecasts, for looking at the screen. */
const CAME = [171, 88, 52, 31, 22, 14, 9, 6, 3, 2];
const FORECAST = [178.2, 90.4, 54.9, 33.8, 21.3, 13.9, 8.8, 5.9, 3.2, 1.6];
const RULE = [302.5, 131.2, 68.4, 41, 26.9, 18, 11.7, 7.4, 3.9, 0];

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function tested(part: Partial<TestedForecast> = {}): TestedForecast {
  return {
    state: 'tested',
    from: daysBack(265),
    to: daysBack(1),
    days: 265,
    customers: 1204,
    forecast: { point: sum(FORECAST), low: 371.4, high: 452.9 },
    rule: sum(RULE),
    happened: sum(CAME),
    money: {
      forecast: { amount: 1_831_200, currency: 'GBP' },
      rule: { amount: 2_712_800, currency: 'GBP' },
      happened: { amount: 1_764_950, currency: 'GBP' },
    },
    groups: CAME.map((happened, at) => ({
      customers: at < 4 ? 121 : 120,
      forecast: FORECAST[at] ?? 0,
      rule: RULE[at] ?? 0,
      happened,
    })),
    errors: {
      forecast: { bias: 0.035, mae: 0.418, rmse: 0.831, ranking: 0.62, topHit: 0.61 },
      rule: { bias: 0.535, mae: 0.507, rmse: 1.204, ranking: 0.55, topHit: 0.533 },
    },
    winners: { total: 'forecast', customer: 'forecast', ranking: 'forecast' },
    held: { customers: 1204, inside: 0.793, below: 0.046, above: 0.081 },
    ...part,
  };
}

const contest: ContestView = {
  periods: [106, 159, 212, 265].map((days) => ({ day: daysBack(days), days })),
  customers: 1204,
  chosen: { mae: 0.418, ranking: 0.62, topHit: 0.61 },
  models: [
    { name: 'mbg-cnbd-k', phases: 2, weight: 0.52, behind: 0, mae: 0.42, ranking: 0.618, topHit: 0.608 },
    { name: 'pareto-nbd', phases: null, weight: 0.31, behind: 0.0021, mae: 0.424, ranking: 0.617, topHit: 0.6 },
    { name: 'mbg-nbd', phases: null, weight: 0.17, behind: 0.0048, mae: 0.426, ranking: 0.615, topHit: 0.6 },
    { name: 'bg-nbd', phases: null, weight: 0, behind: 0.0312, mae: 0.439, ranking: 0.598, topHit: 0.583 },
    { name: 'nbd', phases: null, weight: 0, behind: 0.117, mae: 0.517, ranking: 0.561, topHit: 0.542 },
  ],
  rules: [
    { rule: 'run-rate', mae: 0.507, ranking: 0.55, topHit: 0.533 },
    { rule: 'purchases', mae: 0.611, ranking: 0.531, topHit: 0.525 },
    { rule: 'past-spend', mae: null, ranking: 0.487, topHit: 0.458 },
    { rule: 'recency', mae: 0.471, ranking: 0.574, topHit: 0.558 },
  ],
  factors: { oneTime: 0.962, repeat: 1.034 },
  season: [0.94, 0.88, 0.95, 0.97, 1.02, 0.93, 0.81, 0.86, 0.99, 1.06, 1.22, 1.37],
};

const health: DataHealth = {
  orders: 4_218,
  kept: 4_105,
  notKept: 113,
  withoutCustomer: 41,
  withoutTotal: 0,
  otherCurrency: 67,
  weak: 388,
  currency: 'GBP',
  firstDay: daysBack(1400),
  lastDay: daysBack(1),
  days: 1400,
};

function shop(part: Partial<ShopTruth>): ShopTruth {
  return {
    id: 'ebay/Harbour Goods',
    marketplace: { id: 'ebay', name: 'eBay' },
    shop: 'Harbour Goods',
    customers: 1530,
    test: tested(),
    model: {
      purchase: [
        { name: 'mbg-cnbd-k', phases: 2, weight: 0.52 },
        { name: 'pareto-nbd', phases: null, weight: 0.31 },
        { name: 'mbg-nbd', phases: null, weight: 0.17 },
      ],
      spend: 'gamma-gamma',
    },
    contest,
    health,
    notes: [{ code: 'same-day-orders-merged', values: { orders: 96 } }],
    ...part,
  };
}

const beaten = shop({
  id: 'taobao/long',
  marketplace: { id: 'taobao', name: '淘宝' },
  shop: 'AVeryLongShopNameWithoutAnySpacesThatAnIntegratorOnceGaveToTheShopOfTheirBrotherInLaw',
  customers: 300,
  test: tested({
    forecast: { point: 512, low: 455, high: 576 },
    rule: 401,
    errors: {
      forecast: { bias: 0.286, mae: 0.61, rmse: 1.31, ranking: 0.55, topHit: 0.48 },
      rule: { bias: 0.0075, mae: 0.51, rmse: 1.12, ranking: 0.55, topHit: 0.48 },
    },
    winners: { total: 'rule', customer: 'rule', ranking: 'even' },
    held: { customers: 300, inside: 0.68, below: 0.19, above: 0.03 },
  }),
});

const thin = shop({
  id: 'woocommerce/new',
  marketplace: { id: 'woocommerce', name: 'WooCommerce' },
  shop: 'shop.harbour.example',
  customers: 12,
  test: {
    state: 'too-little',
    lacks: [
      { what: 'days', have: 19, need: 28 },
      { what: 'customers', have: 9, need: 20 },
    ],
  },
  model: { purchase: [{ name: 'shrunken-rate', phases: null, weight: 1 }], spend: 'shrunken-mean' },
  contest: null,
  health: {
    ...health,
    orders: 14,
    kept: 13,
    notKept: 1,
    withoutCustomer: 0,
    otherCurrency: 0,
    weak: 0,
    firstDay: daysBack(19),
    days: 19,
  },
  notes: [
    { code: 'no-tiers', values: { customers: 12 } },
    { code: 'too-few-customers', values: { customers: 12, repeatCustomers: 2 } },
  ],
});

const nameless = shop({
  id: 'etsy/nameless',
  marketplace: { id: 'etsy', name: 'Etsy' },
  shop: 'nameless',
  customers: 0,
  test: { state: 'no-buyers' },
  model: null,
  contest: null,
  health: { ...health, orders: 60, kept: 60, notKept: 0, withoutCustomer: 60, otherCurrency: 0, weak: 0 },
  notes: [],
});

export const truths: Readonly<Record<string, ShopTruth[]>> = {
  usual: [shop({}), beaten, thin, nameless],
  single: [shop({ test: { state: 'not-scored' }, model: null, contest: null, notes: [] })],
  thin: [thin],
  empty: [],
};
