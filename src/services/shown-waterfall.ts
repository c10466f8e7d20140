import type { Waterfall } from '../value/margin/order-margin.ts';
import type { Waterfall as ShownWaterfall } from './protocol/costs.ts';

/** A waterfall with its currency beside every amount, as the screens show money. */
export function shownWaterfall({ net, costs, margin }: Waterfall, currency: string | null): ShownWaterfall {
  const money = (amount: number) => ({ amount, currency });
  return {
    net: money(net),
    costs: {
      goods: money(costs.goods),
      feeShare: money(costs.feeShare),
      fixedFee: money(costs.fixedFee),
      delivery: money(costs.delivery),
      refund: money(costs.refund),
    },
    margin: money(margin),
  };
}
