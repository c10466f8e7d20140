import { gaussLegendre } from '../../numerics/gauss-legendre.ts';
import { lnGamma } from '../../numerics/ln-gamma.ts';
import type { CountTails, PurchaseHistory } from '../process.ts';
import type { ParetoNbd } from './lifetime.ts';

/** Longest count distribution kept. Only a fresh customer of a shop where rates differ without bound comes near. */
const MOST_TERMS = 1 << 17;
/** The distribution is cut where what is left of it weighs less than this, relative to the purchases of who stays. */
const NEGLIGIBLE = 1e-12;
/** Who is still active with less than e⁻⁴⁵ buys no more. */
const BEYOND = 45;
/** Past e^−600 the first density is not formed: the recurrence then starts at the largest one. */
const UNDERFLOW = 600;

/**
 * P(at least k purchases in (T, T + t] | active at T) for k = 1 … length; valid until the next call.
 * The k-th purchase of a customer who never leaves comes at time u with density fₖ(u) (gamma mixture, shape r + x and scale
 * α + T), and the customer is still active then with probability S(u) = (1 + u/(β + T))^−s, so P(Y ≥ k) = ∫₀ᵗ S(u) fₖ(u) du.
 * Every term is positive; s = 1 and α = β are values like any other. All k share the nodes:
 * fₖ₊₁ = fₖ · (r + x + k)/k · u/(α + T + u). They lie on the scale w = ln(1 + u/(κ + T)), κ the smaller of α and β, on which
 * neither fₖ nor S has a kink, however many times κ the horizon is.
 * The same distribution as in Fader & Hardie 2014, "Deriving the Conditional PMF of the Pareto/NBD Model".
 */
export function futureCounts(): (model: ParetoNbd, history: PurchaseHistory, t: number) => CountTails {
  const sums: TailSums = { shape: 0, terms: 0, tails: new Float64Array(256), ratios: new Float64Array(256) };
  return ({ r, alpha, s, beta }, { x, T }, t) => {
    const shape = r + x;
    const scale = alpha + T;
    const near = Math.min(alpha, beta) + T;
    const until = Math.min(t, (beta + T) * Math.expm1(BEYOND / s));
    if (!(until > 0)) return sums.tails.subarray(0, 0);
    const end = Math.log1p(until / near);
    const counts = (shape * until) / (scale + until);
    const { nodes, weights } = gaussLegendre(nodesFor(end, counts, s * Math.log1p(until / (beta + T))));
    sums.shape = shape;
    sums.terms = 0;
    // The latest node reaches furthest: it goes first.
    for (let i = nodes.length - 1; i >= 0; i--) {
      const u = near * Math.expm1(end * (nodes[i] ?? 0));
      const z = u / (scale + u);
      const silent = shape * Math.log1p(u / scale);
      const active = Math.exp(-s * Math.log1p(u / (beta + T)));
      // fₖ(u) du = Γ(shape + k)/(Γ(shape) Γ(k)) zᵏ⁻¹ e^−silent du/(scale + u); over all k they sum to shape/scale du.
      const weight = (weights[i] ?? 0) * end * active * ((near + u) / (scale + u));
      const enough = NEGLIGIBLE * weight * shape * (1 + u / scale);
      const from = silent < UNDERFLOW ? 1 : Math.min(1 + Math.floor((shape * u) / scale), MOST_TERMS);
      const start = weight * (from === 1 ? shape * Math.exp(-silent) : densityAt(from, shape, z, silent));
      addDensities(sums, from, start, z, enough);
    }
    let { terms } = sums;
    while (terms > 0 && sums.tails[terms] === 0) terms--;
    return sums.tails.subarray(1, terms + 1);
  };
}

/** P(Y ≥ k) as summed so far for k = 1 … terms, with (shape + k)/k. */
interface TailSums {
  shape: number;
  terms: number;
  tails: Float64Array<ArrayBuffer>;
  ratios: Float64Array<ArrayBuffer>;
}

/** Adds the densities of one node to all tails, from one of them (`start`, of k = `from`) both ways, while they matter. */
function addDensities(sums: TailSums, from: number, start: number, z: number, enough: number): void {
  if (sums.terms < from) reach(sums, from);
  for (let k = from - 1, density = start; k >= 1; k--) {
    density *= k / ((sums.shape + k) * z);
    if (density * k < enough) break;
    sums.tails[k] = (sums.tails[k] ?? 0) + density;
  }
  for (let k = from, density = start; k <= MOST_TERMS; ) {
    if (sums.terms < k) reach(sums, Math.min(k + 15, MOST_TERMS));
    const { terms, tails, ratios } = sums;
    for (; k <= terms; k++) {
      tails[k] = (tails[k] ?? 0) + density;
      const ratio = (ratios[k] ?? 0) * z;
      density *= ratio;
      if (ratio < 1 && density < enough * (1 - ratio)) return;
    }
  }
}

function reach(sums: TailSums, terms: number): void {
  if (terms >= sums.tails.length) {
    sums.tails = grow(sums.tails, terms);
    sums.ratios = grow(sums.ratios, terms);
  }
  for (let k = sums.terms + 1; k <= terms; k++) {
    sums.tails[k] = 0;
    sums.ratios[k] = (sums.shape + k) / k;
  }
  sums.terms = terms;
}

/**
 * How many nodes keep the error of every tail near 1e-12 (tried out against twice as many): S falls by e^−decay, and on the scale w the fₖ near the horizon are
 * 1/√counts wide, those before it as much narrower as the nodes lie denser there.
 */
function nodesFor(end: number, counts: number, decay: number): number {
  const peaks = (Math.sqrt(counts) * end) / -Math.expm1(-end / 2);
  const enough = 6 + 3 * end + 1.75 * peaks + 0.25 * decay;
  // Eight sizes an octave: few rules to be made, whoever the customers are.
  const step = Math.max(1, 2 ** (Math.floor(Math.log2(enough)) - 3));
  return step * Math.ceil(enough / step);
}

function densityAt(k: number, shape: number, z: number, silent: number): number {
  return Math.exp(lnGamma(shape + k) - lnGamma(shape) - lnGamma(k) + (k - 1) * Math.log(z) - silent);
}

function grow(buffer: Float64Array<ArrayBuffer>, index: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(2 * index);
  larger.set(buffer);
  return larger;
}
