import type { CountTails, PurchaseHistory, PurchaseProcess } from '../process.ts';
import type { Buying } from './buying.ts';
import { medianWait } from './median-wait.ts';
import { phaseCounts, type Renewal } from './phase-counts.ts';
import { silence } from './silence.ts';

/** What is neglected of a count distribution: of one that is shown, and of one whose mean is wanted at full precision. */
const NEGLIGIBLE = { tails: 1e-11, mean: 1e-15 };

/** What an (M)BG/(C)NBD-k model with given parameters says of a customer. */
export function buyingProcess(buying: Buying): PurchaseProcess {
  const { a } = buying;
  const tailsOf = phaseCounts(NEGLIGIBLE.tails);
  const preciseTailsOf = phaseCounts(NEGLIGIBLE.mean);

  /** The n-th purchase comes if the n-th renewal does and none of the n − 1 before was the last: P · (b)ₙ₋₁ / (a + b)ₙ₋₁. */
  const thin = (tails: CountTails, x: number, alive: number): CountTails => {
    const from = staying(buying, x);
    let share = alive;
    for (let n = 0; n < tails.length; n++) {
      tails[n] = (tails[n] ?? 0) * share;
      share *= (from + n) / (a + from + n);
    }
    return tails;
  };

  const alive = (history: PurchaseHistory): number => pAlive(buying, history);

  return {
    pAlive: alive,
    expected: (history, t) => {
      const tails = thin(preciseTailsOf(renewal(buying, history), t), history.x, alive(history));
      let sum = 0;
      for (let n = tails.length - 1; n >= 0; n--) sum += tails[n] ?? 0;
      return sum;
    },
    tails: (history, t) => thin(tailsOf(renewal(buying, history), t), history.x, alive(history)),
    medianWait: (history) => medianWait(renewal(buying, history)),
  };
}

export function pAlive(buying: Buying, history: PurchaseHistory): number {
  return 1 / (1 + Math.exp(logOddsGone(buying, history)));
}

/** The beta distribution's b of a customer who is active after x repeat purchases. */
export function staying({ b, variant }: Buying, x: number): number {
  return b + x + variant.leavesAfterFirst;
}

export function renewal({ r, alpha, variant: { phases } }: Buying, { x, tx, T }: PurchaseHistory): Renewal {
  return { phases, shape: r + phases * x, scale: alpha + T, elapsed: T - tx };
}

/**
 * ln of P(left by T) / P(alive at T); −∞ where nobody can have left yet. BG: Fader, Hardie & Lee 2005; MBG: Hoppe & Wagner 2007,
 * eq. 4; k phases: Platzer & Reutterer 2016, eq. 8.
 */
export function logOddsGone(buying: Buying, history: PurchaseHistory): number {
  const { alpha, a, b, variant } = buying;
  const { x, tx, T } = history;
  const chances = x + variant.leavesAfterFirst;
  if (chances === 0 || a === 0) return Number.NEGATIVE_INFINITY;
  const { phases, shape, scale, elapsed } = renewal(buying, history);
  const silent = Math.log(silence(phases, shape, elapsed / scale));
  return Math.log(a / (b + chances - 1)) + shape * Math.log1p((T - tx) / (alpha + tx)) - silent;
}
