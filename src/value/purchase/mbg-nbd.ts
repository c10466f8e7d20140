/**
 * MBG/NBD: while active, a customer buys as a Poisson process whose rate is gamma(r, α) distributed over customers; after
 * each purchase, the first included, the customer leaves for good with a probability that is beta(a, b) distributed.
 * α carries the time unit. Batislam, Denizel & Filiztekin 2007; Hoppe & Wagner 2007.
 */
export interface MbgNbd {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/** x: repeat purchases; tx: time from the first purchase to the last; T: time from the first purchase to today, T ≥ tx. */
export interface PurchaseHistory {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/** Log-likelihood of one customer's history, without the constant that no parameter touches. Hoppe & Wagner 2007, eq. 3. */
export function logLikelihood(model: MbgNbd, history: PurchaseHistory): number {
  const { r, alpha, a, b } = model;
  const { x, T } = history;
  let sum = Math.log(b / (a + b)) + r * Math.log(alpha / (alpha + T)) - x * Math.log(alpha + T);
  for (let j = 0; j < x; j++) sum += Math.log(r + j) + Math.log((b + 1 + j) / (a + b + 1 + j));
  const logOdds = logOddsGone(model, history);
  return sum + Math.max(0, logOdds) + Math.log1p(Math.exp(-Math.abs(logOdds)));
}

/**
 * P(alive): the probability that a customer has not left by T. Below one for one-time buyers too, unlike BG/NBD.
 * Hoppe & Wagner 2007, eq. 4.
 */
export function pAlive(model: MbgNbd, history: PurchaseHistory): number {
  return 1 / (1 + Math.exp(logOddsGone(model, history)));
}

function logOddsGone({ r, alpha, a, b }: MbgNbd, { x, tx, T }: PurchaseHistory): number {
  return Math.log(a / (b + x)) + (r + x) * Math.log1p((T - tx) / (alpha + tx));
}
