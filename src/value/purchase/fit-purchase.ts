import { evidenceIn, type FamilyFitOptions, fitFamily } from './fit-family.ts';
import { type FamilyName, PURCHASE_MODEL_NAMES } from './model-names.ts';
import type { Histories } from './process.ts';
import type { PurchaseModel } from './purchase-model.ts';

/** 'auto' lets the amount of data decide; the others are models by name. */
export const MODEL_CHOICES = ['auto', ...PURCHASE_MODEL_NAMES] as const;
export type ModelChoice = (typeof MODEL_CHOICES)[number];

/** Gaps more regular than of this many phases are those of a calendar, not of customers. */
export const MOST_PHASES = 6;

/**
 * Fits when and how often customers buy. By name a model is plain maximum likelihood wherever there are repeat purchases, and a
 * fit on the boundary is an answer that says so. 'auto' is MBG/NBD kept inside by a weak prior, or the shrunken rate where there
 * are too few data for it. The k of a model of regular buyers is the one with the highest likelihood.
 */
export function fitPurchase(
  histories: Histories,
  choice: ModelChoice,
  options: Omit<FamilyFitOptions, 'boundary'>,
): PurchaseModel {
  const reported: FamilyFitOptions = { ...options, boundary: 'reported' };
  switch (choice) {
    case 'auto':
      return evidenceIn(histories).amount === 'little'
        ? fitPurchase(histories, 'shrunken-rate', options)
        : fitFamily({ name: 'mbg-nbd', k: 1 }, histories, { ...options, boundary: 'inside' });
    case 'shrunken-rate':
      return fitFamily({ name: 'mbg-nbd', k: 1 }, histories, reported, 'shrunken-rate');
    case 'bg-cnbd-k':
    case 'mbg-cnbd-k':
      return fitPhases(choice, histories, reported);
    default:
      return fitFamily({ name: choice, k: 1 }, histories, reported);
  }
}

/**
 * k = 1, 2, … as long as the likelihood rises, as Platzer & Reutterer 2016 choose it. Regularity shows in many gaps only: with too
 * few data k stays 1.
 */
function fitPhases(name: FamilyName, histories: Histories, options: FamilyFitOptions): PurchaseModel {
  const { from = null } = options;
  const withPhases = (k: number, near: PurchaseModel | null): PurchaseModel =>
    fitFamily({ name, k }, histories, { ...options, from: from?.parameters.k === k ? from : near });
  let best = withPhases(1, null);
  if (evidenceIn(histories).amount !== 'enough') return best;
  let { evaluations } = best;
  for (let k = 2; k <= MOST_PHASES; k++) {
    // As many phases more are that much shorter.
    const { alpha = 1 } = best.parameters;
    const near = { ...best, parameters: { ...best.parameters, alpha: (alpha * (k - 1)) / k } };
    const next = withPhases(k, near);
    evaluations += next.evaluations;
    if (!(next.logLikelihood > best.logLikelihood)) break;
    best = next;
  }
  return { ...best, evaluations };
}
