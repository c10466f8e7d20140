import type { PurchaseLog } from '../purchase-log.ts';
import { evidenceOf } from './evidence.ts';
import { fitGammaGamma, fitGammaGammaByFrequency, type GammaGammaFit } from './fit-gamma-gamma.ts';
import { fitHurdle } from './hurdle.ts';
import { observe, type SpendObservations } from './observations.ts';
import { shrunkenMean } from './shrunken-mean.ts';
import type { SpendDays, SpendModel, SpendModelName } from './spend-model.ts';
import { readingFor, type SpendRule } from './spend-rule.ts';

/** A way to say what customers spend, before it is fitted. */
export interface Candidate {
  readonly name: SpendModelName;
  readonly sees: SpendDays;
  readonly byFrequency: 'no' | 'yes';
}

/** A candidate fitted on a log. */
export interface FittedCandidate {
  readonly candidate: Candidate;
  readonly rule: SpendRule;
  /** null for the linear rule. */
  readonly fit: GammaGammaFit | null;
  readonly observed: SpendObservations;
  /** Whether the shop's mean goes with frequency, on all days: twice the gain in log-likelihood by a slope, and the slope. */
  readonly frequency: FrequencyTest | null;
}

export interface FrequencyTest {
  readonly likelihoodRatio: number;
  readonly slope: number;
  readonly standardError: number;
}

/** As published: the means of repeat days, frequency and spend independent. */
export const PUBLISHED: Candidate = { name: 'gamma-gamma', sees: 'repeat-days', byFrequency: 'no' };
export const SHRUNKEN_MEAN: Candidate = { name: 'shrunken-mean', sees: 'all-days', byFrequency: 'no' };

/** χ² with one degree of freedom exceeds this once in a hundred: independence of frequency and spend is rejected above. */
export const REJECTED_FROM = 6.635;
/** With q ≤ 1 the mean over customers does not exist; just above it is ruled by a few customers never seen. */
const FULL_MEAN_FROM_Q = 1.1;
/** Below, even a truncated mean says more about the tail than about the shop. */
export const LOWEST_Q = 0.5;

/** The published model on the means of repeat days. */
export function fitPublished(log: PurchaseLog): FittedCandidate {
  const observed = observe(evidenceOf(log, readingFor('repeat-days')));
  const fit = fitGammaGamma(observed, 'means');
  return gammaGamma(PUBLISHED, observed, fit, null, null);
}

/** The candidates of these names that see all days, with the shop's mean by frequency too where independence is rejected. */
export function fitAllDays(log: PurchaseLog, names: readonly SpendModelName[]): readonly FittedCandidate[] {
  const evidence = evidenceOf(log, readingFor('all-days'));
  const observed = observe(evidence);
  const hurdle = fitHurdle(evidence);
  const plain = fitGammaGamma(observed, 'days');
  // Where all customers bought on as many days, a slope cannot be told from γ.
  const differ = observed.classes.some(({ days }) => days !== observed.classes[0]?.days);
  const steep = differ ? fitGammaGammaByFrequency(observed, 'days', plain) : plain;
  const frequency = {
    likelihoodRatio: Math.max(0, 2 * (steep.logLikelihood - plain.logLikelihood)),
    slope: steep.parameters.slope,
    standardError: Math.sqrt(steep.covariance[15] ?? 0),
  };
  const twins = frequency.likelihoodRatio > REJECTED_FROM ? (['no', 'yes'] as const) : (['no'] as const);
  return names.flatMap((name) =>
    twins.map((byFrequency): FittedCandidate => {
      const candidate: Candidate = { name, sees: 'all-days', byFrequency };
      if (name === 'gamma-gamma') {
        return gammaGamma(candidate, observed, byFrequency === 'yes' ? steep : plain, hurdle, frequency);
      }
      const parameters = shrunkenMean(log, byFrequency === 'yes' ? frequency.slope : 0);
      return {
        candidate,
        rule: { parameters, sees: 'all-days', mean: 'full', hurdle },
        fit: null,
        observed,
        frequency,
      };
    }),
  );
}

function gammaGamma(
  candidate: Candidate,
  observed: SpendObservations,
  fit: GammaGammaFit,
  hurdle: SpendRule['hurdle'],
  frequency: FrequencyTest | null,
): FittedCandidate {
  const mean: SpendModel['mean'] = fit.parameters.q < FULL_MEAN_FROM_Q ? 'truncated' : 'full';
  return {
    candidate,
    rule: { parameters: fit.parameters, sees: candidate.sees, mean, hurdle },
    fit,
    observed,
    frequency,
  };
}
