import { groupRows } from '../group-rows.ts';
import { lnGamma } from '../numerics/ln-gamma.ts';
import type { SpendEvidence } from './evidence.ts';
import type { Hurdle } from './spend-model.ts';

/** The prior weighs as much as this many days, within a factor of e: before the shop's data speak, and where they say little. */
const USUAL_STRENGTH = 3;
const LN_STRENGTH = { from: Math.log(0.1), to: Math.log(1000) };
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * The beta prior of P(a purchase day brings no money): its mean is the shop's share of such days, its strength the most likely
 * one under the beta-binomial (Skellam 1948) with a normal prior on its logarithm. null where no such day has been seen.
 * Free samples, fully refunded and replaced orders are such days.
 */
export function fitHurdle({ size, zeros, paid }: SpendEvidence): Hurdle | null {
  const { count, representative, weight } = groupRows(size, [zeros, paid]);
  let [days, free] = [0, 0];
  for (let g = 0; g < count; g++) {
    const row = representative[g] ?? 0;
    free += (weight[g] ?? 0) * (zeros[row] ?? 0);
    days += (weight[g] ?? 0) * ((zeros[row] ?? 0) + (paid[row] ?? 0));
  }
  if (free === 0) return null;
  // Half a day more of each kind: a shop where all days so far brought nothing may still sell.
  const share = (free + 0.5) / (days + 1);
  const logPosterior = (lnStrength: number): number => {
    const [alpha, beta] = [share * Math.exp(lnStrength), (1 - share) * Math.exp(lnStrength)];
    const [ofAlpha, ofBeta, ofBoth] = [lnGamma(alpha), lnGamma(beta), lnGamma(alpha + beta)];
    let sum = -0.5 * (lnStrength - Math.log(USUAL_STRENGTH)) ** 2;
    for (let g = 0; g < count; g++) {
      const row = representative[g] ?? 0;
      const [a, b] = [alpha + (zeros[row] ?? 0), beta + (paid[row] ?? 0)];
      sum += (weight[g] ?? 0) * (lnGamma(a) - ofAlpha + lnGamma(b) - ofBeta - lnGamma(a + b) + ofBoth);
    }
    return sum;
  };
  const strength = Math.exp(highest(logPosterior, LN_STRENGTH.from, LN_STRENGTH.to));
  return { alpha: share * strength, beta: (1 - share) * strength };
}

/** Probability that a customer's next purchase day brings money: the prior updated by the customer's own days. */
export function moneyProbability({ alpha, beta }: Hurdle, zeros: number, paid: number): number {
  return (beta + paid) / (alpha + beta + zeros + paid);
}

/** Where a function with one hill is highest: golden-section search, to a hundredth. */
function highest(f: (x: number) => number, from: number, to: number): number {
  let [low, high] = [from, to];
  let [left, right] = [high - GOLDEN * (high - low), low + GOLDEN * (high - low)];
  let [atLeft, atRight] = [f(left), f(right)];
  while (high - low > 0.01) {
    if (atLeft > atRight) {
      [high, right, atRight] = [right, left, atLeft];
      left = high - GOLDEN * (high - low);
      atLeft = f(left);
    } else {
      [low, left, atLeft] = [left, right, atRight];
      right = low + GOLDEN * (high - low);
      atRight = f(right);
    }
  }
  return (low + high) / 2;
}
