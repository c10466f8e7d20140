import { buyingAnalysis } from './beta-geometric/analysis.ts';
import { variantOf } from './beta-geometric/beta-geometric.ts';
import type { Variant } from './beta-geometric/buying.ts';
import { betaGeometricLikelihood } from './beta-geometric/likelihood.ts';
import { nbdLikelihood } from './beta-geometric/nbd-likelihood.ts';
import { kindNamed } from './kinds.ts';
import type { FamilyName } from './model-names.ts';
import { paretoNbdAnalysis } from './pareto-nbd/analysis.ts';
import { paretoNbdLikelihood } from './pareto-nbd/likelihood.ts';
import type { PurchaseAnalysis, PurchaseFamily } from './process.ts';

/** The purchase model with what it takes to fit and to study it; `phases` as for kindNamed. */
export function familyNamed(name: FamilyName, phases: number): PurchaseFamily<FamilyName> {
  const kind = kindNamed(name, phases);
  const variant = variantOf(name.startsWith('mbg') ? 'mbg' : 'bg', name.endsWith('-k') ? phases : 1);
  return {
    ...kind,
    likelihood: likelihoodOf(name, variant),
    process: (parameters) => ({ ...kind.process(parameters), ...analysisOf(name, variant, parameters) }),
  };
}

function likelihoodOf(name: FamilyName, variant: Variant): PurchaseFamily['likelihood'] {
  if (name === 'nbd') return nbdLikelihood;
  if (name === 'pareto-nbd') return paretoNbdLikelihood;
  return (histories) => betaGeometricLikelihood(histories, variant);
}

function analysisOf(name: FamilyName, variant: Variant, parameters: readonly number[]): PurchaseAnalysis {
  if (name === 'pareto-nbd') return paretoNbdAnalysis(parameters);
  // Nobody leaves under NBD: a = 0.
  const [r = 0, alpha = 0, a = 0, b = 1] = parameters;
  return buyingAnalysis({ r, alpha, a, b, variant });
}
