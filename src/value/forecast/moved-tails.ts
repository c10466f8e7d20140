import type { CountTails } from '../purchase/process.ts';

const STEPS = 60;
const PRECISION = 1e-12;
const MOST_POWER = 1e12;

/**
 * Moves a count distribution, given by its tails P(Y ≥ k), to another mean, in place: the distribution function is raised to
 * the power θ that gives the mean, P'(Y ≥ k) = 1 − (1 − P(Y ≥ k))^θ (Lehmann 1953). It stays a distribution, its order is
 * kept, and what was certain stays certain; small tails move by the factor θ. A mean that only certainty could reach is left
 * at what is nearest.
 */
export function moveMean(tails: CountTails, from: number, to: number): void {
  if (tails.length === 0 || from === to || !(to > 0) || !(from > 0)) return;
  // −∞ for what is certain: its power stays nothing, and it adds nothing to the slope.
  const logs = tails.map((tail) => Math.log1p(-Math.min(tail, 1)));
  // The mean rises with θ and is concave in it, so Newton's steps from the left never pass the root.
  let theta = Math.min(1, to / from);
  let [low, high] = [0, Number.POSITIVE_INFINITY];
  for (let step = 0; step < STEPS; step++) {
    let [mean, slope] = [0, 0];
    for (let k = 0; k < logs.length; k++) {
      const log = logs[k] ?? 0;
      const below = Math.exp(theta * log);
      mean += 1 - below;
      if (below > 0) slope -= log * below;
    }
    if (Math.abs(mean - to) <= PRECISION * to) break;
    if (mean < to) low = theta;
    else high = theta;
    const next = theta + (to - mean) / slope;
    const inside = next > low && next < high;
    theta = inside ? next : high < Number.POSITIVE_INFINITY ? (low + high) / 2 : theta * 2;
    if (theta > MOST_POWER) break;
  }
  for (let k = 0; k < tails.length; k++) tails[k] = -Math.expm1(theta * (logs[k] ?? 0));
}
