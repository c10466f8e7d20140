import type { SeenOrder } from '../../orders/order.ts';
import { only } from '../agreement.ts';
import { shownMoney } from '../shown-money.ts';
import { stateSays } from './order-state.ts';

/**
 * What a page shows of an order beside its code, or null for a cart. The Angular admin writes the machine state as a class
 * of the chip, in every language; the dashboard shows a translated word, which is not read (2026-11).
 */
export function seenOrder(code: string, chips: readonly Element[], shownTotal: string | null): SeenOrder | null {
  const states = chips.map((chip) => [...chip.classList].find((name) => stateSays(name) !== null));
  const state = only(states);
  const says = state === null ? null : stateSays(state);
  if (says === 'cart') return null;
  const total = shownMoney(shownTotal);
  return {
    marketplace: 'vendure',
    id: code,
    ...(says === null ? {} : { status: says }),
    // Cancelling sets the total to zero, and then the page no longer shows what was paid.
    ...(total === null || total.amount === 0
      ? {}
      : { currency: total.currency, total: total.amount, totalFrom: 'stated' }),
  };
}
