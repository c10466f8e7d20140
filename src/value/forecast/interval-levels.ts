import type { Levels } from './forecast.ts';
import { PLAIN_LEVELS } from './forecast.ts';

/**
 * How often outcomes fell where their predictive distributions said: a histogram of probability integral transforms. An
 * outcome of probability p spreads its weight evenly over the stretch of length p that it covers, which is what randomising
 * gives on average (Czado, Gneiting & Held 2009).
 */
export interface TransformHistogram {
  readonly counts: Float64Array;
  total: number;
}

const BINS = 200;
/** Customers of whom the plain levels are taken to be right, before any is seen. */
const AS_PLAIN = 150;
/** Past forecasts overlap and are of the same customers: a customer seen in several counts about once. */
const MOST_MOVE = 0.06;

export function transformHistogram(): TransformHistogram {
  return { counts: new Float64Array(BINS), total: 0 };
}

/** Adds an outcome: `below` is the probability of less, `upTo` that of no more. */
export function addTransform(histogram: TransformHistogram, below: number, upTo: number, weight: number): void {
  const [from, to] = [below * BINS, Math.max(upTo, below + 1e-9) * BINS];
  const width = to - from;
  for (let bin = Math.min(BINS - 1, Math.floor(from)); bin < BINS && bin < to; bin++) {
    const part = Math.min(to, bin + 1) - Math.max(from, bin);
    histogram.counts[bin] = (histogram.counts[bin] ?? 0) + (weight * Math.max(0, part)) / width;
  }
  histogram.total += weight;
}

/** Share of the transforms below a level. */
export function shareBelow({ counts, total }: TransformHistogram, level: number): number {
  if (total === 0) return level;
  const end = level * BINS;
  let sum = 0;
  for (let bin = 0; bin < end; bin++) sum += (counts[bin] ?? 0) * Math.min(1, end - bin);
  return Math.min(1, sum / total);
}

/**
 * The levels at which past predictive distributions would have had a tenth of the outcomes below and a tenth above, moved
 * towards .1 and .9 in the measure in which few customers tell of them: conformal calibration (Vovk et al. 2005) with the
 * transform as score.
 */
export function calibratedLevels(histogram: TransformHistogram, customers: number): Levels {
  const trust = customers / (customers + AS_PLAIN);
  const moved = (plain: number): number => {
    const found = levelWith(histogram, plain);
    const move = trust * (found - plain);
    return plain + Math.max(-MOST_MOVE, Math.min(MOST_MOVE, move));
  };
  return histogram.total > 0 ? { low: moved(PLAIN_LEVELS.low), high: moved(PLAIN_LEVELS.high) } : PLAIN_LEVELS;
}

function levelWith(histogram: TransformHistogram, share: number): number {
  let [low, high] = [0, 1];
  for (let i = 0; i < 40; i++) {
    const middle = (low + high) / 2;
    if (shareBelow(histogram, middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
