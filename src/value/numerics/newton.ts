import { cholesky, solveFactored } from './cholesky.ts';
import type { Derivatives, Objective } from './objective.ts';

export interface Box {
  readonly lower: Float64Array;
  readonly upper: Float64Array;
}

export interface Maximum extends Derivatives {
  readonly theta: Float64Array;
  /** -1, 0 or 1 for each coordinate: held by the lower bound, free, held by the upper bound. */
  readonly side: Int8Array;
  readonly evaluations: number;
  readonly converged: boolean;
}

const MAX_STEPS = 100;
/** No coordinate (the logarithm of a parameter) moves further than this in one step. */
const LONGEST_STEP = 1.5;
/** Half the Newton decrement is the value still to be gained; below this the last step lands on the maximum. */
const SMALL_GAIN = 1e-9;

/**
 * Maximises a smooth function inside a box by damped Newton steps. Coordinates pressed against a bound are held there;
 * where the Hessian is not negative definite it is shifted until it is. Deterministic; always returns its best point.
 */
export function maximise(objective: Objective, start: Float64Array, box: Box): Maximum {
  let theta = clamp(start, box);
  let here = objective(theta);
  let evaluations = 1;
  let converged = false;
  let stalled = 0;
  for (let step = 0; step < MAX_STEPS && !converged; step++) {
    const side = heldSides(theta, here.gradient, box);
    const { direction, gain, shifted } = ascent(here, side);
    const last = !shifted && gain < SMALL_GAIN;
    let next = null;
    for (let scale = 1; scale > 1e-9 && next === null; scale /= 2) {
      const point = clamp(
        theta.map((value, i) => value + scale * (direction[i] ?? 0)),
        box,
      );
      const there = objective(point);
      evaluations++;
      if (there.value > here.value || (last && there.value >= here.value - 1e-9)) next = { point, there };
      else if (last) break;
    }
    converged = last || next === null;
    if (next === null) break;
    stalled = next.there.value - here.value < SMALL_GAIN ? stalled + 1 : 0;
    converged ||= stalled > 2;
    theta = next.point;
    here = next.there;
  }
  return { ...here, theta, side: heldSides(theta, here.gradient, box), evaluations, converged };
}

function clamp(theta: Float64Array, { lower, upper }: Box): Float64Array {
  return theta.map((value, i) => Math.min(Math.max(value, lower[i] ?? value), upper[i] ?? value));
}

function heldSides(theta: Float64Array, gradient: Float64Array, { lower, upper }: Box): Int8Array {
  return Int8Array.from(theta, (value, i) => {
    const slope = gradient[i] ?? 0;
    if (value <= (lower[i] ?? 0) && slope <= 0) return -1;
    return value >= (upper[i] ?? 0) && slope >= 0 ? 1 : 0;
  });
}

/** The Newton direction over the free coordinates (zero for held ones) and half the decrement along it. */
function ascent({ gradient, hessian }: Derivatives, side: Int8Array) {
  const all = gradient.length;
  const free = [...side.keys()].filter((i) => side[i] === 0);
  const n = free.length;
  const slope = Float64Array.from(free, (i) => gradient[i] ?? 0);
  const curvature = new Float64Array(n * n);
  free.forEach((i, row) => {
    free.forEach((j, column) => {
      curvature[row * n + column] = -(hessian[i * all + j] ?? 0);
    });
  });
  let factor = cholesky(curvature, n);
  const shifted = factor === null;
  // Small at first: along a flat ridge rounding alone can spoil definiteness, and a large shift would crawl.
  let shift = 1e-10 * Math.max(1e-12, ...free.map((i) => Math.abs(hessian[i * (all + 1)] ?? 0)));
  while (factor === null) {
    for (let i = 0; i < n; i++) curvature[i * (n + 1)] = (curvature[i * (n + 1)] ?? 0) + shift;
    shift *= 10;
    factor = cholesky(curvature, n);
  }
  const step = solveFactored(factor, slope);
  const longest = Math.max(0, ...step.map(Math.abs));
  const damping = longest > LONGEST_STEP ? LONGEST_STEP / longest : 1;
  const direction = new Float64Array(all);
  let gain = 0;
  free.forEach((i, k) => {
    direction[i] = damping * (step[k] ?? 0);
    gain += 0.5 * (slope[k] ?? 0) * (step[k] ?? 0);
  });
  return { direction, gain, shifted };
}
