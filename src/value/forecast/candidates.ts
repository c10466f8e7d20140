import { fitFamily, type NamedFamily } from '../purchase/fit-family.ts';
import type { Histories } from '../purchase/process.ts';
import type { PurchaseModel } from '../purchase/purchase-model.ts';

/** Models whose customers buy at random, each of a different idea of how they leave. */
const MEMORYLESS: readonly NamedFamily[] = [
  { name: 'nbd', k: 1 },
  { name: 'bg-nbd', k: 1 },
  { name: 'mbg-nbd', k: 1 },
  { name: 'pareto-nbd', k: 1 },
];
/** Models of regular buyers; gaps more regular than of this many phases are those of a calendar. */
const REGULAR = ['mbg-cnbd-k', 'bg-cnbd-k'] as const;
const MOST_PHASES = 4;

/**
 * Log-likelihood a customer that halves e-fold a candidate's weight: a model that is worse by more than a few of these has
 * not understood the shop's rhythm, whatever its forecasts were once.
 */
const LIKELIHOOD_SCALE = 0.02;
/** Candidates that the likelihood alone brings below e to the minus this are not tried. */
const HOPELESS = 4.5;

export interface Candidate {
  readonly family: NamedFamily;
  /** Fitted to the customers as they are today. */
  readonly model: PurchaseModel;
  /** Logarithm of the weight that the likelihood alone gives, the best candidate's being 0. */
  readonly likelihoodWeight: number;
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

/**
 * The models that are worth trying on this shop, best likelihood first; NBD always, for those who come back though every other
 * model has let them go (returning-share.ts).
 */
export function candidatesFor(histories: Histories, unitDays: number, earlier: readonly PurchaseModel[]): Candidate[] {
  const fits = MEMORYLESS.map((family) => ({ family, model: fitCandidate(family, histories, unitDays, earlier) }));
  for (const name of REGULAR) {
    let best = Math.max(...fits.map(({ model }) => model.logLikelihood));
    for (let k = 2; k <= MOST_PHASES; k++) {
      const model = fitCandidate({ name, k }, histories, unitDays, earlier);
      fits.push({ family: { name, k }, model });
      if (model.logLikelihood < best) break;
      best = model.logLikelihood;
    }
  }
  const best = Math.max(...fits.map(({ model }) => model.logLikelihood));
  const customers = histories.weight.reduce((sum, weight) => sum + weight, 0);
  return fits
    .map(({ family, model }) => ({
      family,
      model,
      likelihoodWeight: (model.logLikelihood - best) / (LIKELIHOOD_SCALE * Math.max(1, customers)),
    }))
    .filter(({ family, likelihoodWeight }) => likelihoodWeight > -HOPELESS || family.name === 'nbd')
    .sort((one, other) => other.likelihoodWeight - one.likelihoodWeight);
}
