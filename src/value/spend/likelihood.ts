import { digamma, trigamma } from '../numerics/digamma.ts';
import { lnGamma } from '../numerics/ln-gamma.ts';
import type { Objective } from '../numerics/objective.ts';
import type { SpendObservations } from './observations.ts';

/** A product of so many orders of magnitude is turned into its logarithm before it overflows. */
const LARGE = 1e150;
const SMALL = 1e-150;

/** What is taken as the data: each customer's mean (the published way), or each day's amount, which tells p apart from q. */
export type SpendData = 'means' | 'days';

/**
 * The Gamma-Gamma log-likelihood (data in units of the observations' scale) as a function of (ln p, ln q, ln γ, slope), with
 * gradient and Hessian. Means: Fader & Hardie 2013, eq. 1a. Days: the same before the sum of a customer's amounts is taken,
 * Π zᵖ⁻¹ / Γ(p)ⁿ · Γ(pn + q) / Γ(q) · γ^q / (γ + S)^(pn + q). With γ d^slope for γ in both.
 *
 * With G = ln(γ d^slope) and w = γ d^slope / (γ d^slope + S): ∂/∂G = q − (pn + q) w and ∂²/∂G² = −(pn + q) w (1 − w). Gamma
 * functions depend on the class alone; of a customer's sum S only Σ ln(γ + S), Σ w and Σ w² are needed, and the logarithm is
 * taken of a product of many, so that a customer costs one division.
 */
export function gammaGammaLikelihood({ size, classes, sum }: SpendObservations, data: SpendData): Objective {
  const ofMeans = data === 'means';
  /** What multiplies p: n ln S of the means, Σ ln z of the days. */
  const logsOf = classes.map(({ n, start, end, logs }) => (ofMeans ? n * lnProduct(sum, 0, start, end) : logs));
  const constant = classes.reduce((total, { n, start, end }, c) => {
    const logs = logsOf[c] ?? 0;
    return total + (ofMeans ? (end - start) * Math.log(n) - logs / n : -logs);
  }, 0);

  return (theta) => {
    const [p = 0, q = 0, gamma = 0] = theta.slice(0, 3).map(Math.exp);
    const [, , lnGammaScale = 0, slope = 0] = theta;
    let value = constant + size * (q * lnGammaScale - lnGamma(q));
    let [dp, dq, dG, dC] = [0, size * (lnGammaScale - digamma(q)), 0, 0];
    let [pp, pq, pG, pC, qq, qG, qC, GG, GC, CC] = [0, 0, 0, 0, -size * trigamma(q), 0, 0, 0, 0, 0];
    for (let c = 0; c < classes.length; c++) {
      const { n, days, start, end } = classes[c] ?? { n: 1, days: 1, start: 0, end: 0 };
      const customers = end - start;
      const lnDays = Math.log(days);
      const scale = slope === 0 ? gamma : gamma * Math.exp(slope * lnDays);
      let [shares, squares] = [0, 0];
      for (let i = start; i < end; i++) {
        const share = scale / (scale + (sum[i] ?? 0));
        shares += share;
        squares += share * share;
      }
      const logs = lnProduct(sum, scale, start, end);
      const shape = p * n + q;
      const [psi, psi1] = [digamma(shape), trigamma(shape)];
      // One gamma variable of shape pn, or n of shape p.
      const [own, copies] = ofMeans ? [p * n, 1] : [p, n];
      const known = logsOf[c] ?? 0;
      value += customers * (lnGamma(shape) - copies * lnGamma(own) + q * slope * lnDays) + p * known - shape * logs;
      dp += n * (customers * psi - logs) + known - customers * n * digamma(own);
      dq += customers * (psi + slope * lnDays) - logs;
      const byScale = customers * q - shape * shares;
      dG += byScale;
      dC += byScale * lnDays;
      pp += customers * n * (n * psi1 - (ofMeans ? n : 1) * trigamma(own));
      pq += customers * n * psi1;
      qq += customers * psi1;
      const rest = customers - shares;
      pG -= n * shares;
      pC -= n * shares * lnDays;
      qG += rest;
      qC += rest * lnDays;
      const bend = shape * (shares - squares);
      GG -= bend;
      GC -= bend * lnDays;
      CC -= bend * lnDays * lnDays;
    }
    return {
      value,
      gradient: Float64Array.of(dp * p, dq * q, dG, dC),
      hessian: Float64Array.from(
        [
          [pp * p * p + dp * p, pq * p * q, pG * p, pC * p],
          [pq * p * q, qq * q * q + dq * q, qG * q, qC * q],
          [pG * p, qG * q, GG, GC],
          [pC * p, qC * q, GC, CC],
        ].flat(),
      ),
    };
  };
}

/** Σ ln(scale + value) over entries `start` up to `end`. */
function lnProduct(values: Float64Array, scale: number, start: number, end: number): number {
  let total = 0;
  let product = 1;
  for (let i = start; i < end; i++) {
    product *= scale + (values[i] ?? 0);
    if (product > LARGE || product < SMALL) {
      total += Math.log(product);
      product = 1;
    }
  }
  return total + Math.log(product);
}
