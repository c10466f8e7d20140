import { digamma, trigamma } from '../numerics/digamma.ts';
import { lnGamma } from '../numerics/ln-gamma.ts';
import { type Objective, toLogScale } from '../numerics/objective.ts';
import type { SpendObservations } from './observations.ts';

/**
 * The Gamma-Gamma log-likelihood of customers' mean spend as a function of (ln p, ln q, ln γ), with gradient and Hessian.
 * Fader & Hardie 2013, eq. 1a. Gamma functions depend on n alone and are taken once for each n; one log a customer is left.
 */
export function gammaGammaLikelihood({ size, n: counts, sum }: SpendObservations): Objective {
  const customersWith = new Map<number, number>();
  let weightedLogs = 0;
  let constant = 0;
  for (let i = 0; i < size; i++) {
    const n = counts[i] ?? 1;
    const total = sum[i] ?? 1;
    customersWith.set(n, (customersWith.get(n) ?? 0) + 1);
    weightedLogs += n * Math.log(total);
    constant -= Math.log(total / n);
  }

  return (theta) => {
    const [p = 0, q = 0, gamma = 0] = theta.map(Math.exp);
    let value = constant + p * weightedLogs + size * (q * Math.log(gamma) - lnGamma(q));
    let dp = weightedLogs;
    let dq = size * (Math.log(gamma) - digamma(q));
    let dgamma = (size * q) / gamma;
    let [pp, pq, pgamma, qgamma] = [0, 0, 0, size / gamma];
    let qq = -size * trigamma(q);
    let gammagamma = (-size * q) / (gamma * gamma);

    for (const [n, customers] of customersWith) {
      const shape = p * n;
      value += customers * (lnGamma(shape + q) - lnGamma(shape));
      const psi = digamma(shape + q);
      const psi1 = trigamma(shape + q);
      dp += customers * n * (psi - digamma(shape));
      dq += customers * psi;
      pp += customers * n * n * (psi1 - trigamma(shape));
      pq += customers * n * psi1;
      qq += customers * psi1;
    }
    for (let i = 0; i < size; i++) {
      const n = counts[i] ?? 1;
      const scale = gamma + (sum[i] ?? 0);
      const log = Math.log(scale);
      const inverse = 1 / scale;
      const shape = p * n + q;
      value -= shape * log;
      dp -= n * log;
      dq -= log;
      dgamma -= shape * inverse;
      pgamma -= n * inverse;
      qgamma -= inverse;
      gammagamma += shape * inverse * inverse;
    }
    const gradient = Float64Array.of(dp, dq, dgamma);
    const hessian = Float64Array.of(pp, pq, pgamma, pq, qq, qgamma, pgamma, qgamma, gammagamma);
    toLogScale([p, q, gamma], gradient, hessian);
    return { value, gradient, hessian };
  };
}
