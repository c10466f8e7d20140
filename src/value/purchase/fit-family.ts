import type { Note } from '../note.ts';
import { covarianceAt } from '../numerics/covariance.ts';
import { type Maximum, maximise } from '../numerics/newton.ts';
import { type Objective, withPrior } from '../numerics/objective.ts';
import { type Setting, settingOf } from './expectation.ts';
import { familyNamed } from './families.ts';
import type { FamilyName, PurchaseModelName } from './model-names.ts';
import type { Histories } from './process.ts';
import type { PurchaseModel } from './purchase-model.ts';
import { startsOf } from './starts.ts';

/** Below any of these, maximum likelihood says more about chance than about the shop. */
const FEWEST_CUSTOMERS = 30;
const FEWEST_REPEAT_CUSTOMERS = 10;
/** Below this or the fewest customers, any fit does. A few buyers with many purchases are word of how their like buys. */
const FEWEST_REPEATS = 10;

/** A family with its k; k is 1 where the family has none. */
export interface NamedFamily {
  readonly name: FamilyName;
  readonly k: number;
}

export interface FamilyFitOptions {
  /** Days in the unit of the histories' times. */
  readonly unitDays: number;
  /**
   * What becomes of a likelihood that is highest on the boundary: 'reported' is plain maximum likelihood, whose limit model is
   * an answer; 'inside' adds a weak prior.
   */
  readonly boundary: 'reported' | 'inside';
  /** An earlier fit of the same family to start from; a fit to slightly other data then takes a step or two. */
  readonly from?: PurchaseModel | null;
}

/**
 * Fits one family by damped Newton in the logarithms of its parameters. Too few data (stated in the notes) for maximum
 * likelihood get a weak prior, so every shop has a finite answer. With `as` 'shrunken-rate' the prior is strong.
 */
export function fitFamily(
  family: NamedFamily,
  histories: Histories,
  { unitDays, boundary, from = null }: FamilyFitOptions,
  as: PurchaseModelName = family.name,
): PurchaseModel {
  const { name, k } = family;
  const fitted = familyNamed(name, k);
  const setting = settingOf(fitted, k, unitDays);
  const likelihood = fitted.likelihood(histories);
  const { amount, notes: fewNotes } = evidenceIn(histories);
  const priorNote: Note = { code: 'purchase-prior', centre: setting.centre };

  let evaluations = 0;
  const climb = (objective: Objective, start: Float64Array): Maximum => {
    const found = maximise(objective, start, setting.box);
    evaluations += found.evaluations;
    return found;
  };
  const underPrior = (prior: Setting['prior']): Maximum => {
    const found = climb(withPrior(likelihood, prior), prior.centre);
    evaluations++;
    return { ...found, value: likelihood(found.theta).value };
  };
  const describe = (found: Maximum, notes: readonly Note[]): PurchaseModel => ({
    name: as,
    ...described(setting, found),
    evaluations,
    notes,
  });
  /** Fitted parameters come first: k is last of them, and has no error. */
  const withK = (model: PurchaseModel): PurchaseModel =>
    name.endsWith('-k') ? { ...model, parameters: { ...model.parameters, k } } : model;

  if (as === 'shrunken-rate') return describe(underPrior(setting.prior), [...fewNotes, priorNote]);
  const weakNote: Note = { code: 'weak-purchase-prior' };
  if (amount !== 'enough') return withK(describe(underPrior(setting.weakPrior), [...fewNotes, weakNote, priorNote]));

  const starts = startsOf(setting.names, k, histories);
  const best = bestOf(climb, likelihood, setting, [
    ...(from === null ? [] : [logsOf(setting, from)]),
    // Where a prior is to keep the fit inside anyway, it does not matter which boundary is the higher one.
    ...(boundary === 'inside' ? starts.slice(0, 1) : starts),
  ]);
  const notes = limitNotes(setting, best);
  if (notes.length === 0 || boundary === 'reported') return withK(describe(best, notes));
  return withK(describe(underPrior(setting.weakPrior), [...notes, weakNote, priorNote]));
}

/** How much a shop's histories say of its models, and what to say where that is not enough for maximum likelihood. */
export interface Evidence {
  /** 'little' leaves a model to its prior; 'thin' fits it under a weak prior; 'enough' fits it by maximum likelihood. */
  readonly amount: 'little' | 'thin' | 'enough';
  readonly notes: readonly Note[];
}

export function evidenceIn({ count, x, weight }: Histories): Evidence {
  let [customers, repeatCustomers, repeats] = [0, 0, 0];
  for (let i = 0; i < count; i++) {
    const alike = weight[i] ?? 0;
    const bought = x[i] ?? 0;
    customers += alike;
    if (bought > 0) repeatCustomers += alike;
    repeats += alike * bought;
  }
  if (customers >= FEWEST_CUSTOMERS && repeatCustomers >= FEWEST_REPEAT_CUSTOMERS)
    return { amount: 'enough', notes: [] };
  const little = customers < FEWEST_CUSTOMERS || repeats < FEWEST_REPEATS;
  return {
    amount: little ? 'little' : 'thin',
    notes: [{ code: 'too-few-customers', customers, repeatCustomers }],
  };
}

/**
 * The first start decides unless it ends on the boundary: there the likelihood may have a second, higher maximum, which the
 * other starts look for.
 */
function bestOf(
  climb: (objective: Objective, start: Float64Array) => Maximum,
  likelihood: Objective,
  setting: Setting,
  starts: readonly Float64Array[],
): Maximum {
  let best: Maximum | null = null;
  for (const start of starts) {
    const found = climb(likelihood, start);
    if (best === null || found.value > best.value) best = found;
    if (limitNotes(setting, found).length === 0) break;
  }
  return best ?? climb(likelihood, setting.prior.centre);
}

function limitNotes(setting: Setting, { theta, side, converged }: Maximum): Note[] {
  const notes = setting.names.flatMap((parameter, i): Note[] => {
    const held = side[i] || setting.sideOf(i, theta[i] ?? 0);
    return held === 0 ? [] : [{ code: 'boundary', parameter, side: held < 0 ? 'low' : 'high' }];
  });
  return converged ? notes : [...notes, { code: 'not-converged' }];
}

function logsOf({ names }: Setting, { parameters }: PurchaseModel): Float64Array {
  return Float64Array.from(names, (name) => Math.log(parameters[name] ?? 1));
}

function described({ names }: Setting, found: Maximum) {
  const n = names.length;
  const values = found.theta.map(Math.exp);
  const covariance = covarianceAt(found) ?? new Float64Array(n * n);
  const error = (i: number): number | null => {
    const variance = covariance[i * (n + 1)] ?? 0;
    // Beyond a factor of e⁵ either way the parameter is not identified, and the delta method says nothing.
    return variance > 0 && variance < 25 ? (values[i] ?? 0) * Math.sqrt(variance) : null;
  };
  return {
    parameters: Object.fromEntries(names.map((name, i) => [name, values[i] ?? 0])),
    standardErrors: Object.fromEntries(names.map((name, i) => [name, error(i)])),
    covariance: [...covariance],
    logLikelihood: found.value,
  };
}
