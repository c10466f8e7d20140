import type { GroupSums } from './group-sums.ts';

/**
 * Histories are worked on in blocks: what needs logarithms and exponentials is filled in first, then added up. The sums then stay
 * in registers, which a call would empty: three times as fast as one loop.
 */
export const BLOCK = 512;

/** Odds are multiplied up as long as they surely stay within a double. */
const FULL = 1e100;

/** One block of Poisson buyers' histories. */
export interface GoneBlock {
  /** ln((α + T) / (α + tx)) */
  readonly ratio: Float64Array;
  /** 1 / (α + T) and 1 / (α + tx) */
  readonly inverseT: Float64Array;
  readonly inverseTx: Float64Array;
  /** Odds that the customer has left. */
  readonly odds: Float64Array;
}

export function goneBlock(): GoneBlock {
  return {
    ...{ ratio: new Float64Array(BLOCK), odds: new Float64Array(BLOCK) },
    ...{ inverseT: new Float64Array(BLOCK), inverseTx: new Float64Array(BLOCK) },
  };
}

/**
 * Adds Σ w ln(1 + eᵘ) of a block, whose first history has the weight weight[from], and its derivatives: the odds eᵘ have
 * u = ln odds + (r + x) ratio, u_r = ratio and u_α = (r + x) (1 / (α + T) − 1 / (α + tx)). The logarithms of 1 + eᵘ are taken of
 * their product, a hundred powers of ten at a time.
 */
export function addGone(
  into: GroupSums,
  { ratio: ratios, inverseT, inverseTx, odds }: GoneBlock,
  weight: Float64Array,
  from: number,
  size: number,
  shape: number,
  logOdds: number,
): void {
  let value = 0;
  let product = 1;
  let g0 = 0;
  let g1 = 0;
  let g2 = 0;
  let g3 = 0;
  let s0 = 0;
  let s1 = 0;
  let s2 = 0;
  let s11 = 0;
  let s12 = 0;
  let s22 = 0;
  for (let i = 0; i < size; i++) {
    const w = weight[from + i] ?? 0;
    const ratio = ratios[i] ?? 0;
    const oddsGone = odds[i] ?? 0;
    // Beyond that 1 + eᵘ is eᵘ in a double, and nobody is still active.
    const certain = oddsGone > FULL;
    const whole = certain ? 1 : 1 + oddsGone;
    const alive = certain ? 0 : 1 / whole;
    if (certain) value += w * (logOdds + shape * ratio);
    if (w === 1) product *= whole;
    else value += w * Math.log(whole);
    if (product > FULL) {
      value += Math.log(product);
      product = 1;
    }
    const atT = inverseT[i] ?? 0;
    const atTx = inverseTx[i] ?? 0;
    const difference = atT - atTx;
    const gone = w * (1 - alive);
    const spread = gone * alive;
    const goneDifference = gone * difference;
    const spreadRatio = spread * ratio;
    const spreadDifference = spread * difference;
    g0 += gone;
    g1 += gone * ratio;
    g2 += goneDifference;
    g3 += goneDifference * (atT + atTx);
    s0 += spread;
    s1 += spreadRatio;
    s2 += spreadDifference;
    s11 += spreadRatio * ratio;
    s12 += spreadRatio * difference;
    s22 += spreadDifference * difference;
  }
  into.value += value + Math.log(product);
  into.gone += g0;
  into.spread += s0;
  into.r += g1;
  into.alpha += shape * g2;
  into.ralpha += g2;
  into.alphaalpha -= shape * g3;
  into.spreadR += s1;
  into.spreadAlpha += shape * s2;
  into.spreadRR += s11;
  into.spreadRAlpha += shape * s12;
  into.spreadAlphaAlpha += shape * shape * s22;
}
