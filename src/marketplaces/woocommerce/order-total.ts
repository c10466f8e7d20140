import { minor } from '../../orders/money.ts';
import type { SeenOrder } from '../../orders/order.ts';
import { textOf } from '../page.ts';
import { shownMoney } from '../shown-money.ts';

type Shown = ReturnType<typeof shownMoney>;

/**
 * What the buyer paid, from the cell of the total. After a refund core (2026-11) strikes the old total out (`del`) and
 * puts what is left beside it (`ins`); the order's own page has a cell for the refund instead.
 */
export function paid(cell: Element | null, refundCell: Element | null = null): Partial<SeenOrder> {
  const struck = amountIn(cell, 'del .amount');
  const left = amountIn(cell, 'ins .amount');
  const total = struck ?? amountIn(cell, '.amount') ?? bareAmount(cell);
  if (total === null) return {};
  const refund = amountIn(refundCell, '.amount');
  const refunded =
    struck && left ? struck.amount - left.amount : refund?.currency === total.currency ? refund.amount : null;
  return {
    currency: total.currency,
    total: total.amount,
    totalFrom: 'stated',
    ...(refunded === null ? {} : { refunded: minor(refunded) }),
  };
}

/** The whole cell, where it is plain text: a theme or a plugin may print the amount without core's markup. */
function bareAmount(cell: Element | null): Shown {
  return cell?.querySelector('.amount, del, ins') ? null : shownMoney(textOf(cell));
}

/** The cell's one such amount; a minus sign before a refund is decoration. */
function amountIn(cell: Element | null, selector: string): Shown {
  const amounts = [...(cell?.querySelectorAll(selector) ?? [])];
  return amounts.length === 1 ? shownMoney(textOf(amounts[0])?.replace(/[-\u2212\u2013]/g, '') ?? null) : null;
}
