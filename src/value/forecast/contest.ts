import type { FamilyName } from '../purchase/model-names.ts';
import type { Accuracy } from './accuracy.ts';

/** A rule that needs no model. It gives an order of customers, and some of them a number. */
export type Rule = 'run-rate' | 'purchases' | 'past-spend' | 'recency';

/** How the forecast of a shop was chosen on its own past. Plain JSON. */
export interface Contest {
  /** Customers tried on: all of them, or an even sample of a large shop. */
  readonly customers: number;
  /** The latest first: what was forecast in total, before and after the multiplier, and what came. */
  readonly origins: readonly OriginReport[];
  /** The winner first. */
  readonly candidates: readonly CandidateReport[];
  /** Rules without a model, tried on the same periods; they are never part of the forecast. */
  readonly rules: readonly RuleReport[];
  /** The same measures of the forecast that was made of the candidates. */
  readonly chosen: Accuracy;
}

export interface OriginReport {
  readonly day: number;
  readonly horizonDays: number;
  readonly customers: number;
  readonly expected: number;
  readonly corrected: number;
  readonly actual: number;
}

export interface CandidateReport {
  readonly name: FamilyName;
  readonly k: number;
  readonly logLikelihood: number;
  /** How much worse than the best candidate it forecast, the mean of seven losses (regret.ts, stack.ts): 0.01 is 1 %. */
  readonly regret: number;
  readonly weight: number;
  /** Means over the origins. */
  readonly accuracy: Accuracy;
}

export interface RuleReport {
  readonly rule: Rule;
  /** Of a rule without a number, bias, mae and rmse mean nothing. */
  readonly accuracy: Accuracy;
}
