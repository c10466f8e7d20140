import type { CustomerRecord } from '../ledger/ledger.ts';
import { NO_CURRENCY } from '../orders/money.ts';
import { totalMargin } from '../value/margin/margin-total.ts';
import { type OrderMargin, orderMargin } from '../value/margin/order-margin.ts';
import { scoreMargin } from '../value/margin/score-margin.ts';
import { summarise } from '../value/summary.ts';
import { modelNow, type ViewContext } from './customer-view.ts';
import type { CustomerMargin, ExpectedMargin } from './protocol/customer-margin.ts';
import type { ShopMargin } from './shop-margins.ts';
import { shownWaterfall } from './shown-waterfall.ts';

/** What a customer has left of the revenue so far, order by order, and what the time to come is likely to leave. */
export function customerMargin(record: CustomerRecord, context: ViewContext, margin: ShopMargin): CustomerMargin {
  const { currency } = context.shop;
  const kept = record.orders.filter(({ status }) => status === 'kept');
  const margins = kept.map((order) => ({ id: order.id, margin: marginOf(order, margin) }));
  const total = totalMargin(margins.map((one) => one.margin));
  return {
    basis: margin.basis,
    expected: expectedMargin(record, context, margin),
    soFar: {
      waterfall: shownWaterfall(total.waterfall, currency),
      known: total.knownOrders,
      unknown: total.unknownOrders,
      missing: [...new Set(margins.flatMap((one) => (one.margin.known ? [] : one.margin.missing)))],
    },
    orders: Object.fromEntries(
      margins.flatMap(({ id, margin: of }) =>
        of.known ? [[id, { amount: of.waterfall.margin, currency }] as const] : [],
      ),
    ),
  };
}

function marginOf(order: CustomerRecord['orders'][number], { costs }: ShopMargin): OrderMargin {
  return costs ? orderMargin(order, costs) : { known: false, missing: ['currency'] };
}

/** null exactly where the value in revenue cannot be told. */
function expectedMargin(
  { orders }: CustomerRecord,
  { shop: { currency }, score, today }: ViewContext,
  { terms }: ShopMargin,
): ExpectedMargin | null {
  const summary = summarise(orders, currency ?? NO_CURRENCY);
  const model = modelNow(score, today, summary);
  if (!summary || summary.spendOrders === 0 || !model || !terms) return null;
  if (!terms.known) return { known: false, missing: [...terms.missing] };
  const money = (amount: number) => ({ amount: Math.round(amount), currency });
  const { clv, clvLow, clvHigh, discountedDays } = scoreMargin(model, terms, summary);
  return {
    known: true,
    point: money(clv),
    low: money(clvLow),
    high: money(clvHigh),
    kept: terms.keep,
    perDay: money(terms.perDay),
    days: discountedDays,
  };
}
