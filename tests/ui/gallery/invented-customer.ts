import type { CustomerView, OrderRow } from '../../../src/services/protocol/customer-view.ts';
import type { ModelView } from '../../../src/services/protocol/model-view.ts';
import { inventedMargin, noMargin } from './invented-margin.ts';

/** Invented customers for looking at screens; days are counted back from today, so that "34 days ago" stays true. */
export const daysBack = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);
const gbp = (amount: number) => ({ amount, currency: 'GBP' });

const TITLES = [
  'Linen apron, olive',
  'Pour-over stand',
  'Linen towel, natural, set of two with hanging loop and woven label',
  'Ceramic dripper',
];

export const MIXTURE: ModelView = {
  purchase: [
    { name: 'mbg-cnbd-k', phases: 2, weight: 0.52 },
    { name: 'pareto-nbd', phases: null, weight: 0.31 },
    { name: 'mbg-nbd', phases: null, weight: 0.17 },
  ],
  spend: 'gamma-gamma',
};

export function invent(part: Partial<CustomerView> = {}): CustomerView {
  return {
    key: 'ebay/Harbour%20Goods/username/harbour_lin',
    name: 'harbour_lin',
    marketplace: { id: 'ebay', name: 'eBay' },
    shop: 'Harbour Goods',
    identity: {
      shown: { key: 'harbour_lin', kind: 'username', strength: 'medium' },
      aliases: [{ key: 'a8f3b2c1d4@members.ebay.com', kind: 'alias-email', strength: 'medium' }],
    },
    since: daysBack(960),
    shopHistoryFrom: daysBack(1400),
    tier: 'A',
    tierReason: { value: gbp(41220), aFrom: gbp(28000), bFrom: gbp(9000) },
    rfm: { r: 4, f: 5, m: 4 },
    clv: { point: gbp(41200), low: gbp(24000), high: gbp(61000), days: 365, model: MIXTURE },
    alive: 0.84,
    expectedOrders: { point: 8.4, low: 4, high: 13, days: 365 },
    lastOrder: { day: daysBack(34), daysAgo: 34 },
    usualGapDays: 23,
    nextOrder: daysBack(-8),
    spent: gbp(41220),
    keptOrders: 7,
    refunds: 1,
    months: months([0, 2200, 0, 3650, 0, 0, 1100, 4400, 0, 0, 2790, 0, 6250, 0, 0, 8800, 0, 4400]),
    orders: orders(7),
    margin: inventedMargin(orders(7), 'GBP'),
    notes: [{ code: 'shop-mean-spend', values: { mean: 44.1, strength: 3 } }],
    sent: [
      {
        id: 's1',
        at: new Date(Date.now() - 20_000).toISOString(),
        template: 'service',
        language: 'en',
        orderId: '12-34567-89000',
      },
      {
        id: 's2',
        at: new Date(Date.now() - 9 * 86_400_000).toISOString(),
        template: 'service',
        language: 'zh-CN',
        orderId: null,
      },
    ],
    pageOrderId: '12-34567-89001',
    ...part,
  };
}

function months(amounts: readonly number[]): CustomerView['months'] {
  const now = new Date();
  return amounts.map((amount, index) => {
    const at = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - (amounts.length - 1 - index), 1));
    return { month: at.toISOString().slice(0, 7), amount };
  });
}

function orders(count: number, part: Partial<OrderRow> = {}): OrderRow[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `12-34567-${89000 + index}`,
    placedAt: daysBack(34 + index * 23),
    status: index === 3 ? ('cancelled' as const) : ('kept' as const),
    total: gbp(2790 + ((index * 1733) % 6000)),
    refunded: index === 2 ? gbp(900) : null,
    title: TITLES[index % TITLES.length] ?? null,
    items: (index % 3) + 1,
    ...part,
  }));
}

const cny = (amount: number) => ({ amount, currency: 'CNY' });

