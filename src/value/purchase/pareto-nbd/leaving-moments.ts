import { gaussLegendre, type Quadrature } from '../../numerics/gauss-legendre.ts';
import type { ByCount } from './by-count.ts';
import type { ParetoNbd } from './lifetime.ts';

/**
 * What is kept per time t, with a = ln(1 + y/α), b = ln(1 + y/β), u = y/(α + y), v = y/(β + y): the integral over y > t and
 * the integrals times a, b, u, v; then at DEPTH −ln g(t), a, b, u, v and β + y at y = t; at SHARE room for two sums over the
 * histories (addHistories); at SECOND the integrals times aa, ab, au, av, bb, bu, bv, uu, uv, vv.
 */
export const SLOTS = 23;
export const DEPTH = 5;
export const SHARE = 11;
export const SECOND = 13;

/**
 * How wide a panel of the integral may be for a rule of so many nodes to be good to 1e-14, in e-folds of the integrand and of
 * the time. The last one is the widest panel there is.
 */
const WIDEST_BY_NODES = [
  [2, 0.0025],
  [3, 0.045],
  [4, 0.2],
  [5, 0.5],
  [6, 0.9],
  [8, 1.5],
  [12, 3.5],
] as const;
const WIDEST = 3.5;

const RULES = WIDEST_BY_NODES.map(([nodes, widest]) => ({ ...gaussLegendre(nodes), widest }));
const WIDEST_RULE = gaussLegendre(12);

function ruleFor(width: number): Quadrature {
  for (let i = 0; i < RULES.length; i++) {
    const rule = RULES[i];
    if (rule !== undefined && width <= rule.widest) return rule;
  }
  return WIDEST_RULE;
}

/** The rest of a gap is left out when the integrand there is below this share of what is there. */
const NEGLIGIBLE = 1e-20;

/** How much the integrand's logarithm and w = ln(1 + passed/near) move together, at most, for each unit of w. */
function paceAt(passed: number, near: number, far: number, nearPower: number, farPower: number): number {
  return 1 + Math.abs(nearPower - 1) + (farPower * (near + passed)) / (far + passed);
}

/**
 * For the i-th number of purchases: integrates g(y)/g(t) = ((α + y)/(α + t))^−(r+x) ((β + y)/(β + t))^−(s+1), leaving at y,
 * over y from each time t to the last one, and writes `SLOTS` figures per time, the last time first. Sums of positive terms
 * only, each relative to the integrand where it starts, so neither thousands of purchases nor decades underflow.
 */
export function leavingMoments(
  { r, alpha, s, beta }: ParetoNbd,
  { x, time, times }: ByCount,
  i: number,
  slots: Float64Array,
): void {
  const shape = r + (x[i] ?? 0);
  const alphaFirst = alpha <= beta;
  const nearScale = alphaFirst ? alpha : beta;
  const farScale = alphaFirst ? beta : alpha;
  const nearPower = alphaFirst ? shape : s + 1;
  const farPower = alphaFirst ? s + 1 : shape;
  const from = time[i] ?? 0;
  const count = (time[i + 1] ?? 0) - from;
  slots.fill(0, 0, count * SLOTS);
  for (let j = 0; j < count; j++) {
    const t = times[from + j] ?? 0;
    const a = Math.log1p(t / alpha);
    const b = Math.log1p(t / beta);
    const at = j * SLOTS + DEPTH;
    slots[at] = shape * a + (s + 1) * b;
    slots[at + 1] = a;
    slots[at + 2] = b;
    slots[at + 3] = t / (alpha + t);
    slots[at + 4] = t / (beta + t);
    slots[at + 5] = beta + t;
  }

  for (let j = count - 2; j >= 0; j--) {
    const start = times[from + j] ?? 0;
    const gap = (times[from + j + 1] ?? 0) - start;
    const near = nearScale + start;
    const far = farScale + start;
    const end = Math.log1p(gap / near);
    const at = j * SLOTS;
    const next = at + SLOTS;
    const a0 = slots[at + DEPTH + 1] ?? 0;
    const b0 = slots[at + DEPTH + 2] ?? 0;
    let m0 = 0;
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

    const steepest = paceAt(gap, near, far, nearPower, farPower);
    for (let w0 = 0, width = 0; w0 < end; w0 += width) {
      width = end - w0;
      let pace = steepest;
      if (pace * width > WIDEST) {
        // A pace that only grows: what fits at the far end of the widest panel fits everywhere before.
        const passed = near * Math.expm1(w0);
        width = Math.min(width, WIDEST / paceAt(passed, near, far, nearPower, farPower));
        pace = paceAt(near * Math.expm1(w0 + width), near, far, nearPower, farPower);
        width = Math.min(width, WIDEST / pace);
      }
      const { nodes, weights } = ruleFor(pace * width);
      let weight = 0;
      for (let n = 0; n < nodes.length; n++) {
        const w = w0 + width * (nodes[n] ?? 0);
        const passed = near * Math.expm1(w);
        const other = Math.log1p(passed / far);
        weight = width * (weights[n] ?? 0) * (near + passed) * Math.exp(-nearPower * w - farPower * other);
        const y = start + passed;
        const a = a0 + (alphaFirst ? w : other);
        const b = b0 + (alphaFirst ? other : w);
        const u = y / (alpha + y);
        const v = y / (beta + y);
        const wa = weight * a;
        const wb = weight * b;
        const wu = weight * u;
        const wv = weight * v;
        m0 += weight;
        ma += wa;
        mb += wb;
        mu += wu;
        mv += wv;
        maa += wa * a;
        mab += wa * b;
        mau += wa * u;
        mav += wa * v;
        mbb += wb * b;
        mbu += wb * u;
        mbv += wb * v;
        muu += wu * u;
        muv += wu * v;
        mvv += wv * v;
      }
      if (weight < NEGLIGIBLE * m0) break;
    }

    const later = Math.exp((slots[at + DEPTH] ?? 0) - (slots[next + DEPTH] ?? 0));
    slots[at] = m0 + later * (slots[next] ?? 0);
    slots[at + 1] = ma + later * (slots[next + 1] ?? 0);
    slots[at + 2] = mb + later * (slots[next + 2] ?? 0);
    slots[at + 3] = mu + later * (slots[next + 3] ?? 0);
    slots[at + 4] = mv + later * (slots[next + 4] ?? 0);
    slots[at + 13] = maa + later * (slots[next + 13] ?? 0);
    slots[at + 14] = mab + later * (slots[next + 14] ?? 0);
    slots[at + 15] = mau + later * (slots[next + 15] ?? 0);
    slots[at + 16] = mav + later * (slots[next + 16] ?? 0);
    slots[at + 17] = mbb + later * (slots[next + 17] ?? 0);
    slots[at + 18] = mbu + later * (slots[next + 18] ?? 0);
    slots[at + 19] = mbv + later * (slots[next + 19] ?? 0);
    slots[at + 20] = muu + later * (slots[next + 20] ?? 0);
    slots[at + 21] = muv + later * (slots[next + 21] ?? 0);
    slots[at + 22] = mvv + later * (slots[next + 22] ?? 0);
  }
}
