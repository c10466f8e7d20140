import { type Minor, minor } from '../../orders/money.ts';

declare const shareBrand: unique symbol;

/** A part of a whole in millionths, so that 12.9 % is 129,000 and products with money are exact. */
export type Share = number & { readonly [shareBrand]: true };

const WHOLE = 1_000_000;

/** A part from 0 to 1 to the nearest millionth; null for anything else. */
export function share(part: number): Share | null {
  return part >= 0 && part <= 1 ? (Math.round(part * WHOLE) as Share) : null;
}

/** The share as a part of one. */
export function partOf(of: Share): number {
  return of / WHOLE;
}

/** The share of an amount in whole minor units, rounded half away from zero; exact for any amount a double holds. */
export function shareOf(of: Share, amount: Minor): Minor {
  const size = Math.abs(amount);
  // Millions and the rest apart: either product stays below 2^53.
  const rest = size % WHOLE;
  const whole = ((size - rest) / WHOLE) * of;
  return minor(Math.sign(amount) * (whole + Math.round((rest * of) / WHOLE)) + 0);
}
