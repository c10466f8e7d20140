/**
 * A function of r, α, a and b with its derivatives, added up part by part. The Hessian is the upper triangle:
 * rr, rα, ra, rb, αα, αa, αb, aa, ab, bb.
 */
export interface Sums {
  value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

export const R = 0;
export const ALPHA = 1;
export const A = 2;
export const B = 3;
export const RR = 0;
export const R_ALPHA = 1;
export const RA = 2;
export const RB = 3;
export const ALPHA_ALPHA = 4;
export const ALPHA_A = 5;
export const ALPHA_B = 6;
export const AA = 7;
export const AB = 8;
export const BB = 9;

export function noSums(): Sums {
  return { value: 0, gradient: new Float64Array(4), hessian: new Float64Array(10) };
}

/** Gradient and full row-major Hessian by the first `n` parameters. */
export function derivativesOf(
  { gradient, hessian }: Sums,
  n: number,
): { gradient: Float64Array; hessian: Float64Array } {
  const full = new Float64Array(n * n);
  for (let i = 0, at = 0; i < 4; i++) {
    for (let j = i; j < 4; j++, at++) {
      if (j >= n) continue;
      full[i * n + j] = hessian[at] ?? 0;
      full[j * n + i] = hessian[at] ?? 0;
    }
  }
  return { gradient: gradient.slice(0, n), hessian: full };
}

export function add(into: Float64Array, index: number, amount: number): void {
  into[index] = (into[index] ?? 0) + amount;
}
