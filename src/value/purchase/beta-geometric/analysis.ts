import type { PurchaseAnalysis, PurchaseHistory } from '../process.ts';
import type { Buying } from './buying.ts';
import { logOddsGone, pAlive, renewal, staying } from './buying-process.ts';
import { residuals } from './residual.ts';
import { silence } from './silence.ts';

export function buyingAnalysis(buying: Buying): PurchaseAnalysis {
  const residualOf = residuals(buying.a, buying.variant.phases);
  return {
    logLikelihood: (history) => logLikelihood(buying, history),
    residual: (history, rate) =>
      pAlive(buying, history) * residualOf(renewal(buying, history), staying(buying, history.x), rate),
  };
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
