/**
 * Gamma-Gamma: a customer's order values are gamma(p, ν) distributed and the ν of customers gamma(q, γ), independent of how
 * often they buy. γ carries the money unit. Fader, Hardie & Lee 2005; Fader & Hardie 2013, "The Gamma-Gamma Model".
 */
export interface GammaGamma {
  readonly p: number;
  readonly q: number;
  readonly gamma: number;
}

/** n: purchase days that carry money; sum: what was spent on them, net, in the unit of γ. */
export interface SpendHistory {
  readonly n: number;
  readonly sum: number;
}

/**
 * Expected spend an order of a customer: the customer's own mean and the shop's, weighted by pn : q − 1.
 * With n = 0 it is the shop's mean pγ / (q − 1). Needs q > 1. Fader & Hardie 2013, eq. 5.
 */
export function expectedSpend({ p, q, gamma }: GammaGamma, { n, sum }: SpendHistory): number {
  return (p * (gamma + Math.max(0, sum))) / (p * n + q - 1);
}
