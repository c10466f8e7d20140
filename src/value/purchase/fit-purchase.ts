import type { Cells } from '../cells.ts';
import type { PurchaseModel, PurchaseModelName } from '../model.ts';
import type { Note, PurchaseParameter } from '../note.ts';
import { covarianceAt } from '../numerics/covariance.ts';
import { type Box, type Maximum, maximise } from '../numerics/newton.ts';
import { type LogNormalPrior, type Objective, withPrior } from '../numerics/objective.ts';
import { mbgNbdLikelihood } from './likelihood.ts';

/** 'auto' lets the amount of data decide; the others are models by name. */
export const MODEL_CHOICES = ['auto', 'mbg-nbd', 'shrunken-rate'] as const satisfies readonly (
  | 'auto'
  | PurchaseModelName
)[];
export type ModelChoice = (typeof MODEL_CHOICES)[number];

/** Below either, maximum likelihood says more about chance than about the shop (features.md 1.6). */
const FEWEST_CUSTOMERS = 30;
const FEWEST_REPEAT_CUSTOMERS = 10;

/**
 * A marketplace shop before its own data speak: about three new customers in ten come back within a year.
 * Our choice, between the published fits of CDNOW (r .52, α 43 days, a .89, b 1.61) and the fewer repeats of marketplaces.
 */
const PRIOR = { r: 0.5, alphaDays: 120, a: 0.9, b: 1.2 };
/** Standard deviations of the prior on ln r, ln α, ln a, ln b: within a factor of two to three. */
const PRIOR_DEVIATION = Float64Array.of(0.6, 1, 0.6, 0.6);
/** The weak prior leaves an order of magnitude either way: only a likelihood without a maximum inside feels it. */
const WEAK_PRIOR_DEVIATION = Float64Array.of(2.5, 3, 2.5, 2.5);

const NAMES: readonly PurchaseParameter[] = ['r', 'alpha', 'a', 'b'];

/**
 * Fits when and how often customers buy. `today`: day number; `unitDays`: days in the unit of α.
 * By name 'mbg-nbd' is plain maximum likelihood wherever there are repeat purchases; a fit on the boundary is an answer and
 * says so. 'auto' takes it from 30 customers and 10 repeat customers on, and keeps a boundary fit inside by a weak prior.
 */
export function fitPurchase(cells: Cells, today: number, unitDays: number, choice: ModelChoice): PurchaseModel {
  const customers = sum(cells.weight);
  const repeatCustomers = sum(cells.weight.filter((_, i) => (cells.x[i] ?? 0) > 0));
  const few = customers < FEWEST_CUSTOMERS || repeatCustomers < FEWEST_REPEAT_CUSTOMERS;
  const likelihood = mbgNbdLikelihood(cells, today, unitDays);
  const box = boxFor(unitDays);
  const centre = Float64Array.of(PRIOR.r, PRIOR.alphaDays / unitDays, PRIOR.a, PRIOR.b).map(Math.log);
  const priorNotes: Note[] = [{ code: 'purchase-prior', ...PRIOR }];
  const fewNotes: Note[] = few ? [{ code: 'too-few-customers', customers, repeatCustomers }] : [];

  const shrunken = (deviation: Float64Array): Maximum => {
    const prior: LogNormalPrior = { centre, deviation };
    const found = maximise(withPrior(likelihood, prior), centre, box);
    return { ...found, value: likelihood(found.theta).value };
  };
  if (choice === 'shrunken-rate' || (choice === 'auto' && few)) {
    return describe('shrunken-rate', shrunken(PRIOR_DEVIATION), [...fewNotes, ...priorNotes]);
  }
  if (few) {
    return describe('mbg-nbd', shrunken(WEAK_PRIOR_DEVIATION), [
      ...fewNotes,
      { code: 'weak-purchase-prior' },
      ...priorNotes,
    ]);
  }
  const found = bestOf(likelihood, startsFor(cells, today, unitDays), box);
  if (choice === 'auto' && isOnBoundary(found)) {
    const notes = [...boundaryNotes(found), { code: 'weak-purchase-prior' } as const, ...priorNotes];
    return describe('mbg-nbd', shrunken(WEAK_PRIOR_DEVIATION), notes);
  }
  return describe('mbg-nbd', found, boundaryNotes(found));
}

