import type { Clock } from './clock.ts';
import { BLOCK, type GoneBlock } from './gone-block.ts';
import type { GroupSums } from './group-sums.ts';
import type { Groups } from './groups.ts';
import { fillTimes } from './poisson-group.ts';

/** The coefficients (s)ⱼ / j! of the silence polynomial and their first and second derivatives by s, for j < phases. */
function coefficients(phases: number, shape: number): readonly [Float64Array, Float64Array, Float64Array] {
  const c = new Float64Array(phases);
  const first = new Float64Array(phases);
  const second = new Float64Array(phases);
  let [value, reciprocals, squares] = [1, 0, 0];
  for (let j = 0; j < phases; j++) {
    c[j] = value;
    first[j] = value * reciprocals;
    second[j] = value * (reciprocals * reciprocals - squares);
    value *= (shape + j) / (j + 1);
    reciprocals += 1 / (shape + j);
    squares += 1 / (shape + j) ** 2;
  }
  return [c, first, second];
}

/** Sums are multiplied up until there is a danger that a double cannot hold them. */
const FULL = 1e100;

/**
 * One group of regular buyers (several phases): Σ w ln(S + e^q) and its derivatives, where S = Σ (s)ⱼ / j! zʲ, z = (T − tx) / (α + T),
 * s = r + kx, is the silence of an active customer and q = ln odds + s ln((α + T) / (α + tx)) belongs to one who has left. One
 * exponential a history: the logarithms of the sums are taken of their product.
 */
export function sumErlangGroup(
  into: GroupSums,
  groups: Groups,
  g: number,
  clock: Clock,
  phases: number,
  shape: number,
  odds: number,
  block: GoneBlock,
): void {
  const silent = coefficients(phases, shape);
  const logOdds = Math.log(odds);
  const end = groups.start[g + 1] ?? 0;
  for (let from = groups.start[g] ?? 0; from < end; from += BLOCK) {
    const size = Math.min(BLOCK, end - from);
    fillTimes(block, groups, from, size, clock);
    for (let i = 0; i < size; i++) block.odds[i] = Math.exp(-Math.abs(logOdds + shape * (block.ratio[i] ?? 0)));
    addBlock(into, block, groups, from, size, clock.times, silent, shape, logOdds);
  }
}

/** `odds` of the block: e^(−|q|). */
function addBlock(
  into: GroupSums,
  { ratio: ratios, inverseT: inversesT, inverseTx: inversesTx, odds }: GoneBlock,
  { tx, T, weight }: Groups,
  from: number,
  size: number,
  times: Float64Array,
  [c, cs, css]: readonly [Float64Array, Float64Array, Float64Array],
  shape: number,
  logOdds: number,
): void {
  const degree = c.length - 1;
  let value = 0;
  let product = 1;
  for (let i = 0; i < size; i++) {
    const w = weight[from + i] ?? 0;
    const inverseT = inversesT[i] ?? 0;
    const inverseTx = inversesTx[i] ?? 0;
    const ratio = ratios[i] ?? 0;
    const difference = inverseT - inverseTx;
    const z = ((times[T[from + i] ?? 0] ?? 0) - (times[tx[from + i] ?? 0] ?? 0)) * inverseT;
    let S = c[degree] ?? 0;
    let Sz = 0;
    let Szz = 0;
    let Ss = cs[degree] ?? 0;
    let Ssz = 0;
    let Sss = css[degree] ?? 0;
    for (let j = degree - 1; j >= 0; j--) {
      Szz = Szz * z + 2 * Sz;
      Sz = Sz * z + S;
      S = S * z + (c[j] ?? 0);
      Ssz = Ssz * z + Ss;
      Ss = Ss * z + (cs[j] ?? 0);
      Sss = Sss * z + (css[j] ?? 0);
    }
    const inverseS = 1 / S;
    const vr = Ss * inverseS;
    const vz = Sz * inverseS;
    const zalpha = -z * inverseT;
    const valpha = vz * zalpha;
    const vrr = Sss * inverseS - vr * vr;
    const vralpha = (Ssz * inverseS - vr * vz) * zalpha;
    const valphaalpha = (Szz * inverseS - vz * vz) * zalpha * zalpha - 2 * vz * zalpha * inverseT;

    const q = logOdds + shape * ratio;
    const small = odds[i] ?? 0;
    const active = q > 0 ? S * small : S;
    const left = q > 0 ? 1 : small;
    const sum = active + left;
    const share = left / sum;
    if (q > 0) value += w * q;
    if (w === 1) product *= sum;
    else value += w * Math.log(sum);
    if (product > FULL) {
      value += Math.log(product);
      product = 1;
    }
    const ur = ratio - vr;
    const ualpha = shape * difference - valpha;
    const wGone = w * share;
    const wStays = w * (active / sum);
    const wSpread = wStays * share;
    into.gone += wGone;
    into.spread += wSpread;
    into.r += w * vr + wGone * ur;
    into.alpha += w * valpha + wGone * ualpha;
    into.rr += wStays * vrr;
    into.ralpha += wStays * vralpha + wGone * difference;
    into.alphaalpha += wStays * valphaalpha - wGone * shape * difference * (inverseT + inverseTx);
    into.spreadR += wSpread * ur;
    into.spreadAlpha += wSpread * ualpha;
    into.spreadRR += wSpread * ur * ur;
    into.spreadRAlpha += wSpread * ur * ualpha;
    into.spreadAlphaAlpha += wSpread * ualpha * ualpha;
  }
  into.value += value + Math.log(product);
}
