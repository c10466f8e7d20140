import type { Based } from '../../orders/basis.ts';
import { type Minor, minor } from '../../orders/money.ts';
import { netOf, type Order } from '../../orders/order.ts';
import { shareOf } from './share.ts';
import { COST_NAMES, type CostName, type ShopCosts } from './shop-costs.ts';

/** From what the seller keeps of an order down to its margin, in minor units: margin = net − the five costs, exactly. */
export interface Waterfall {
  readonly net: Minor;
  readonly costs: Readonly<Record<CostName, Minor>>;
  readonly margin: Minor;
}

/** What keeps an order's margin from being known. */
export type Missing = CostName | 'total' | 'quantity' | 'currency';

export type OrderMargin =
  | { readonly known: true; readonly waterfall: Waterfall }
  | { readonly known: false; readonly missing: readonly Missing[] };

/**
 * The contribution margin of an order. Not known as long as a cost that it bears is not known, its total is not stated or is
 * in another currency, or goods cost by the unit and its lines do not say how many. An order that was not kept brings and
 * costs nothing; a credit note (a negative total) takes money and its part of the fee back and costs what a refund costs.
 */
export function orderMargin(order: Order, costs: ShopCosts): OrderMargin {
  const borne = borneBy(order);
  const net = netOf(order);
  const missing: Missing[] = [];
  const amounts = { goods: 0, feeShare: 0, fixedFee: 0, delivery: 0, refund: 0 };
  for (const name of COST_NAMES) {
    if (!borne.has(name)) continue;
    const amount = amountOf(name, order, net ?? 0, costs);
    if (typeof amount === 'number') amounts[name] = amount;
    else missing.push(amount.missing);
  }
  if (net === null) missing.push('total');
  else if (borne.size > 0 && order.currency !== costs.currency) missing.push('currency');
  if (missing.length > 0 || net === null) return { known: false, missing };
  const each = {
    goods: minor(amounts.goods),
    feeShare: minor(amounts.feeShare),
    fixedFee: minor(amounts.fixedFee),
    delivery: minor(amounts.delivery),
    refund: minor(amounts.refund),
  };
  const margin = COST_NAMES.reduce((rest, name) => rest - each[name], net);
  return { known: true, waterfall: { net: minor(net), costs: each, margin: minor(margin) } };
}

function borneBy({ status, total, refunded }: Order): ReadonlySet<CostName> {
  if (status !== 'kept') return new Set();
  if (total !== null && total < 0) return new Set(['feeShare', 'refund']);
  return new Set([
    ...(['goods', 'feeShare', 'fixedFee', 'delivery'] as const),
    ...(refunded > 0 ? ['refund' as const] : []),
  ]);
}

function amountOf(name: CostName, order: Order, net: number, costs: ShopCosts): number | { readonly missing: Missing } {
  if (name === 'goods') return goodsOf(order, costs.goods);
  if (name === 'feeShare') {
    const { feeShare } = costs;
    return feeShare.basis === 'unknown' ? { missing: name } : shareOf(feeShare.value, minor(net));
  }
  const entry: Based<Minor> = costs[name];
  return entry.basis === 'unknown' ? { missing: name } : entry.value;
}

/** Goods left the house whether money was given back or not, so their share is taken of all that was paid. */
function goodsOf({ total, lines }: Order, goods: ShopCosts['goods']): number | { readonly missing: Missing } {
  if (goods.basis === 'unknown') return { missing: 'goods' };
  if (goods.value.kind === 'share') return shareOf(goods.value.share, total ?? minor(0));
  if (lines.length === 0) return { missing: 'quantity' };
  return goods.value.amount * lines.reduce((units, { quantity }) => units + quantity, 0);
}