export const customers: Readonly<Record<string, CustomerView>> = {
  usual: invent(),
  weak: invent({
    key: 'taobao/x/masked/l',
    name: '林**',
    marketplace: { id: 'taobao', name: '淘宝' },
    shop: '港口家居旗舰店',
    identity: { shown: { key: '林**', kind: 'masked', strength: 'weak' }, aliases: [] },
    since: daysBack(80),
    shopHistoryFrom: daysBack(85),
    clv: {
      point: cny(321000),
      low: cny(190000),
      high: cny(480000),
      days: 365,
      model: { purchase: [{ name: 'mbg-nbd', phases: null, weight: 1 }], spend: 'gamma-gamma' },
    },
    spent: cny(298000),
    tierReason: { value: cny(298000), aFrom: cny(200000), bFrom: cny(90000) },
    orders: orders(3, {
      title: '亚麻围裙 橄榄绿 日式厨房家居服 男女通用 可定制刺绣',
      total: cny(12800),
      refunded: null,
    }),
    margin: noMargin(orders(3)),
    nextOrder: daysBack(6),
    pageOrderId: null,
    sent: [],
  }),
  thin: invent({
    key: 'thin',
    name: 'first_time_buyer',
    tier: null,
    tierReason: null,
    rfm: null,
    clv: null,
    alive: null,
    expectedOrders: null,
    usualGapDays: null,
    nextOrder: null,
    refunds: 0,
    keptOrders: 1,
    spent: gbp(2790),
    since: daysBack(34),
    shopHistoryFrom: daysBack(60),
    months: months([0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2790, 0]),
    orders: orders(1),
    margin: { ...inventedMargin(orders(1), 'GBP'), expected: null },
    notes: [
      { code: 'no-tiers', values: { customers: 12 } },
      { code: 'too-few-customers', values: { customers: 12, repeatCustomers: 2 } },
      { code: 'never-heard-of', values: {} },
    ],
    sent: [],
    pageOrderId: null,
  }),
  long: invent({
    key: 'long',
    name: 'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz12345678',
    shop: 'AVeryLongShopNameWithoutAnySpacesThatAnIntegratorOnceGaveToTheShopOfTheirBrotherInLaw',
    tier: 'B',
    tierReason: { value: gbp(12000), aFrom: gbp(28000), bFrom: gbp(9000) },
    orders: orders(64, { title: 'Supercalifragilisticexpialidociousandmoreofthesamewithoutanyspace linen' }),
    pageOrderId: null,
    notes: [{ code: 'other-currencies', values: { orders: 3, currency: 'GBP' } }],
  }),
  unpriced: invent({
    key: 'unpriced',
    name: '#7 · Lin Mei',
    marketplace: { id: 'woocommerce', name: 'WooCommerce' },
    identity: { shown: { key: '7', kind: 'id', strength: 'strong' }, aliases: [] },
    tier: null,
    tierReason: null,
    clv: null,
    spent: null,
    months: months(Array(18).fill(0)),
    orders: orders(4, { total: null, title: null, refunded: null }),
    margin: { ...noMargin(orders(4)), expected: null },
    notes: [{ code: 'money-unknown', values: {} }],
    pageOrderId: 'NEW-1',
  }),
  yen: invent({
    key: 'yen',
    name: '港の店',
    clv: {
      point: { amount: 321000, currency: 'JPY' },
      low: { amount: 190000, currency: 'JPY' },
      high: { amount: 480000, currency: 'JPY' },
      days: 365,
      model: MIXTURE,
    },
    tier: 'C',
    tierReason: {
      value: { amount: 4000, currency: 'JPY' },
      aFrom: { amount: 28000, currency: 'JPY' },
      bFrom: { amount: 9000, currency: 'JPY' },
    },
    spent: { amount: 4000, currency: 'JPY' },
    margin: inventedMargin([], 'JPY'),
  }),
};
