import Papa from 'papaparse';
import { type CustomerKey, customerKey, type Identity } from '../orders/identity.ts';
import { type Currency, NO_CURRENCY } from '../orders/money.ts';
import type { Order } from '../orders/order.ts';
import { type Day, dayFromNumber, dayNumber, dayOf } from '../orders/time.ts';
import { type Aggregate, aggregate } from '../value/aggregate.ts';
import { fitShop } from '../value/fit.ts';
import type { Forecast } from '../value/forecast/forecast.ts';
import { inEnglish, type Note } from '../value/note.ts';
import { populationOf } from '../value/population.ts';
import type { ModelChoice } from '../value/purchase/fit-purchase.ts';
import type { PurchaseModel } from '../value/purchase/purchase-model.ts';
import { NO_DAY, type Scores, scoreAll, TIERS } from '../value/score.ts';
import type { SpendModel } from '../value/spend/spend-model.ts';
import { type Summary, summarise } from '../value/summary.ts';
import type { TimeUnit } from '../value/unit.ts';
import { byKey } from './key-order.ts';

export interface ScoreOptions {
  /** Orders after this day are ignored; without it, the day of the last order of a known customer. */
  readonly asOf?: Day;
  readonly horizonDays?: number;
  readonly unit?: TimeUnit;
  readonly model?: ModelChoice;
  /** Milliseconds from any origin, for the timings. */
  readonly clock: () => number;
}

/** The JSON of `tool score`; who reads the files adds readMs to the timings. */
export interface ScoreReport {
  readonly customers: number;
  readonly orders: number;
  readonly model: Omit<PurchaseModel, 'covariance' | 'notes'> & {
    readonly unit: TimeUnit;
    readonly notes: readonly string[];
    /** The models that forecast together, the one above first. */
    readonly members: readonly { readonly name: string; readonly parameters: object; readonly weight: number }[];
    /** What was learnt from forecasts of the shop's own past, the losers' scores included. */
    readonly forecast: Omit<Forecast, 'members'>;
  };
  readonly spend: Omit<SpendModel, 'covariance' | 'notes'> & {
    readonly currency: Currency;
    readonly notes: readonly string[];
  };
  readonly aggregate: Aggregate;
  readonly timings: { readonly fitMs: number; readonly scoreMs: number };
}

interface Customer {
  readonly key: CustomerKey;
  readonly marketplace: string;
  readonly shop: string;
  readonly identity: Identity;
  readonly summary: Summary;
}

/** Fits one model to all orders given, as one population, and scores every customer: the report and the rows of customers.csv. */
export function score(orders: readonly Order[], options: ScoreOptions): { report: ScoreReport; csv: string } {
  const { clock, unit = 'week', horizonDays = 365, model = 'auto' } = options;
  const { asOf } = options;
  const observed = orders.filter(
    (order) => order.status === 'kept' && (asOf === undefined || dayOf(order.placedAt) <= asOf),
  );
  const named = observed.filter((order) => order.customer !== null);
  const currency = mostFrequentCurrency(named);
  const customers = customersOf(named, currency);
  const population = populationOf(customers.map(({ summary }) => summary));
  const today =
    asOf === undefined ? population.last.reduce((latest, last) => Math.max(latest, last), 0) : dayNumber(asOf);

  const started = clock();
  const shop = fitShop(population, { asOf: today, currency, model, unit, horizonDays });
  const fitted = clock();
  const scores = scoreAll(shop, population);
  const total = aggregate(shop, population);
  const scored = clock();

  const notes: Note[] = [];
  if (named.length < observed.length)
    notes.push({ code: 'orders-without-customer', orders: observed.length - named.length });
  const foreign = named.filter(
    (order) => order.total !== null && order.currency !== null && order.currency !== currency,
  ).length;
  if (foreign > 0) notes.push({ code: 'other-currencies', orders: foreign, currency });
  const unknown = named.filter((order) => order.total === null || order.currency === null).length;
  if (unknown > 0) notes.push({ code: 'unknown-totals', orders: unknown });
  const { covariance: _purchase, ...purchase } = shop.purchase;
  const { covariance: _spend, ...spend } = shop.spend;
  const { members, ...forecast } = shop.forecast;
  const report: ScoreReport = {
    customers: shop.counts.customers,
    orders: shop.counts.orders,
    model: {
      ...purchase,
      unit,
      notes: [...shop.purchase.notes, ...notes].map(inEnglish),
      members: members.map(({ model: { name, parameters }, weight }) => ({ name, parameters, weight })),
      forecast,
    },
    spend: { ...spend, currency, notes: spend.notes.map(inEnglish) },
    aggregate: total,
    timings: { fitMs: fitted - started, scoreMs: scored - fitted },
  };
  return { report, csv: csvOf(customers, scores, currency) };
}

