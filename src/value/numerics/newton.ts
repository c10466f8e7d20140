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

interface Ascent {
  readonly direction: Float64Array;
  /** Half the Newton decrement: what the step gains if the function is as its second order says. */
  readonly gain: number;
  /** Whether the Hessian had to be shifted to be negative definite. */
  readonly shifted: boolean;
}

const MAX_STEPS = 100;
/** No coordinate (the logarithm of a parameter) moves further than this in one step. */
const LONGEST_STEP = 1.5;
/** Half the Newton decrement is the value still to be gained; below this the last step lands on the maximum. */
const SMALL_GAIN = 1e-9;
/** What rounding does to a sum of logarithms, relative to it: gains below are not seen. */
const ROUNDING = 1e-14;
/** So near to a bound a coordinate is at it. */
const TOUCHING = 1e-9;
/** A last step this short is as good as its prediction: going there to look would cost an evaluation and tell nothing. */
const SHORT_STEP = 1e-3;

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
    const small = SMALL_GAIN + ROUNDING * Math.abs(here.value);
    const { direction, gain, shifted } = inwardAscent(here, theta, box, small);
    const last = !shifted && gain < small;
    if (last && direction.every((move) => Math.abs(move) < SHORT_STEP)) {
      const point = clamp(
        theta.map((value, i) => value + (direction[i] ?? 0)),
        box,
      );
      const side = heldSides(point, here.gradient, box);
      return { ...here, value: here.value + gain, theta: point, side, evaluations, converged: true };
    }
    let next = null;
    // Along a ridge one coordinate must not go on when another has come to its bound: all stop there together.
    const furthest = Math.min(1, roomFor(direction, theta, box));
    for (let scale = furthest; scale > 1e-9 * furthest && next === null; scale /= 2) {
      const point = clamp(
        theta.map((value, i) => value + scale * (direction[i] ?? 0)),
        box,
      );
      const there = objective(point);
      evaluations++;
      // Coming to a bound may gain less than rounding shows, and is needed to go on along it.
      const needsNoGain = last || (scale === furthest && furthest < 1);
      if (there.value > here.value || (needsNoGain && there.value >= here.value - small)) next = { point, there };
      else if (last) break;
    }
    converged = next === null || (last && furthest === 1);
    if (next === null) break;
    stalled = furthest === 1 && next.there.value - here.value < small ? stalled + 1 : 0;
    converged ||= stalled > 2;
    theta = next.point;
    here = next.there;
  }
  return { ...here, theta, side: heldSides(theta, here.gradient, box), evaluations, converged };
}

/** The nearest point in the box; a coordinate that all but touches its bound is put there. */
function clamp(theta: Float64Array, { lower, upper }: Box): Float64Array {
  return theta.map((value, i) => {
    const [low, high] = [lower[i] ?? value, upper[i] ?? value];
    if (value <= low + TOUCHING) return low;
    return value >= high - TOUCHING ? high : value;
  });
}

function heldSides(theta: Float64Array, gradient: Float64Array, { lower, upper }: Box): Int8Array {
  return Int8Array.from(theta, (value, i) => {
    const slope = gradient[i] ?? 0;
    if (value <= (lower[i] ?? 0) && slope <= 0) return -1;
    return value >= (upper[i] ?? 0) && slope >= 0 ? 1 : 0;
  });
}

/**
 * The Newton direction, and half the decrement along it, over the coordinates that are not pressed against a bound, nor would be
 * by the step itself. When nothing is left to gain but from one of the latter, it leaves its bound alone.
 */
function inwardAscent(here: Derivatives, theta: Float64Array, box: Box, small: number): Ascent {
  const side = heldSides(theta, here.gradient, box);
  const kept: number[] = [];
  for (;;) {
    const found = ascent(here, side);
    const outward = found.direction.findIndex((move, i) => move !== 0 && roomOf(i, move, theta, box) <= 0);
    if (outward >= 0) {
      side[outward] = (found.direction[outward] ?? 0) < 0 ? -1 : 1;
      kept.push(outward);
    } else if (found.gain >= small || kept.length === 0) return found;
    else return kept.map((i) => ascentAlone(here, i)).reduce((one, other) => (other.gain > one.gain ? other : one));
  }
}

/** One coordinate's own Newton step; a step of one where the function is not concave in it. */
function ascentAlone({ gradient, hessian }: Derivatives, i: number): Ascent {
  const slope = gradient[i] ?? 0;
  const curvature = -(hessian[i * (gradient.length + 1)] ?? 0);
  const step = curvature > 0 ? slope / curvature : Math.sign(slope);
  const direction = new Float64Array(gradient.length);
  direction[i] = Math.min(Math.max(step, -LONGEST_STEP), LONGEST_STEP);
  return { direction, gain: 0.5 * slope * step, shifted: false };
}

/** How many times the step fits between a coordinate and its bound. */
function roomOf(i: number, move: number, theta: Float64Array, { lower, upper }: Box): number {
  if (move === 0) return Number.POSITIVE_INFINITY;
  return ((move < 0 ? (lower[i] ?? 0) : (upper[i] ?? 0)) - (theta[i] ?? 0)) / move;
}

function roomFor(direction: Float64Array, theta: Float64Array, box: Box): number {
  return direction.reduce((least, move, i) => Math.min(least, roomOf(i, move, theta, box)), Number.POSITIVE_INFINITY);
}

/** The Newton direction over the free coordinates (zero for held ones) and half the decrement along it. */
function ascent({ gradient, hessian }: Derivatives, side: Int8Array): Ascent {
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
