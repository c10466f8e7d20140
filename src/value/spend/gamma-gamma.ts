/**
 * Gamma-Gamma: a customer's order values are gamma(p, ν) distributed and the ν of customers gamma(q, γ), independent of how
 * often they buy. γ carries the money unit. Fader, Hardie & Lee 2005; Fader & Hardie 2013, "The Gamma-Gamma Model".
 * Where that independence fails, the γ of a customer with d purchase days is γ d^slope, so that the mean to which the
 * customer is shrunken goes with d (ours; slope 0 is the published model).
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
  readonly slope: number;
}

/** n: days that are evidence of spend; sum: what was spent on them, net, in the unit of γ; days: all purchase days. */
export interface SpendHistory {
  readonly n: number;
  readonly sum: number;
  readonly days: number;
}

/** γ of a customer with that many purchase days. */
export function gammaAt({ gamma, slope }: GammaGamma, days: number): number {
  return slope === 0 ? gamma : gamma * Math.max(1, days) ** slope;
}

/**
 * Expected spend a day as a multiple of γ + sum: the customer's own mean and the shop's, weighted by pn : q − 1.
 * Needs pn + q > 1. Fader & Hardie 2013, eq. 5.
 */
export function meanMultiple({ p, q }: GammaGamma, n: number): number {
  return p / (p * n + q - 1);
}

/** Expected spend a day of a customer; with n = 0 the shop's mean pγ / (q − 1). Needs q > 1. */
export function expectedSpend(model: GammaGamma, { n, sum, days }: SpendHistory): number {
  return meanMultiple(model, n) * (gammaAt(model, days) + Math.max(0, sum));
}
