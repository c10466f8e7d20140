import type { MbgNbd, PurchaseHistory } from './mbg-nbd.ts';

/** Longest count distribution kept. Only a fresh customer of a shop where rates differ without bound comes near. */
const MOST_TERMS = 1 << 17;

/** P(at least k purchases | active today) for k = 1 … length; `atLeast[k - 1]` is for k. Valid until the next call. */
export type CountTails = Float64Array;

/**
 * Computes the exact distribution of a customer's purchases in the coming time t, given that the customer is active.
 * Without leaving, the count K would be negative binomial (gamma rate updated to r + x, α + T); the k-th purchase happens
 * if K ≥ k and none of the k − 1 before it was the last one: P(Y ≥ k) = P(K ≥ k) · (b + x + 1)ₖ₋₁ / (a + b + x + 1)ₖ₋₁.
 * Only positive terms, so nothing cancels, and a = 1 (where the closed form divides by zero) is a value like any other.
 * One workspace per caller: the buffers are reused. The distribution is cut where what is left of it weighs less than
 * `negligible`: the mean is then good to about that, relative to the count there.
 */
export function futureCounts(negligible: number): (model: MbgNbd, history: PurchaseHistory, t: number) => CountTails {
  let buffer = new Float64Array(256);
  return ({ r, alpha, a, b }, { x, T }, t) => {
    const shape = r + x;
    const z = t / (alpha + T + t);
    if (!(z > 0)) return buffer.subarray(0, 0);
    const mode = Math.min(Math.max(0, Math.floor(((shape - 1) * z) / (1 - z))), MOST_TERMS - 2);

    // Probabilities of K relative to that of the mode: the sum normalises them, so no gamma function is needed.
    let total = 1;
    let terms = mode + 1;
    while (buffer.length < terms) buffer = grow(buffer);
    buffer[mode] = 1;
    for (let k = mode, weight = 1; k > 0; k--) {
      weight *= k / ((shape + k - 1) * z);
      buffer[k - 1] = weight;
      total += weight;
    }
    for (let k = mode, weight = 1; terms < MOST_TERMS; k++) {
      const ratio = ((shape + k) / (k + 1)) * z;
      weight *= ratio;
      if (terms === buffer.length) buffer = grow(buffer);
      buffer[terms++] = weight;
      total += weight;
      if (ratio < 1 && weight < negligible * total * (1 - Math.max(ratio, z))) break;
    }

    let tail = 0;
    for (let k = terms - 1; k >= 1; k--) {
      tail += buffer[k] ?? 0;
      buffer[k] = tail / total;
    }
    let staying = 1;
    for (let k = 1; k < terms; k++) {
      buffer[k] = (buffer[k] ?? 0) * staying;
      staying *= (b + x + k) / (a + b + x + k);
    }
    return buffer.subarray(1, terms);
  };
}

/** Mean of a count from its tails: Σ P(Y ≥ k). */
export function meanCount(tails: CountTails): number {
  let sum = 0;
  for (let k = tails.length; k >= 1; k--) sum += tails[k - 1] ?? 0;
  return sum;
}

function grow(buffer: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(buffer.length * 2);
  larger.set(buffer);
  return larger;
}
