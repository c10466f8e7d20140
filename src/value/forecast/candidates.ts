import { familyNamed } from '../purchase/families.ts';
import { fitFamily, type NamedFamily } from '../purchase/fit-family.ts';
import { MOST_PHASES } from '../purchase/fit-purchase.ts';
import type { Histories } from '../purchase/process.ts';
import { type PurchaseModel, parametersOf } from '../purchase/purchase-model.ts';

/** Models whose customers buy at random, each of a different idea of how they leave. */
const MEMORYLESS: readonly NamedFamily[] = [
  { name: 'nbd', k: 1 },
  { name: 'bg-nbd', k: 1 },
  { name: 'mbg-nbd', k: 1 },
  { name: 'pareto-nbd', k: 1 },
];
const REGULAR = ['mbg-cnbd-k', 'bg-cnbd-k'] as const;

/**
 * Log-likelihood a customer that takes a candidate's weight down by the factor e, no customer's say counting beyond a bound
 * (bounded-evidence.ts): a model that is worse by more than a few of these has not understood the shop's rhythm, whatever its
 * forecasts were once.
 */
const LIKELIHOOD_SCALE = 0.02;
/**
 * Regular models that the likelihood alone brings below e to the minus this are not tried. Those of random buying are, with no
 * less than this weight: heavy buyers look regular on a grid of days, and only trials show whom that serves.
 */
const HOPELESS = 4.5;

interface Fit {
  readonly family: NamedFamily;
  /** Fitted to the customers as they are today. */
  readonly model: PurchaseModel;
}

export interface Candidate extends Fit {
  /** Logarithm of the weight that the likelihood alone gives, the best candidate's being 0. */
  readonly likelihoodWeight: number;
}

/** Customers as they are today. */
export interface Observed {
  /** What models are fitted to. */
  readonly histories: Histories;
  /** What models are compared by: the same with each customer's say bounded. */
  readonly evidence: Histories;
}

/** Fits one family, from an earlier fit of the same family where there is one. */
export function fitCandidate(
  family: NamedFamily,
  histories: Histories,
  unitDays: number,
  earlier: readonly PurchaseModel[],
): PurchaseModel {
  const from = earlier.find(({ name, parameters }) => name === family.name && (parameters.k ?? 1) === family.k) ?? null;
  return fitFamily(family, histories, { unitDays, boundary: 'inside', from });
}

/** The models that are worth trying on this shop, best likelihood first. */
export function candidatesFor(
  { histories, evidence }: Observed,
  unitDays: number,
  earlier: readonly PurchaseModel[],
): Candidate[] {
  const fits: Fit[] = MEMORYLESS.map((family) => ({
    family,
    model: fitCandidate(family, histories, unitDays, earlier),
  }));
  for (const name of REGULAR) {
    let best = Math.max(...fits.map(({ model }) => model.logLikelihood));
    for (let k = 2; k <= MOST_PHASES; k++) {
      const model = fitCandidate({ name, k }, histories, unitDays, earlier);
      fits.push({ family: { name, k }, model });
      if (model.logLikelihood < best) break;
      best = model.logLikelihood;
    }
  }
  const supports = fits.map((fit) => likelihoodOf(fit, evidence));
  const best = Math.max(...supports);
  const customers = histories.weight.reduce((sum, weight) => sum + weight, 0);
  return fits
    .map((fit, m) => {
      const likelihoodWeight = ((supports[m] ?? 0) - best) / (LIKELIHOOD_SCALE * Math.max(1, customers));
      return {
        ...fit,
        likelihoodWeight: MEMORYLESS.includes(fit.family) ? Math.max(-HOPELESS, likelihoodWeight) : likelihoodWeight,
      };
    })
    .filter(({ likelihoodWeight }) => likelihoodWeight >= -HOPELESS)
    .sort((one, other) => other.likelihoodWeight - one.likelihoodWeight);
}

function likelihoodOf({ family: { name, k }, model }: Fit, histories: Histories): number {
  return familyNamed(name, k).likelihood(histories)(Float64Array.from(parametersOf(model), Math.log)).value;
}