/**
 * The first start decides unless it ends on the boundary: there the likelihood may have a second, higher maximum, which
 * the other starts look for.
 */
function bestOf(
  likelihood: Objective,
  [first, ...others]: readonly [Float64Array, ...Float64Array[]],
  box: Box,
): Maximum {
  let best = maximise(likelihood, first, box);
  if (!isOnBoundary(best)) return best;
  for (const start of others) {
    const found = maximise(likelihood, start, box);
    if (found.value > best.value) best = found;
  }
  return best;
}

/** r, a and b of the starts: a usual shop; rates alike and few leaving; probabilities of leaving far apart; many leaving. */
const STARTS = [
  [0.5, 0.8, 1.5],
  [20, 0.05, 5],
  [1, 0.02, 0.02],
  [1, 3, 0.3],
] as const;

/** Starts that move with the shop's own pace, so the unit of time does not matter. */
function startsFor({ x, first, weight }: Cells, today: number, unitDays: number): [Float64Array, ...Float64Array[]] {
  let purchases = 0;
  let time = 0;
  weight.forEach((w, i) => {
    purchases += w * (x[i] ?? 0);
    time += (w * Math.max(0, today - (first[i] ?? today))) / unitDays;
  });
  const pace = Math.max(time, 1e-3) / Math.max(purchases, 1);
  const [usual, ...others] = STARTS;
  const startAt = ([r, a, b]: readonly [number, number, number]) =>
    Float64Array.of(r, 0.5 * r * pace, a, b).map(Math.log);
  return [startAt(usual), ...others.map(startAt)];
}

/** Wide enough that no shop's own optimum lies outside, narrow enough that every formula stays finite. */
function boxFor(unitDays: number): Box {
  return {
    lower: Float64Array.of(1e-4, 1e-2 / unitDays, 1e-6, 1e-6).map(Math.log),
    upper: Float64Array.of(1e4, 1e8 / unitDays, 1e5, 1e5).map(Math.log),
  };
}

/** Past these a parameter only says that customers do not differ, or that nobody leaves. */
const FLAT = { low: Math.log(1e-4), high: Math.log(1e3) };

function boundaryNotes({ theta, side, converged }: Maximum): Note[] {
  const notes = NAMES.flatMap((parameter, i): Note[] => {
    const value = theta[i] ?? 0;
    const scaleFree = parameter !== 'alpha';
    if (side[i] === -1 || (scaleFree && value < FLAT.low)) return [{ code: 'boundary', parameter, side: 'low' }];
    if (side[i] === 1 || (scaleFree && value > FLAT.high)) return [{ code: 'boundary', parameter, side: 'high' }];
    return [];
  });
  return converged ? notes : [...notes, { code: 'not-converged' }];
}

function isOnBoundary(found: Maximum): boolean {
  return boundaryNotes(found).length > 0;
}

function describe(name: PurchaseModelName, found: Maximum, notes: readonly Note[]): PurchaseModel {
  const [r = 0, alpha = 0, a = 0, b = 0] = found.theta.map(Math.exp);
  const covariance = covarianceAt(found) ?? new Float64Array(16);
  const error = (index: number, parameter: number): number | null => {
    const variance = covariance[index * 5] ?? 0;
    // Beyond a factor of e⁵ either way the parameter is not identified, and the delta method says nothing.
    return variance > 0 && variance < 25 ? parameter * Math.sqrt(variance) : null;
  };
  return {
    name,
    parameters: { r, alpha, a, b },
    standardErrors: { r: error(0, r), alpha: error(1, alpha), a: error(2, a), b: error(3, b) },
    covariance: [...covariance],
    logLikelihood: found.value,
    notes,
  };
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
