import { ratioTail } from '../spend/gamma-ratio.ts';
import type { TotalSpread } from '../spend/spend-outlook.ts';
import type { MarginTerms } from './margin-terms.ts';

type Known = Extract<MarginTerms, { readonly known: true }>;
type Spread = Omit<TotalSpread, 'paying'> & Pick<Known, 'keep' | 'perDay'>;

/** A halving each, on a range of the size of the result: exact to nine digits. */
const HALVINGS = 40;
const NEGLIGIBLE = 1e-5;

/**
 * The 80 % interval of keep · (total spend) − perDay · (purchase days), not discounted, for one customer: given k days the
 * total is (γ + sum) times a ratio of gammas, and the mixture over k is summed. Unlike the interval of revenue it is not shared
 * by a cell, because the costs do not scale with the customer's money. Zero purchases leave a margin of zero.
 */
export function marginInterval(
  { paying, ...total }: TotalSpread,
  { keep, perDay }: Pick<Known, 'keep' | 'perDay'>,
): { readonly low: number; readonly high: number } {
  // Days without money cost as well: they fall on those with money in the proportion in which they are expected.
  const spread = { ...total, keep, perDay: perDay / paying };
  return { low: quantile(spread, 0.9), high: quantile(spread, 0.1) };
}

function quantile(spread: Spread, upper: number): number {
  const { tails, keep, perDay, scale } = spread;
  if (exceeds(spread, 0) <= upper && exceeds(spread, -Number.MIN_VALUE) >= upper) return 0;
  let most = 0;
  while (most < tails.length && (tails[most] ?? 0) > NEGLIGIBLE) most++;
  let reach = Math.max(1, perDay * most, Math.abs(keep) * scale);
  while (exceeds(spread, reach) > upper && reach < Number.MAX_VALUE / 4) reach *= 2;
  let low = -Math.max(1, perDay * most);
  while (exceeds(spread, low) < upper && low > -Number.MAX_VALUE / 4) low *= 2;
  let high = reach;
  for (let i = 0; i < HALVINGS; i++) {
    const middle = (low + high) / 2;
    if (exceeds(spread, middle) > upper) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

/** P(margin > y). */
function exceeds({ spend: { p, q }, n, scale, tails, keep, perDay }: Spread, y: number): number {
  let sum = y < 0 ? 1 - (tails[0] ?? 0) : 0;
  for (let k = 1; k <= tails.length && (tails[k - 1] ?? 0) > NEGLIGIBLE; k++) {
    const weight = (tails[k - 1] ?? 0) - (tails[k] ?? 0);
    sum += weight * paysMore(p * k, q + p * n, scale * keep, y + perDay * k);
  }
  return sum;
}

/** P(factor · X / Y > amount) for gamma variables X and Y of these shapes; the factor may be negative. */
function paysMore(above: number, below: number, factor: number, amount: number): number {
  if (factor > 0) return ratioTail(above, below, amount / factor);
  if (factor < 0) return 1 - ratioTail(above, below, amount / factor);
  return amount < 0 ? 1 : 0;
}
