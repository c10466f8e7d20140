import type { CustomerView } from '../../services/protocol/customer-view.ts';
import type { Tier } from '../../ui/parts/tier-mark.tsx';

type Reason = NonNullable<CustomerView['tierReason']>;
type Money = Reason['value'];

/** How far a customer is through the own tier, 0 to 1. A has no end: twice its beginning counts as the far end. */
export function placeWithin(tier: Tier, { value, aFrom, bFrom }: Reason): number {
  const a = aFrom?.amount ?? null;
  const b = bFrom?.amount ?? null;
  const from = tier === 'C' ? 0 : tier === 'B' ? b : a;
  const to = tier === 'C' ? b : tier === 'B' ? a : a === null ? null : a * 2;
  if (from === null || to === null || to <= from) return 0.5;
  return Math.min(1, Math.max(0, (value.amount - from) / (to - from)));
}

/** The next tier and what is missing to it; null at the top or where the border is not known. */
export function stepUp(tier: Tier, { value, aFrom, bFrom }: Reason): { tier: Tier; more: Money } | null {
  const border = tier === 'C' ? bFrom : tier === 'B' ? aFrom : null;
  if (border === null || border.amount <= value.amount) return null;
  return { tier: tier === 'C' ? 'B' : 'A', more: { amount: border.amount - value.amount, currency: border.currency } };
}
