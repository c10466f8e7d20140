import type { Based } from '../../orders/basis.ts';
import { type Minor, minor } from '../../orders/money.ts';
import { marginTerms } from './margin-terms.ts';
import type { OrderMargin } from './order-margin.ts';
import { partOf } from './share.ts';
import type { ShopCosts } from './shop-costs.ts';
import type { UnitRates } from './unit-rates.ts';

/**
 * What is left of an order of a shop's average size, `net` being what the seller keeps of it before costs. A refund costs as
 * often as orders are refunded. Each cost is rounded to a minor unit, and the margin is what is left of them.
 */
export function averageOrder(costs: ShopCosts, rates: UnitRates, net: Minor): OrderMargin {
  const terms = marginTerms(costs, rates);
  if (!terms.known) return { known: false, missing: terms.missing };
  const goods = known(costs.goods);
  const paid = rates.paidPerNet * net;
  const each = {
    goods: rounded(goods.kind === 'share' ? partOf(goods.share) * paid : goods.amount * known(rates.unitsPerOrder)),
    feeShare: rounded(partOf(known(costs.feeShare)) * net),
    fixedFee: known(costs.fixedFee),
    delivery: known(costs.delivery),
    refund: rounded(known(costs.refund) * rates.refundsPerOrder),
  };
  const margin = Object.values(each).reduce((rest: number, cost) => rest - cost, net);
  return { known: true, waterfall: { net, costs: each, margin: minor(margin) } };
}

function known<Value>(entry: Based<Value>): Value {
  if (entry.basis === 'unknown') throw new Error('terms are known only where every figure is');
  return entry.value;
}

function rounded(amount: number): Minor {
  return minor(Math.round(amount));
}