/** The currency of most orders; of equally frequent ones the first in the alphabet. */
function mostFrequentCurrency(orders: readonly Order[]): Currency {
  const counts = new Map<Currency, number>();
  for (const { currency } of orders) if (currency !== null) counts.set(currency, (counts.get(currency) ?? 0) + 1);
  const [winner] = [...counts].sort(([code, count], [other, others]) => others - count || (code < other ? -1 : 1));
  return winner?.[0] ?? NO_CURRENCY;
}

/** Customers in the order of their keys, so that the order of the rows does not matter. */
function customersOf(orders: readonly Order[], currency: Currency): Customer[] {
  const known = new Map<CustomerKey, { first: Order; identity: Identity; orders: Order[] }>();
  for (const order of orders) {
    if (order.customer === null) continue;
    const key = customerKey(order.marketplace, order.shop, order.customer);
    const customer = known.get(key);
    if (customer) customer.orders.push(order);
    else known.set(key, { first: order, identity: order.customer, orders: [order] });
  }
  return [...known]
    .sort(([key], [other]) => byKey(key, other))
    .flatMap(([key, { first, identity, orders: own }]) => {
      const summary = summarise(own, currency);
      return summary === null ? [] : [{ key, marketplace: first.marketplace, shop: first.shop, identity, summary }];
    });
}

const HEADER = [
  ...[
    'customer',
    'orders',
    'firstOrder',
    'lastOrder',
    'pAlive',
    'expectedOrders',
    'expectedOrdersLow',
    'expectedOrdersHigh',
  ],
  ...['expectedSpend', 'clv', 'clvLow', 'clvHigh', 'tier'],
  ...[
    'recency',
    'frequency',
    'monetary',
    'nextOrder',
    'netSpend',
    'refunded',
    'currency',
    'marketplace',
    'shop',
    'identity',
  ],
];

function csvOf(customers: readonly Customer[], scores: Scores, currency: Currency): string {
  const rows = customers.map(({ identity, marketplace, shop, summary }, i) => {
    const nextOrder = scores.nextOrderDay[i] ?? NO_DAY;
    return [
      guarded(identity.key),
      summary.orders,
      dayFromNumber(summary.first),
      dayFromNumber(summary.last),
      rounded(scores.pAlive[i]),
      rounded(scores.expectedOrders[i]),
      scores.expectedOrdersLow[i],
      scores.expectedOrdersHigh[i],
      wholeMinor(scores.expectedSpend[i]),
      wholeMinor(scores.clv[i]),
      wholeMinor(scores.clvLow[i]),
      wholeMinor(scores.clvHigh[i]),
      TIERS[scores.tier[i] ?? 0] ?? '',
      scores.recency[i] || '',
      scores.frequency[i] || '',
      scores.monetary[i] || '',
      nextOrder === NO_DAY ? '' : dayFromNumber(nextOrder),
      summary.spend,
      summary.refunded,
      currency,
      guarded(marketplace),
      guarded(shop),
      identity.kind,
    ];
  });
  return `${Papa.unparse({ fields: HEADER, data: rows }, { newline: '\n' })}\n`;
}

/** Six decimals: more would be noise, and the last bits of a double are not the same on every machine. */
function rounded(value = 0): number {
  return Math.round(value * 1e6) / 1e6;
}

/** Expected money to whole minor units, as all money of the tool. */
function wholeMinor(value = 0): number {
  return Math.round(value);
}

/** Text that a spreadsheet may run as a formula (some take full-width signs too) gets a leading apostrophe; numbers stay numbers. */
function guarded(text: string): string {
  const isNumber = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text);
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) && !isNumber ? `'${text}` : text;
}
