import type { CountTails, PurchaseHistory, PurchaseProcess } from '../process.ts';
import type { Buying } from './buying.ts';
import { medianWait } from './median-wait.ts';
import { phaseCounts, type Renewal } from './phase-counts.ts';
import { residuals } from './residual.ts';
import { silence } from './silence.ts';

/** What is neglected of a count distribution: of one that is shown, and of one whose mean is wanted at full precision. */
const NEGLIGIBLE = { tails: 1e-11, mean: 1e-15 };

/** Everything that an (M)BG/(C)NBD-k model with given parameters says of a customer. */
export function buyingProcess(buying: Buying): PurchaseProcess {
  const { a, b, variant } = buying;
  const tailsOf = phaseCounts(NEGLIGIBLE.tails);
  const residualOf = residuals(a, variant.phases);
  const preciseTailsOf = phaseCounts(NEGLIGIBLE.mean);
  /** The beta distribution's b of a customer who is active after x repeat purchases. */
  const staying = (x: number): number => b + x + variant.leavesAfterFirst;

  /** The n-th purchase comes if the n-th renewal does and none of the n − 1 before was the last: P · (b)ₙ₋₁ / (a + b)ₙ₋₁. */
  const thin = (tails: CountTails, x: number, alive: number): CountTails => {
    const from = staying(x);
    let share = alive;
    for (let n = 0; n < tails.length; n++) {
      tails[n] = (tails[n] ?? 0) * share;
      share *= (from + n) / (a + from + n);
    }
    return tails;
  };

  const pAlive = (history: PurchaseHistory): number => 1 / (1 + Math.exp(logOddsGone(buying, history)));

  return {
    logLikelihood: (history) => logLikelihood(buying, history),
    pAlive,
    expected: (history, t) => {
      const tails = thin(preciseTailsOf(renewal(buying, history), t), history.x, pAlive(history));
      let sum = 0;
      for (let n = tails.length - 1; n >= 0; n--) sum += tails[n] ?? 0;
      return sum;
    },
    tails: (history, t) => thin(tailsOf(renewal(buying, history), t), history.x, pAlive(history)),
    residual: (history, rate) => pAlive(history) * residualOf(renewal(buying, history), staying(history.x), rate),
    medianWait: (history) => medianWait(renewal(buying, history)),
  };
}

function renewal({ r, alpha, variant: { phases } }: Buying, { x, tx, T }: PurchaseHistory): Renewal {
  return { phases, shape: r + phases * x, scale: alpha + T, elapsed: T - tx };
}

/**
 * ln of P(left by T) / P(alive at T); −∞ where nobody can have left yet. BG: Fader, Hardie & Lee 2005; MBG: Hoppe & Wagner 2007,
 * eq. 4; k phases: Platzer & Reutterer 2016, eq. 8.
 */
function logOddsGone(buying: Buying, history: PurchaseHistory): number {
  const { alpha, a, b, variant } = buying;
  const { x, tx, T } = history;
  const chances = x + variant.leavesAfterFirst;
  if (chances === 0 || a === 0) return Number.NEGATIVE_INFINITY;
  const { phases, shape, scale, elapsed } = renewal(buying, history);
  const silent = Math.log(silence(phases, shape, elapsed / scale));
  return Math.log(a / (b + chances - 1)) + shape * Math.log1p((T - tx) / (alpha + tx)) - silent;
}

/** Without what no parameter touches: for k phases (k − 1) Σ ln gap − x ln (k − 1)!. */
function logLikelihood(buying: Buying, history: PurchaseHistory): number {
  const { r, alpha, a, b, variant } = buying;
  const { phases, shape, scale, elapsed } = renewal(buying, history);
  const { x, T } = history;
  let sum = r * Math.log(alpha / (alpha + T)) - phases * x * Math.log(alpha + T);
  for (let j = 0; j < phases * x; j++) sum += Math.log(r + j);
  for (let j = 0; j < x + variant.leavesAfterFirst; j++) sum += Math.log((b + j) / (a + b + j));
  const logOdds = logOddsGone(buying, history);
  const silent = Math.log(silence(phases, shape, elapsed / scale));
  return sum + silent + Math.max(0, logOdds) + Math.log1p(Math.exp(-Math.abs(logOdds)));
}
