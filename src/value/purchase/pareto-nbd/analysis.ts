import { tricomiU } from '../../numerics/tricomi-u.ts';
import type { PurchaseAnalysis, PurchaseHistory } from '../process.ts';
import { logLikelihood } from './history-likelihood.ts';
import type { ParetoNbd } from './lifetime.ts';
import { pAlive, rate } from './pareto-nbd.ts';

export function paretoNbdAnalysis([r = 0, alpha = 0, s = 0, beta = 0]: readonly number[]): PurchaseAnalysis {
  const model: ParetoNbd = { r, alpha, s, beta };
  return {
    logLikelihood: (history) => logLikelihood(model, history),
    residual: (history, discount) =>
      pAlive(model, history) * rate(model, history) * discountedTime(model, history, discount),
  };
}

/**
 * Discounted time a customer active at T stays active: ∫₀^∞ e^(−δu) (1 + u/(β + T))^−s du = (β + T) U(1, 2 − s, δ(β + T)).
 * Times rate · P(alive) it is DERT: Fader, Hardie & Lee 2005, "RFM and CLV: Using Iso-Value Curves for Customer Base
 * Analysis", whose Ψ(s, s; z) is z^(1−s) U(1, 2 − s, z).
 */
function discountedTime({ s, beta }: ParetoNbd, { T }: PurchaseHistory, discount: number): number {
  return (beta + T) * tricomiU(s, discount * (beta + T));
}
