import type { Renewal } from './phase-counts.ts';
import { silence } from './silence.ts';

/**
 * Time by which a still active customer is as likely as not to have bought again, given the time since the last purchase.
 * One phase: the wait is Lomax distributed and its median closed. More: the root of P(silent until then) = ½, by bisection.
 * Infinity where the rate is so uncertain that no double holds the median.
 */
export function medianWait({ phases, shape, scale, elapsed }: Renewal): number {
  const closed = scale * Math.expm1(Math.LN2 / shape);
  if (phases === 1 || !Number.isFinite(closed)) return closed;
  const now = silence(phases, shape, elapsed / scale);
  const silent = (wait: number): number =>
    (silence(phases, shape, (elapsed + wait) / (scale + wait)) / now) * Math.exp(-shape * Math.log1p(wait / scale));
  let high = closed;
  while (silent(high) > 0.5 && high < Number.MAX_VALUE) high *= 2;
  let low = silent(high / 2) > 0.5 ? high / 2 : 0;
  while (high - low > 1e-12 * high) {
    const middle = (low + high) / 2;
    if (middle === low || middle === high) break;
    if (silent(middle) > 0.5) low = middle;
    else high = middle;
  }
  return high;
}
