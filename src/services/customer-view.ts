import type { CustomerRecord, Ledger, ShopRecord } from '../ledger/ledger.ts';
import type { Identity } from '../orders/identity.ts';
import { type Currency, NO_CURRENCY } from '../orders/money.ts';
import { netOf, type Order } from '../orders/order.ts';
import { dayFromNumber, dayNumber, dayOf, parseDay } from '../orders/time.ts';
import type { ShopModel } from '../value/model.ts';
import { scoreOne } from '../value/score.ts';
import { type Summary, summarise } from '../value/summary.ts';
import { usualGap } from '../value/usual-gap.ts';
import { named } from './marketplace-of.ts';
import { modelView } from './model-view.ts';
import { notesOf } from './notes.ts';
import type { CustomerFigures, CustomerView, OrderRow } from './protocol/customer-view.ts';
import { type ShopScore, shopScore } from './shop-score.ts';

const MONTHS = 18;

export interface ViewContext {
  readonly shop: ShopRecord;
  readonly score: ShopScore | null;
  /** Day number of today. */
  readonly today: number;
}

export async function viewContext(
  ledger: Ledger,
  marketplace: string,
  shop: string,
  today: number,
): Promise<ViewContext | null> {
  const [shops, score] = await Promise.all([ledger.shops(), shopScore(ledger, marketplace, shop)]);
  const record = shops.find((known) => known.marketplace === marketplace && known.id === shop);
  return record ? { shop: record, score, today } : null;
}

/** All that the panel says of one customer, computed from the orders as they are now and the shop's last model. */
export function customerView(
  record: CustomerRecord,
  { shop, score, today }: ViewContext,
  sent: CustomerView['sent'],
  pageOrderId: string | null,
): CustomerFigures {
  const currency = shop.currency ?? NO_CURRENCY;
  const money = (amount: number) => ({ amount: Math.round(amount), currency: shop.currency });
  const summary = summarise(record.orders, currency);
  const model = modelNow(score, today, summary);
  const scored = summary && model ? scoreOne(model, summary) : null;
  const knowsMoney = summary !== null && summary.spendOrders > 0;
  const kept = record.orders.filter((order) => order.status === 'kept');
  const [shown, ...aliases] = record.identities;
  const abc = score?.model.cuts.abc ?? null;
  return {
    key: record.key,
    name: record.name ?? shown?.key ?? record.key,
    marketplace: named(record.marketplace),
    shop: record.shop,
    identity: { shown: shown ?? unknownIdentity(record), aliases },
    since: summary ? dayFromNumber(summary.first) : null,
    shopHistoryFrom: shop.firstDay,
    tier: knowsMoney && scored ? scored.tier : null,
    tierReason:
      knowsMoney && scored?.tier && abc
        ? { value: money(summary.spend), aFrom: money(abc.a), bFrom: money(abc.b) }
        : null,
    rfm: scored?.rfm ? { r: scored.rfm.recency, f: scored.rfm.frequency, m: scored.rfm.monetary } : null,
    clv:
      knowsMoney && scored && model
        ? {
            point: money(scored.clv),
            low: money(scored.clvLow),
            high: money(scored.clvHigh),
            days: model.horizonDays,
            model: modelView(model),
          }
        : null,
    alive: scored?.pAlive ?? null,
    expectedOrders:
      scored && model
        ? {
            point: scored.expectedOrders,
            low: scored.expectedOrdersLow,
            high: scored.expectedOrdersHigh,
            days: model.horizonDays,
          }
        : null,
    lastOrder: summary ? { day: dayFromNumber(summary.last), daysAgo: today - summary.last } : null,
    usualGapDays: usualGap(kept.map((order) => dayNumber(dayOf(order.placedAt)))),
    nextOrder: scored?.nextOrderDay == null ? null : dayFromNumber(scored.nextOrderDay),
    spent: knowsMoney ? money(summary.spend) : null,
    keptOrders: summary?.orders ?? 0,
    refunds: record.orders.filter((order) => order.refunded > 0).length,
    months: spendByMonth(kept, currency, today),
    orders: record.orders.map(orderRow).reverse(),
    notes: notesOf(score, knowsMoney, summary !== null),
    sent,
    pageOrderId,
  };
}

/**
 * The model is of an earlier moment; a customer is always scored as of today, with the orders of this minute. Only where the
 * shop's history ends before today it is as of its end.
 */
export function modelNow(score: ShopScore | null, today: number, summary: Summary | null): ShopModel | null {
  if (!score) return null;
  const { model, scoredOn } = score;
  return { ...model, asOf: Math.max(model.asOf, model.asOf < scoredOn ? 0 : today, summary?.last ?? 0) };
}

function unknownIdentity(record: CustomerRecord): Identity {
  return { key: record.key, kind: 'masked', strength: 'weak' };
}

function orderRow(order: Order): OrderRow {
  const amount = (value: number | null) => (value === null ? null : { amount: value, currency: order.currency });
  return {
    id: order.id,
    placedAt: order.placedAt,
    status: order.status,
    total: amount(order.total),
    refunded: order.refunded > 0 ? amount(order.refunded) : null,
    title: order.lines[0]?.title ?? null,
    items: order.lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

/** Net spend in the shop's currency for each of the last months, this month last. */
function spendByMonth(kept: readonly Order[], currency: Currency, today: number): CustomerView['months'] {
  const [year = 0, month = 0] = dayFromNumber(today).split('-').map(Number);
  const sums = new Map<string, number>();
  for (let back = MONTHS - 1; back >= 0; back--) {
    const first = new Date(Date.UTC(year, month - 1 - back, 1));
    sums.set(first.toISOString().slice(0, 7), 0);
  }
  for (const order of kept) {
    const of = order.placedAt.slice(0, 7);
    const soFar = sums.get(of);
    const net = order.currency === currency ? netOf(order) : null;
    if (soFar !== undefined && net !== null) sums.set(of, soFar + net);
  }
  return [...sums].map(([of, amount]) => ({ month: of, amount }));
}

/** Today's day number from the clock's milliseconds, in UTC as all days here. */
export function todayOf(nowMs: number): number {
  const today = parseDay(new Date(nowMs).toISOString().slice(0, 10));
  if (!today) throw new Error('the clock is outside the calendar');
  return dayNumber(today);
}
