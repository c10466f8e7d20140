import type { Clock } from './clock.ts';
import type { Groups } from './groups.ts';
import { ALPHA, ALPHA_ALPHA, add, R, R_ALPHA, RR, type Sums } from './sums.ts';

/**
 * Adds the part of the gamma-mixed rate that knows counts only: Σ ln Γ(r + kx) / Γ(r) + r ln α. The gamma ratio is a product over
 * j < kx, so with the tail counts #(x > j / k) it costs one pass over j.
 */
export function addRateOfCounts(sums: Sums, { atLeast }: Groups, phases: number, r: number, alpha: number): void {
  const { gradient, hessian } = sums;
  const customers = atLeast[0] ?? 0;
  let value = customers * r * Math.log(alpha);
  let dr = customers * Math.log(alpha);
  let rr = 0;
  for (let purchases = 1, j = 0; purchases < atLeast.length; purchases++) {
    const w = atLeast[purchases] ?? 0;
    for (let phase = 0; phase < phases; phase++, j++) {
      const reciprocal = 1 / (r + j);
      value += w * Math.log(r + j);
      dr += w * reciprocal;
      rr -= w * reciprocal * reciprocal;
    }
  }
  sums.value += value;
  add(gradient, R, dr);
  add(gradient, ALPHA, (customers * r) / alpha);
  add(hessian, RR, rr);
  add(hessian, R_ALPHA, customers / alpha);
  add(hessian, ALPHA_ALPHA, (-customers * r) / (alpha * alpha));
}

/** Adds the part of the gamma-mixed rate that knows times: −Σ (r + kx) ln(α + T), one pass over the distinct times. */
export function addRateOfTimes(sums: Sums, groups: Groups, clock: Clock, phases: number, r: number): void {
  const { customersAt, purchasesAt } = groups;
  const { log, inverse } = clock;
  const { gradient, hessian } = sums;
  let [value, dr, dalpha, ralpha, alphaalpha] = [0, 0, 0, 0, 0];
  for (let t = 0; t < log.length; t++) {
    const w = customersAt[t] ?? 0;
    if (w === 0) continue;
    const shapes = r * w + phases * (purchasesAt[t] ?? 0);
    const ln = log[t] ?? 0;
    const reciprocal = inverse[t] ?? 0;
    value -= shapes * ln;
    dr -= w * ln;
    dalpha -= shapes * reciprocal;
    ralpha -= w * reciprocal;
    alphaalpha += shapes * reciprocal * reciprocal;
  }
  sums.value += value;
  add(gradient, R, dr);
  add(gradient, ALPHA, dalpha);
  add(hessian, R_ALPHA, ralpha);
  add(hessian, ALPHA_ALPHA, alphaalpha);
}
