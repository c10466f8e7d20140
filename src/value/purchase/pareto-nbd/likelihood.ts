import type { Objective } from '../../numerics/objective.ts';
import type { Histories } from '../process.ts';
import { addHistories, addTo, TOTALS } from './add-histories.ts';
import { addMeans } from './add-means.ts';
import { type ByCount, byCount } from './by-count.ts';
import { leavingMoments, SLOTS } from './leaving-moments.ts';
import type { ParetoNbd } from './lifetime.ts';

/**
 * The Pareto/NBD log-likelihood of weighted histories as a function of (ln r, ln α, ln s, ln β), with gradient and Hessian.
 * Fader & Hardie 2005, "A Note on Deriving the Pareto/NBD Model", with the integral over the time of leaving kept as one: the
 * two 2F1 that solve it cancel, overflow and have no simple derivative by their parameters.
 */
export function paretoNbdLikelihood(histories: Histories): Objective {
  const grouped = byCount(histories);
  const more = customersWithMore(grouped);
  const most = grouped.time.reduce((length, end, i) => Math.max(length, end - (grouped.time[i - 1] ?? 0)), 0);
  const slots = new Float64Array(most * SLOTS);
  return (theta) => {
    const [r = 0, alpha = 0, s = 0, beta = 0] = theta.map(Math.exp);
    const model = { r, alpha, s, beta };
    const totals = new Float64Array(TOTALS);
    for (let i = 0; i < grouped.x.length; i++) {
      leavingMoments(model, grouped, i, slots);
      addHistories(model, grouped, i, slots, totals);
      addMeans(model, grouped, i, slots, totals);
    }
    addRising(model, more, totals);
    const [value = 0, gr = 0, ga = 0, gs = 0, gb = 0, ...second] = totals;
    const [rr = 0, ra = 0, rs = 0, rb = 0, aa = 0, as = 0, ab = 0, ss = 0, sb = 0, bb = 0] = second;
    return {
      value,
      gradient: Float64Array.of(gr, ga, gs, gb),
      hessian: Float64Array.of(...[rr, ra, rs, rb], ...[ra, aa, as, ab], ...[rs, as, ss, sb], ...[rb, ab, sb, bb]),
    };
  };
}

/** (r)ₓ α^−x: the factor (r + j)/α for every customer with more than j repeat purchases. */
function addRising({ r, alpha }: ParetoNbd, more: Float64Array, totals: Float64Array): void {
  let value = 0;
  let byR = 0;
  let byAlpha = 0;
  let twice = 0;
  for (let j = 0; j < more.length; j++) {
    const customers = more[j] ?? 0;
    const part = r / (r + j);
    value += customers * Math.log((r + j) / alpha);
    byR += customers * part;
    byAlpha -= customers;
    twice += customers * part * (1 - part);
  }
  addTo(totals, [value, byR, byAlpha, 0, 0, twice]);
}

/** `result[j]`: how many customers made more than j repeat purchases. */
function customersWithMore({ x, cell, weight }: ByCount): Float64Array {
  const more = new Float64Array(x[x.length - 1] ?? 0);
  x.forEach((purchases, i) => {
    for (let k = cell[i] ?? 0; k < (cell[i + 1] ?? 0) && purchases > 0; k++) {
      more[purchases - 1] = (more[purchases - 1] ?? 0) + (weight[k] ?? 0);
    }
  });
  for (let j = more.length - 2; j >= 0; j--) more[j] = (more[j] ?? 0) + (more[j + 1] ?? 0);
  return more;
}
