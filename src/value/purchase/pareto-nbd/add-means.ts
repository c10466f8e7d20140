import { addTo } from './add-histories.ts';
import type { ByCount } from './by-count.ts';
import { DEPTH, SECOND, SHARE, SLOTS } from './leaving-moments.ts';
import type { ParetoNbd } from './lifetime.ts';

/**
 * Adds to the totals the means of ∂f and of ∂²f + ∂f ∂fᵀ over all histories with the i-th number of purchases (see
 * addHistories, which leaves the coefficients of the integrals in `slots`).
 */
export function addMeans(
  { r, s }: ParetoNbd,
  { x, time }: ByCount,
  i: number,
  slots: Float64Array,
  totals: Float64Array,
): void {
  const shape = r + (x[i] ?? 0);
  const end = ((time[i + 1] ?? 0) - (time[i] ?? 0)) * SLOTS;
  // d…: sums over who left, m…: over all, of a, b, u, v and their products.
  let d = 0;
  let da = 0;
  let db = 0;
  let dv = 0;
  let du = 0;
  let dav = 0;
  let dbv = 0;
  let duv = 0;
  let dvv = 0;
  let ma = 0;
  let mb = 0;
  let mu = 0;
  let mv = 0;
  let maa = 0;
  let mab = 0;
  let mau = 0;
  let mav = 0;
  let mbb = 0;
  let mbu = 0;
  let mbv = 0;
  let muu = 0;
  let muv = 0;
  let mvv = 0;
  for (let at = 0; at < end; at += SLOTS) {
    const left = slots[at + SHARE] ?? 0;
    const active = slots[at + SHARE + 1] ?? 0;
    const a = slots[at + DEPTH + 1] ?? 0;
    const b = slots[at + DEPTH + 2] ?? 0;
    const u = slots[at + DEPTH + 3] ?? 0;
    const v = slots[at + DEPTH + 4] ?? 0;
    d += left * (slots[at] ?? 0);
    da += left * (slots[at + 1] ?? 0);
    db += left * (slots[at + 2] ?? 0);
    du += left * (slots[at + 3] ?? 0);
    dv += left * (slots[at + 4] ?? 0);
    dav += left * (slots[at + SECOND + 3] ?? 0);
    dbv += left * (slots[at + SECOND + 6] ?? 0);
    duv += left * (slots[at + SECOND + 8] ?? 0);
    dvv += left * (slots[at + SECOND + 9] ?? 0);
    maa += left * (slots[at + SECOND] ?? 0) + active * a * a;
    mab += left * (slots[at + SECOND + 1] ?? 0) + active * a * b;
    mau += left * (slots[at + SECOND + 2] ?? 0) + active * a * u;
    mbb += left * (slots[at + SECOND + 4] ?? 0) + active * b * b;
    mbu += left * (slots[at + SECOND + 5] ?? 0) + active * b * u;
    muu += left * (slots[at + SECOND + 7] ?? 0) + active * u * u;
    ma += active * a;
    mb += active * b;
    mu += active * u;
    mv += active * v;
    mav += active * a * v;
    mbv += active * b * v;
    muv += active * u * v;
    mvv += active * v * v;
  }
  ma += da;
  mb += db;
  mu += du;
  mv += dv;
  mav += dav;
  mbv += dbv;
  muv += duv;
  mvv += dvv;

  // ∂f: −r a; (r + x) u; −s b, +1 for who left; s v, −(1 − v) for who left. ∂a/∂ln α = −u, ∂u/∂ln α = −u (1 − u).
  addTo(totals, [
    0,
    -r * ma,
    shape * mu,
    d - s * mb,
    dv - d + s * mv,
    r * r * maa - r * ma,
    r * (mu - shape * mau),
    r * (s * mab - da),
    r * (da - dav - s * mav),
    shape * (shape * muu + muu - mu),
    shape * (du - s * mbu),
    shape * (duv - du + s * muv),
    d - 2 * s * db + s * s * mbb - s * mb,
    dv - d + s * (db + dv - dbv + mv) - s * s * mbv,
    d - 3 * dv + 2 * dvv - 2 * s * (dv - dvv) - s * (mv - mvv) + s * s * mvv,
  ]);
}
