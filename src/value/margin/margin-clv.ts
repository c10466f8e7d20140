import type { Basis } from '../../orders/basis.ts';
import type { MarginTerms } from './margin-terms.ts';
import type { Missing } from './order-margin.ts';

/** CLV in contribution margin, minor units; below zero where costs eat more than the revenue. */
export type MarginClv =
  | { readonly known: true; readonly clv: number; readonly basis: Basis }
  | { readonly known: false; readonly missing: readonly Missing[] };

/** What is forecast of a customer, each purchase discounted to today: the revenue and the number of purchase days. */
export interface RevenueOutlook {
  readonly clv: number;
  readonly discountedDays: number;
}

/** CLV in margin: what is kept of the revenue, less what every purchase day costs. Never a figure while a cost is unknown. */
export function marginClv(terms: MarginTerms, { clv, discountedDays }: RevenueOutlook): MarginClv {
  if (!terms.known) return { known: false, missing: terms.missing };
  return { known: true, clv: terms.keep * clv - terms.perDay * discountedDays, basis: terms.basis };
}
