import type { Note, SpendParameter } from '../note.ts';
import type { GammaGamma } from './gamma-gamma.ts';

export type SpendModelName = 'gamma-gamma' | 'shrunken-mean';

/** Which of a customer's purchase days are evidence of what the customer spends: those after the first, or all. */
export type SpendDays = 'repeat-days' | 'all-days';

/** What customers of a shop spend on a purchase day. Plain JSON; money in major units of the shop's currency. */
export interface SpendModel {
  readonly name: SpendModelName;
  readonly parameters: GammaGamma;
  readonly sees: SpendDays;
  /** full: the mean over customers; truncated: it does not exist (q ≤ 1) or nearly so, and stops at one customer in twenty. */
  readonly mean: 'full' | 'truncated';
  /** P(a purchase day brings no money) is beta(alpha, beta) distributed over customers; null: such days are averaged in. */
  readonly hurdle: Hurdle | null;
  /** null for a parameter that was not fitted or that the data do not identify. */
  readonly standardErrors: Readonly<Record<SpendParameter, number | null>>;
  /** Laplace covariance of (ln p, ln q, ln γ, slope), row-major 4 × 4; zeros where not fitted. */
  readonly covariance: readonly number[];
  /** Of customers' mean spend; null for a model that was not fitted by maximum likelihood. */
  readonly logLikelihood: number | null;
  readonly choice: SpendContest;
  readonly notes: readonly Note[];
}

export interface Hurdle {
  readonly alpha: number;
  readonly beta: number;
}

/**
 * How the model was chosen: every candidate predicts each repeat customer's last day from the days before (the models fitted
 * on those alone); the loss is the mean of z / m + ln m, m the prediction and z what was spent (lower is better).
 */
export interface SpendContest {
  /** Customers whose last day was predicted; 0 where there were too few to judge, and the amount of data decided. */
  readonly judged: number;
  /** The chosen one first, then by loss. */
  readonly candidates: readonly SpendCandidate[];
}

export interface SpendCandidate {
  readonly name: SpendModelName;
  readonly sees: SpendDays;
  /** Whether the shop's mean may depend on how often a customer buys. */
  readonly byFrequency: 'no' | 'yes';
  readonly loss: number | null;
  /** Standard error of the difference between this loss and the chosen one's, customer by customer. */
  readonly lossError: number | null;
}
