import type { PurchaseHistory, PurchaseKind, PurchaseProcess } from '../process.ts';
import { futureCounts } from './future-counts.ts';
import { logOddsLeft, type ParetoNbd } from './lifetime.ts';

/** The Pareto/NBD: gamma rates of buying, gamma rates of leaving at any time. Schmittlein, Morrison & Colombo 1987. */
export const paretoNbd: PurchaseKind<'pareto-nbd', 'r' | 'alpha' | 's' | 'beta'> = {
  name: 'pareto-nbd',
  parameters: ['r', 'alpha', 's', 'beta'],
  process([r = 0, alpha = 0, s = 0, beta = 0]) {
    return paretoNbdProcess({ r, alpha, s, beta });
  },
};

function paretoNbdProcess(model: ParetoNbd): PurchaseProcess {
  const ifActive = futureCounts();
  const alive = (history: PurchaseHistory) => pAlive(model, history);
  return {
    pAlive: alive,
    expected: (history, t) => alive(history) * rate(model, history) * activeTime(model, history, t),
    tails(history, t) {
      const tails = ifActive(model, history, t);
      const active = alive(history);
      for (let k = 0; k < tails.length; k++) tails[k] = active * (tails[k] ?? 0);
      return tails;
    },
    medianWait: (history) => medianWait(model, history),
  };
}

/**
 * P(alive): the probability that a customer has not left by T; 1 for who bought today.
 * Schmittlein, Morrison & Colombo 1987; Fader & Hardie 2005 (note), section 5.
 */
export function pAlive(model: ParetoNbd, history: PurchaseHistory): number {
  const logOdds = logOddsLeft(model, history);
  // Of a negative number either way, so that a probability of 1e-310 is that and not zero.
  const smaller = Math.exp(-Math.abs(logOdds));
  return logOdds > 0 ? smaller / (1 + smaller) : 1 / (1 + smaller);
}

/** Expected purchases per unit of time of a customer who is active: the gamma's mean after the history. */
export function rate({ r, alpha }: ParetoNbd, { x, T }: PurchaseHistory): number {
  return (r + x) / (alpha + T);
}

/**
 * Expected time a customer active at T stays active within (T, T + t]: ∫₀ᵗ (1 + u/(β + T))^−s du, which is
 * (β + T)/(s − 1) · (1 − ((β + T)/(β + T + t))^(s−1)) without the division by s − 1.
 * Times rate · P(alive) it is the conditional expectation of Fader & Hardie 2005 (note), section 6.
 */
function activeTime({ s, beta }: ParetoNbd, { T }: PurchaseHistory, t: number): number {
  const scale = beta + T;
  const w = Math.log1p(t / scale);
  const exponent = (1 - s) * w;
  return scale * w * (exponent === 0 ? 1 : Math.expm1(exponent) / exponent);
}

/** The waiting time of an active customer is Lomax with shape r + x and scale α + T: its median, leaving not considered. */
function medianWait({ r, alpha }: ParetoNbd, { x, T }: PurchaseHistory): number {
  // A shape below .001 has a median beyond any number: the largest one stands for it.
  return Math.min(Number.MAX_VALUE, (alpha + T) * Math.expm1(Math.LN2 / (r + x)));
}
