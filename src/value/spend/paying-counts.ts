import type { CountTails } from '../purchase/process.ts';
import type { Hurdle } from './spend-model.ts';

/** Longest distribution taken purchase by purchase. A longer one is taken in bundles that bring money or do not as one. */
const MANY = 128;
/** Counts less likely than this are left out. */
const NEGLIGIBLE = 1e-5;

/**
 * P(at least k coming purchases bring money), from P(at least m purchases): given m, the number of days with money is
 * beta-binomial, with the hurdle's prior updated by the customer's own days. One workspace per caller; valid until its next call.
 */
export function payingCounts(hurdle: Hurdle): (tails: CountTails, zeros: number, paid: number) => CountTails {
  const single = new Float64Array(MANY);
  return (tails, zeros, paid) => {
    let most = tails.length;
    while (most > 0 && (tails[most - 1] ?? 0) < NEGLIGIBLE) most--;
    const bundle = Math.ceil(Math.max(1, most) / MANY);
    const bundles = Math.floor(most / bundle);
    const counts = single.subarray(0, bundles).fill(0);
    const free = hurdle.alpha + zeros;
    const paying = hurdle.beta + paid;
    // P(none of m brings money), and from it, upwards in k, P(k of them do).
    let none = 1;
    for (let m = 1; m <= bundles; m++) {
      none *= (free + m - 1) / (free + paying + m - 1);
      const longer = m < bundles ? atLeast(tails, m + 1, bundle) : 0;
      let probability = (atLeast(tails, m, bundle) - longer) * none;
      for (let k = 1; k <= m; k++) {
        probability *= ((m - k + 1) * (paying + k - 1)) / (k * (free + m - k));
        counts[k - 1] = (counts[k - 1] ?? 0) + probability;
      }
    }
    for (let k = bundles - 2; k >= 0; k--) counts[k] = (counts[k] ?? 0) + (counts[k + 1] ?? 0);
    return bundle === 1 ? counts : unbundled(counts, tails, bundle);
  };
}

/** P(at least m bundles), half bundles rounded up. */
function atLeast(tails: CountTails, m: number, bundle: number): number {
  return tails[m * bundle - (bundle >> 1) - 1] ?? 0;
}

/** Back to purchases: half a purchase before the k-th lies (k − ½) / bundle bundles; between whole ones a straight line. */
function unbundled(counts: CountTails, tails: CountTails, bundle: number): CountTails {
  return new Float64Array(counts.length * bundle).map((_, i) => {
    const position = (i + 0.5) / bundle + 0.5;
    const m = Math.floor(position);
    const [here, next] = [m === 0 ? 1 : (counts[m - 1] ?? 0), counts[m] ?? 0];
    return Math.min(tails[i] ?? 0, here + (next - here) * (position - m));
  });
}
