import { normalTail } from '../numerics/normal.ts';
import type { CountTails } from '../purchase/process.ts';
import type { GammaGamma } from './gamma-gamma.ts';
import { cubeRootMean, cubeRootVariance } from './gamma-ratio.ts';

/** Counts less likely than this do not move a quantile. */
const NEGLIGIBLE = 1e-4;
/** Precision of a quantile: in its probability, and relative in its cube root. */
const PRECISION = 1e-5;
/** Counts up to here are summed one by one, larger ones in steps of an eighth of themselves. */
const SINGLY = 16;

/**
 * Quantiles of what a customer will spend in total, as multiples of γ + (what the customer spent): given m coming
 * purchases, each gamma(p, ν) with ν ~ gamma(q + pn, γ + sum), the total divided by γ + sum is a ratio of gamma variables of
 * shapes pm and q + pn. The multiple depends on the counts and on n, not on money, so customers of a cell share it.
 *
 * P(ratio > ρ) takes both cube roots as normal (Paulson 1942, from Wilson & Hilferty 1931; a fraction of a percent off for
 * shapes above one); the mixture over m is summed, not drawn, and the quantile found by regula falsi (Illinois).
 */
export function totalSpendQuantile({
  p,
  q,
}: Pick<GammaGamma, 'p' | 'q'>): (tails: CountTails, n: number, upper: number) => number {
  const means: number[] = [];
  const variances: number[] = [];
  /** Returns the multiple that is exceeded with probability `upper`; 0 when the customer is not that likely to buy at all. */
  return (tails, n, upper) => {
    if (!((tails[0] ?? 0) > upper)) return 0;
    const scaleMean = cubeRootMean(q + p * n);
    const scaleVariance = cubeRootVariance(q + p * n);
    const exceeds = (root: number): number => {
      let sum = 0;
      let atLeast = tails[0] ?? 0;
      for (let m = 1, step = 0; atLeast > NEGLIGIBLE; m += stepAt(m), step++) {
        const next = tails[m + stepAt(m) - 1] ?? 0;
        if (means.length === step) {
          const shape = p * (m + (stepAt(m) - 1) / 2);
          means.push(cubeRootMean(shape));
          variances.push(cubeRootVariance(shape));
        }
        const deviation = Math.sqrt(root * root * scaleVariance + (variances[step] ?? 0));
        sum += (atLeast - next) * normalTail((root * scaleMean - (means[step] ?? 0)) / deviation);
        atLeast = next;
      }
      return sum - upper;
    };
    let likely = 1;
    while ((tails[likely] ?? 0) > upper) likely++;
    return fallingRoot(exceeds, Math.cbrt((p * likely) / (q + p * n))) ** 3;
  };
}

/** How many counts from m on are taken as one. */
function stepAt(m: number): number {
  return m < SINGLY ? 1 : m >> 3;
}

/** Where a falling function of c ≥ 0 crosses zero, searched outwards from a guess > 0; 0 when it is nowhere positive. */
function fallingRoot(f: (c: number) => number, guess: number): number {
  let [low, atLow] = [guess, f(guess)];
  let [high, atHigh] = [low, atLow];
  for (let step = 1.25; atHigh > 0 && high < Number.MAX_VALUE; step *= step) {
    [low, atLow] = [high, atHigh];
    high *= step;
    atHigh = f(high);
  }
  for (let step = 1.25; atLow <= 0; step *= step) {
    if (low < 1e-9) return 0;
    [high, atHigh] = [low, atLow];
    low /= step;
    atLow = f(low);
  }
  for (let i = 0, side = 0; i < 60 && high - low > PRECISION * high; i++) {
    const c = (low * atHigh - high * atLow) / (atHigh - atLow);
    const at = f(c);
    if (Math.abs(at) < PRECISION) return c;
    if (at > 0) {
      [low, atLow] = [c, at];
      if (side > 0) atHigh /= 2;
      side = 1;
    } else {
      [high, atHigh] = [c, at];
      if (side < 0) atLow /= 2;
      side = -1;
    }
  }
  return (low + high) / 2;
}
