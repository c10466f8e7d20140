import { lnGamma } from '../../numerics/ln-gamma.ts';
import { meanReciprocal } from './mean-reciprocal.ts';
import type { Renewal } from './phase-counts.ts';
import { silence } from './silence.ts';

/** Where an integrand has fallen by this many powers of e, it no longer shows in a double. */
const NEGLIGIBLE = 36;
/** No customer's rate is higher, in the unit of time. */
const HIGHEST_RATE = 1e6;

/** E[1 / (p + v)] at the points of the grid of λ, for one distribution of p: customers with as many purchases share it. */
interface Shared {
  readonly mean: (v: number) => number;
  /** By the halvings of the grid's step, then by the point's number. */
  readonly known: Map<number, Map<number, number>>;
}

/**
 * Discounted expected residual transactions of a still active customer, for a continuous rate δ > 0; `b` is that of the active
 * customer. Given the customer's rate of phases λ and probability p of leaving, each purchase to come is worth θ = λ / (λ + δ) a
 * phase, so with j phases already over their sum is θ^(k − j) / (1 − (1 − p) θᵏ) = (1 + δ / λ)ʲ / (p + v), v = (1 + δ / λ)ᵏ − 1.
 * For one phase this is the double integral behind P(alive) (r + x) / (α + T) ∫ e^(−δu) ₂F₁(r + x + 1, a; a + b + x; −u / (α + T)) du,
 * in the other order. λ and p are integrated by the trapezoidal rule on logarithmic scales; every term is positive. The grids of λ
 * do not depend on the customer, so what depends on λ and b only is computed once and kept.
 */
export function residuals(a: number, phases: number): (renewal: Renewal, b: number, rate: number) => number {
  let keptRate = Number.NaN;
  const kept = new Map<number, Shared>();

  return ({ shape, scale, elapsed }, b, rate) => {
    if (rate !== keptRate) {
      kept.clear();
      keptRate = rate;
    }
    let shared = kept.get(b);
    if (shared === undefined) {
      shared = { mean: meanReciprocal(a, b, rate / HIGHEST_RATE), known: new Map() };
      kept.set(b, shared);
    }
    const halvings = halvingsFor(shape + phases);
    const step = STEP * 2 ** -halvings;
    let known = shared.known.get(halvings);
    if (known === undefined) {
      known = new Map();
      shared.known.set(halvings, known);
    }

    const logNorm = lnGamma(shape) - shape * Math.log(scale) + Math.log(silence(phases, shape, elapsed / scale));
    const { low, high } = bounds(shape, phases, scale, rate);
    let sum = 0;
    for (let i = Math.ceil(low / step); i * step <= high; i++) {
      const lambda = Math.exp(i * step);
      let reciprocal = known.get(i);
      if (reciprocal === undefined) {
        reciprocal = shared.mean(Math.expm1(phases * Math.log1p(rate / lambda)));
        known.set(i, reciprocal);
      }
      let ended = 1;
      let stages = 1;
      for (let j = 1; j < phases; j++) {
        ended *= ((lambda + rate) * elapsed) / j;
        stages += ended;
      }
      sum += Math.exp(shape * i * step - scale * lambda - logNorm) * stages * reciprocal;
    }
    return sum * step;
  };
}

/** Longest step of the grid of ln λ, and part of a narrow integrand's width that a step may take. */
const STEP = 0.24;
const PART_OF_WIDTH = 0.7;

/** The step is halved until it is fine enough for a gamma distribution of that shape. */
function halvingsFor(shape: number): number {
  return Math.max(0, Math.ceil(Math.log2((STEP * Math.sqrt(shape)) / PART_OF_WIDTH)));
}

/** Between which ln λ the integrand shows: it falls with λ^shape below the mode, and with λ^(shape + k) below δ. */
function bounds(shape: number, phases: number, scale: number, rate: number): { low: number; high: number } {
  const widest = shape + phases;
  const deviation = 1 / Math.sqrt(widest);
  const mode = Math.log(shape / scale);
  return {
    low: Math.max(
      mode - NEGLIGIBLE / shape - 9 * deviation,
      Math.min(Math.log(rate), mode) - NEGLIGIBLE / widest - 9 * deviation,
    ),
    high: Math.log((widest + 9 * Math.sqrt(widest) + 1.2 * NEGLIGIBLE) / scale),
  };
}
