import { lnGamma } from '../../numerics/ln-gamma.ts';
import type { PurchaseHistory } from '../process.ts';
import { logLeft, type ParetoNbd, silence } from './lifetime.ts';

/** From so many repeat purchases on, a difference of ln Γ is quicker than the sum of logarithms. */
const LONG_SUM = 100;

/**
 * Log-likelihood of one customer's history, without constants: the customer is still active, or left at some y in (tx, T].
 * Fader & Hardie 2005, "A Note on Deriving the Pareto/NBD Model and Related Expressions", section 3.
 */
export function logLikelihood(model: ParetoNbd, history: PurchaseHistory): number {
  const { r, alpha, s, beta } = model;
  const { x, tx } = history;
  const active = -silence(model, history);
  const left = Math.log(s) + logLeft(model, history);
  const either = Math.max(active, left) + Math.log1p(Math.exp(-Math.abs(active - left)));
  return either + logRising(r, x) - x * Math.log(alpha + tx) - r * Math.log1p(tx / alpha) - s * Math.log1p(tx / beta);
}

/** ln Γ(r + x)/Γ(r). */
function logRising(r: number, x: number): number {
  if (x > LONG_SUM) return lnGamma(r + x) - lnGamma(r);
  let sum = 0;
  for (let j = 0; j < x; j++) sum += Math.log(r + j);
  return sum;
}
