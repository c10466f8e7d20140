import { gaussLegendre } from '../../numerics/gauss-legendre.ts';
import type { PurchaseHistory } from '../process.ts';

/**
 * Pareto/NBD: while active, a customer buys as a Poisson process whose rate is gamma(r, α) distributed over customers, and
 * leaves for good after an exponential lifetime whose rate is gamma(s, β) distributed. α and β carry the time unit.
 * Schmittlein, Morrison & Colombo 1987.
 */
export interface ParetoNbd {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

const RULE = gaussLegendre(16);
/** Nothing is added where the integrand has fallen to e⁻⁴⁵ of its largest value. */
const BEYOND = 45;

/**
 * ln of ∫ ((α + y)/(α + tx))^−(r+x) ((β + y)/(β + tx))^−(s+1) dy/(β + tx) over y from tx to T: the customers who left at y,
 * relative to those who would have shown the same purchases up to tx. −∞ when T = tx. It replaces the difference of two 2F1
 * in section 3 of Fader & Hardie 2005, "A Note on Deriving the Pareto/NBD Model": only positive terms, and α = β is
 * no special case. With v = ln((κ + y)/(κ + tx)), κ the smaller of α and β, the integrand is nearly exponential, however long the time.
 */
export function logLeft({ r, alpha, s, beta }: ParetoNbd, { x, tx, T }: PurchaseHistory): number {
  const alphaFirst = alpha <= beta;
  const near = (alphaFirst ? alpha : beta) + tx;
  const far = (alphaFirst ? beta : alpha) + tx;
  const nearPower = alphaFirst ? r + x : s + 1;
  const farPower = alphaFirst ? s + 1 : r + x;
  const end = Math.log1p((T - tx) / near);
  /** How fast the logarithm of the integrand may move around v, at most. */
  const pace = (v: number) =>
    Math.abs(nearPower - 1) + (farPower * near) / (far * Math.exp(-v) + near * -Math.expm1(-v));
  const logHeight = (v: number) => (1 - nearPower) * v - farPower * Math.log1p((near * Math.expm1(v)) / far);

  let sum = 0;
  for (let v = 0; v < end; ) {
    const widest = Math.min(end - v, 2, 12 / pace(v));
    const width = Math.min(widest, 12 / pace(v + widest));
    let panel = 0;
    for (let i = 0; i < RULE.nodes.length; i++) {
      panel += (RULE.weights[i] ?? 0) * Math.exp(logHeight(v + width * (RULE.nodes[i] ?? 0)));
    }
    sum += width * panel;
    v += width;
    if (logHeight(v) < -BEYOND) break;
  }
  return Math.log(sum * (near / (beta + tx)));
}

/** ln of the odds that the customer has left by T: the dead part of the likelihood over the part alive. */
export function logOddsLeft(model: ParetoNbd, history: PurchaseHistory): number {
  return Math.log(model.s) + logLeft(model, history) + silence(model, history);
}

/** −ln of how likely a customer active at tx is to stay active and to buy nothing until T. */
export function silence({ r, alpha, s, beta }: ParetoNbd, { x, tx, T }: PurchaseHistory): number {
  return (r + x) * Math.log1p((T - tx) / (alpha + tx)) + s * Math.log1p((T - tx) / (beta + tx));
}
