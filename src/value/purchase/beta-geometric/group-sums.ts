import {
  A,
  AA,
  AB,
  ALPHA,
  ALPHA_A,
  ALPHA_ALPHA,
  ALPHA_B,
  add,
  B,
  BB,
  R,
  R_ALPHA,
  RA,
  RB,
  RR,
  type Sums,
} from './sums.ts';

/**
 * Sums over the customers of one group of w g and w g (1 − g), g the probability that the customer has left, times derivatives
 * of u, the log-odds of that. What the group shares (∂u/∂a = 1 / a, ∂u/∂b) is multiplied in when the group is done.
 */
export interface GroupSums {
  value: number;
  gone: number;
  spread: number;
  /** Derivatives of the group's log-likelihood by r and α, u's part in the Hessian left out. */
  r: number;
  alpha: number;
  rr: number;
  ralpha: number;
  alphaalpha: number;
  /** Σ w g (1 − g) times u_r, u_α and their products. */
  spreadR: number;
  spreadAlpha: number;
  spreadRR: number;
  spreadRAlpha: number;
  spreadAlphaAlpha: number;
}

export function noGroupSums(): GroupSums {
  return {
    ...{ value: 0, gone: 0, spread: 0, r: 0, alpha: 0, rr: 0, ralpha: 0, alphaalpha: 0 },
    ...{ spreadR: 0, spreadAlpha: 0, spreadRR: 0, spreadRAlpha: 0, spreadAlphaAlpha: 0 },
  };
}

/** `ub`: ∂u/∂b of the group. */
export function addGroup(sums: Sums, group: GroupSums, a: number, ub: number): void {
  const { gradient, hessian } = sums;
  const { gone, spread } = group;
  sums.value += group.value;
  add(gradient, R, group.r);
  add(gradient, ALPHA, group.alpha);
  add(gradient, A, gone / a);
  add(gradient, B, gone * ub);
  add(hessian, RR, group.rr + group.spreadRR);
  add(hessian, R_ALPHA, group.ralpha + group.spreadRAlpha);
  add(hessian, ALPHA_ALPHA, group.alphaalpha + group.spreadAlphaAlpha);
  add(hessian, RA, group.spreadR / a);
  add(hessian, RB, group.spreadR * ub);
  add(hessian, ALPHA_A, group.spreadAlpha / a);
  add(hessian, ALPHA_B, group.spreadAlpha * ub);
  add(hessian, AA, (spread - gone) / (a * a));
  add(hessian, AB, (spread * ub) / a);
  add(hessian, BB, (spread + gone) * ub * ub);
}
