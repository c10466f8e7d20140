import { type CountTails, futureCounts, meanCount } from './future-counts.ts';
import { type MbgNbd, type PurchaseHistory, pAlive } from './mbg-nbd.ts';

/** What is to come from one customer over the horizon; counts are purchase days. */
export interface Outlook {
  readonly pAlive: number;
  readonly expected: number;
  readonly variance: number;
  /** Exact 80 % predictive interval: at most one in ten customers like this one falls below, at most one in ten above. */
  readonly low: number;
  readonly high: number;
  /** Expected purchases, each discounted to today. */
  readonly discounted: number;
  /** P(at least k purchases | active); valid until the next outlook is computed. */
  readonly tails: CountTails;
}

/** Gauss-Legendre on (0, 1) with four nodes. The discounted part is a few percent and smooth: four are more than it needs. */
const NODES = [0.06943184420297371, 0.33000947820757187, 0.6699905217924281, 0.9305681557970263];
const WEIGHTS = [0.17392742256872692, 0.32607257743127305, 0.32607257743127305, 0.17392742256872692];

/** What is neglected of a count distribution: for many customers at once, and for one figure at full precision. */
const NEGLIGIBLE = { many: 1e-9, one: 1e-15 };

/** Outlooks over a horizon, with a continuous discount rate; both in the model's time unit. */
export function outlooks(model: MbgNbd, horizon: number, rate: number): (history: PurchaseHistory) => Outlook {
  const counts = futureCounts(NEGLIGIBLE.many);
  return (history) => {
    const alive = pAlive(model, history);
    // ∫ e^(−δu) dE(u) by parts: e^(−δh) E(h) + δ ∫ e^(−δu) E(u) du, with E(u) the expected purchases up to u.
    let discounting = 0;
    NODES.forEach((node, i) => {
      const time = node * horizon;
      discounting += (WEIGHTS[i] ?? 0) * Math.exp(-rate * time) * meanCount(counts(model, history, time));
    });
    const tails = counts(model, history, horizon);
    const mean = meanCount(tails);
    let square = 0;
    for (let k = tails.length; k >= 1; k--) square += (2 * k - 1) * (tails[k - 1] ?? 0);
    return {
      pAlive: alive,
      expected: alive * mean,
      variance: Math.max(0, alive * square - (alive * mean) ** 2),
      low: countExceeding(tails, alive, 0.9),
      high: countExceeding(tails, alive, 0.1),
      discounted: alive * (Math.exp(-rate * horizon) * mean + rate * horizon * discounting),
      tails,
    };
  };
}

/** Expected purchases in the coming time t, dropout considered; t in the model's time unit. */
export function expectedPurchases(model: MbgNbd, history: PurchaseHistory, t: number): number {
  return pAlive(model, history) * meanCount(futureCounts(NEGLIGIBLE.one)(model, history, t));
}

/** The largest k with P(Y ≥ k) > probability: the quantile of the count at 1 − probability. */
function countExceeding(tails: CountTails, alive: number, probability: number): number {
  let k = 0;
  while (k < tails.length && alive * (tails[k] ?? 0) > probability) k++;
  return k;
}
