import type { CustomerMargin } from '../../../src/services/protocol/customer-margin.ts';
import type { OrderRow } from '../../../src/services/protocol/customer-view.ts';

/** The margin of invented orders: 42 % goods, 12.9 % and 30 of fees, 420 of delivery, in a currency's minor units. */
export function inventedMargin(orders: readonly OrderRow[], currency: string): CustomerMargin {
  const money = (amount: number) => ({ amount, currency });
  const kept = orders.flatMap(({ id, status, total }) =>
    status === 'kept' && total ? [{ id, net: total.amount }] : [],
  );
  const sold = kept.map(({ id, net }) => {
    const [goods, feeShare] = [Math.round(net * 0.42), Math.round(net * 0.129)];
    return { id, net, goods, feeShare, margin: net - goods - feeShare - 450 };
  });
  const sum = (of: (each: (typeof sold)[number]) => number) => sold.reduce((total, each) => total + of(each), 0);
  return {
    basis: 'estimated',
    expected: {
      known: true,
      point: money(18_050),
      low: money(9000),
      high: money(31_000),
      kept: 0.451,
      perDay: money(66),
      days: 8,
    },
    soFar: {
      waterfall: {
        net: money(sum(({ net }) => net)),
        costs: {
          goods: money(sum(({ goods }) => goods)),
          feeShare: money(sum(({ feeShare }) => feeShare)),
          fixedFee: money(30 * sold.length),
          delivery: money(420 * sold.length),
          refund: money(0),
        },
        margin: money(sum(({ margin }) => margin)),
      },
      known: sold.length,
      unknown: 0,
      missing: [],
    },
    orders: Object.fromEntries(sold.map(({ id, margin }) => [id, money(margin)])),
  };
}

/** As before any cost was entered. */
export function noMargin(orders: readonly OrderRow[]): CustomerMargin {
  const missing = ['goods', 'feeShare', 'fixedFee', 'delivery'] as const;
  const none = { amount: 0, currency: 'GBP' };
  return {
    basis: 'seller-entered',
    expected: { known: false, missing: [...missing, 'refund'] },
    soFar: {
      waterfall: {
        net: none,
        costs: { goods: none, feeShare: none, fixedFee: none, delivery: none, refund: none },
        margin: none,
      },
      known: 0,
      unknown: orders.length,
      missing: [...missing],
    },
    orders: {},
  };
}
