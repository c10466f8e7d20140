import type {
  Job,
  Overview,
  ShopView,
  TierList,
  TierListQuery,
  TierRow,
} from '../../../src/services/protocol/workbench-view.ts';
import { daysBack, MIXTURE } from './invented-customer.ts';

const NAMES = [
  'harbour_lin',
  '林**',
  '#7 · Lin Mei',
  'buyer_88',
  'a8f3b2@marketplace',
  'abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz12345678',
  'tea-and-oak',
  '王小明',
];
const SHOPS = [
  ['eBay', 'Harbour Goods'],
  ['淘宝', '港口家居旗舰店'],
  ['WooCommerce', 'shop.harbour.example'],
] as const;
const CURRENCIES = ['GBP', 'CNY', 'EUR'];

function row(index: number): TierRow {
  const shop = SHOPS[index % 3] ?? SHOPS[0];
  const currency = CURRENCIES[index % 3] ?? 'GBP';
  const tier = index < 800 ? 'A' : index < 4000 ? 'B' : index < 12_000 ? 'C' : null;
  const point = Math.max(300, Math.round(412_000 / (1 + index / 40)));
  const daysAgo = (index * 17) % 400;
  return {
    key: `key/${index}`,
    name: index < NAMES.length ? (NAMES[index] ?? '') : `${NAMES[index % 5]}_${index}`,
    marketplace: shop[0],
    shop: shop[1],
    weak: index % 3 === 1,
    tier,
    orders: Math.max(1, 40 - Math.floor(index / 60)),
    lastOrder: daysBack(daysAgo),
    daysAgo,
    alive: tier === null ? null : Math.max(0.004, 0.999 - daysAgo / 420),
    clv:
      tier === null
        ? null
        : {
            point: { amount: point, currency },
            low: { amount: Math.round(point * 0.6), currency },
            high: { amount: Math.round(point * 1.5), currency },
          },
    margin: tier === null || index % 3 === 1 ? null : { amount: Math.round(point * 0.45) - 9000, currency },
    expectedOrders: tier === null ? null : Math.max(0.1, 8.4 - index / 90),
    spent: { amount: point * 2, currency },
    rfm: tier === null ? null : `${5 - (index % 5)}${5 - (index % 4)}${5 - (index % 3)}`,
    since: daysBack(400 + (index % 900)),
  };
}

const TOTAL = 12_408;

export function list(query: TierListQuery, offset: number, limit: number): TierList {
  const wanted = query.text === '' ? null : query.text.toLowerCase();
  const all = Array.from({ length: TOTAL }, (_, index) => index);
  const found = wanted === null ? all : all.filter((index) => row(index).name.toLowerCase().includes(wanted));
  const kept =
    query.tiers.length === 0 ? found : found.filter((index) => query.tiers.includes(row(index).tier ?? 'none'));
  const tiers = { A: 0, B: 0, C: 0, none: 0 };
  for (const index of found) tiers[row(index).tier ?? 'none'] += 1;
  return { total: TOTAL, shown: kept.length, tiers, rows: kept.slice(offset, offset + limit).map(row) };
}

function shop(at: number, part: Partial<ShopView>): ShopView {
  const [marketplace, name] = SHOPS[at] ?? SHOPS[0];
  const currency = CURRENCIES[at] ?? 'GBP';
  const money = (amount: number) => ({ amount, currency });
  return {
    id: `${marketplace}/${name}`,
    marketplace: { id: marketplace, name: marketplace },
    shop: name,
    customers: 8200 - at * 3000,
    orders: 21_090 - at * 6000,
    firstDay: daysBack(1400),
    lastDay: daysBack(1),
    equity: { point: money(31_840_000), low: money(29_100_000), high: money(34_700_000), days: 365 },
    expectedOrders: { point: 9842, low: 9310, high: 10_400, days: 365 },
    top20Share: 0.71,
    model: MIXTURE,
    notes: [],
    ...part,
  };
}

export const overviews: Readonly<Record<string, Overview>> = {
  usual: { shops: [shop(0, {}), shop(1, {}), shop(2, {})], customers: TOTAL, orders: 45_000, scoring: false },
  single: { shops: [shop(0, {})], customers: 8200, orders: 21_090, scoring: true },
  thin: {
    shops: [
      shop(0, {
        customers: 12,
        orders: 14,
        equity: null,
        expectedOrders: null,
        top20Share: null,
        model: null,
        notes: [{ code: 'no-tiers', values: { customers: 12 } }],
      }),
    ],
    customers: 12,
    orders: 14,
    scoring: false,
  },
  empty: { shops: [], customers: 0, orders: 0, scoring: false },
};

export const jobs: readonly Job[] = [
  job({
    id: 'j1',
    title: 'ebay-orders-2024.csv, ebay-orders-2025.csv',
    state: 'running',
    phase: 'writing',
    progress: 0.62,
    found: 10_300,
    new: 6100,
    changed: 3,
    rejected: 2,
  }),
  job({
    id: 'j2',
    title: 'orders_export.csv',
    rejected: 44,
    files: [{ file: 'orders_export.csv', profile: 'Shopify orders', encoding: 'utf-8', rows: 147 }],
  }),
  job({
    id: 'j3',
    title: 'holiday-photos.csv',
    state: 'failed',
    found: 0,
    new: 0,
    changed: 0,
    rejected: 0,
    fault: 'holiday-photos.csv: no known columns',
    files: [{ file: 'holiday-photos.csv', profile: null, encoding: null, rows: 0 }],
  }),
  job({
    id: 'j4',
    title: 'WooCommerce · shop.harbour.example',
    kind: 'sync',
    state: 'cancelled',
    phase: 'reading',
    progress: null,
    rejected: 0,
    files: [],
  }),
];

function job(part: Partial<Job>): Job {
  return {
    id: 'job',
    kind: 'import',
    title: 'orders.csv',
    state: 'done',
    phase: 'finished',
    progress: 1,
    found: 103,
    new: 100,
    changed: 3,
    rejected: 2,
    files: [{ file: 'ebay-orders-2024.csv', profile: 'eBay orders report', encoding: 'windows-1252', rows: 5150 }],
    fault: null,
    startedAt: new Date(Date.now() - 120_000).toISOString(),
    ...part,
  };
}
