import type { ByCount } from './by-count.ts';
import { DEPTH, SHARE, SLOTS } from './leaving-moments.ts';
import type { ParetoNbd } from './lifetime.ts';

/** Places in the totals: the value, the gradient by (ln r, ln α, ln s, ln β), the upper triangle of the Hessian. */
export const TOTALS = 15;

/**
 * Adds to the totals what each history with the i-th number of purchases has to itself: its log-likelihood without (r)ₓ α^−x
 * and minus the product of its gradient with itself. Without that factor the likelihood is the mean, over leaving at y in
 * (tx, T] or staying, of the exponential of f = −(r + x) a − s b with a = ln(1 + y/α), b = ln(1 + y/β), and for who left
 * ln(s/β) − b more. So the gradient is the mean of ∂f under the odds of having left at each y, and the Hessian the mean of
 * ∂²f + ∂f ∂fᵀ less that product: derivatives are taken under the integral and are exact. The means are linear in the
 * integrals of `slots`, so here only their coefficients are summed, at each time: addMeans does the rest once a time.
 */
export function addHistories(
  { r, s, beta }: ParetoNbd,
  { x, cell, tx, T, weight }: ByCount,
  i: number,
  slots: Float64Array,
  totals: Float64Array,
): void {
  const shape = r + (x[i] ?? 0);
  const end = cell[i + 1] ?? 0;
  let value = 0;
  let rr = 0;
  let ra = 0;
  let rs = 0;
  let rb = 0;
  let aa = 0;
  let as = 0;
  let ab = 0;
  let ss = 0;
  let sb = 0;
  let bb = 0;
  for (let k = cell[i] ?? 0; k < end; k++) {
    const from = (tx[k] ?? 0) * SLOTS;
    const to = (T[k] ?? 0) * SLOTS;
    const w = weight[k] ?? 0;
    const depth = slots[from + DEPTH] ?? 0;
    const fall = Math.exp(depth - (slots[to + DEPTH] ?? 0));
    // Both parts of the likelihood relative to g(tx)/β.
    const stayed = fall * (slots[to + DEPTH + 5] ?? 0);
    const left = s * ((slots[from] ?? 0) - fall * (slots[to] ?? 0));
    const either = stayed + left;
    value += w * (Math.log(either / beta) - depth);

    // d…: means over who left, times the probability of having left; m…: over all.
    const inverse = 1 / either;
    const share = s * inverse;
    const later = share * fall;
    const active = stayed * inverse;
    const d = left * inverse;
    const dv = share * (slots[from + 4] ?? 0) - later * (slots[to + 4] ?? 0);
    const ma = share * (slots[from + 1] ?? 0) - later * (slots[to + 1] ?? 0) + active * (slots[to + DEPTH + 1] ?? 0);
    const mb = share * (slots[from + 2] ?? 0) - later * (slots[to + 2] ?? 0) + active * (slots[to + DEPTH + 2] ?? 0);
    const mu = share * (slots[from + 3] ?? 0) - later * (slots[to + 3] ?? 0) + active * (slots[to + DEPTH + 3] ?? 0);
    const mv = dv + active * (slots[to + DEPTH + 4] ?? 0);
    slots[from + SHARE] = (slots[from + SHARE] ?? 0) + w * share;
    slots[to + SHARE] = (slots[to + SHARE] ?? 0) - w * later;
    slots[to + SHARE + 1] = (slots[to + SHARE + 1] ?? 0) + w * active;

    const gr = -r * ma;
    const ga = shape * mu;
    const gs = d - s * mb;
    const gb = dv - d + s * mv;
    rr -= w * gr * gr;
    ra -= w * gr * ga;
    rs -= w * gr * gs;
    rb -= w * gr * gb;
    aa -= w * ga * ga;
    as -= w * ga * gs;
    ab -= w * ga * gb;
    ss -= w * gs * gs;
    sb -= w * gs * gb;
    bb -= w * gb * gb;
  }
  addTo(totals, [value, 0, 0, 0, 0, rr, ra, rs, rb, aa, as, ab, ss, sb, bb]);
}

export function addTo(totals: Float64Array, parts: readonly number[]): void {
  parts.forEach((part, k) => {
    totals[k] = (totals[k] ?? 0) + part;
  });
}
