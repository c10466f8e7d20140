import { gaussLegendre } from '../numerics/gauss-legendre.ts';
import type { PurchaseHistory, PurchaseProcess } from '../purchase/process.ts';

/** The discounted part is a few percent and smooth: four nodes are more than it needs. */
const { nodes, weights } = gaussLegendre(4);

/**
 * Present value of a purchase expected within the horizon h, at the continuous discount rate δ: ∫ e^(−δu) dE(u) / E(h), by
 * parts, with E(u) the expected purchases up to u. The price of a purchase today is one.
 */
export function presentValue(
  process: PurchaseProcess,
  history: PurchaseHistory,
  horizon: number,
  rate: number,
): number {
  const whole = process.expected(history, horizon);
  const late = Math.exp(-rate * horizon);
  if (!(whole > 0)) return late;
  let sum = 0;
  for (let i = 0; i < nodes.length; i++) {
    const time = (nodes[i] ?? 0) * horizon;
    sum += (weights[i] ?? 0) * Math.exp(-rate * time) * process.expected(history, time);
  }
  return late + (rate * horizon * sum) / whole;
}
