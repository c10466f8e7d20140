import type { Objective } from '../numerics/objective.ts';

/** x: repeat purchases; tx: time from the first purchase to the last; T: time from the first purchase to today, T ≥ tx. */
export interface PurchaseHistory {
  readonly x: number;
  readonly tx: number;
  readonly T: number;
}

/** Weighted histories of a shop, as the likelihoods want them. All times are in the model's unit. */
export interface Histories {
  readonly count: number;
  readonly x: Int32Array;
  /** Distinct times, ascending on a day grid; `tx` and `T` are positions in it, so that a logarithm is taken once a time. */
  readonly times: Float64Array;
  readonly tx: Int32Array;
  readonly T: Int32Array;
  readonly weight: Float64Array;
  /** Sum over all customers and all their gaps between purchases of ln gap: what a model of regular buyers needs besides. */
  readonly logGaps: number;
}

/** P(at least k purchases) for k = 1 … length: `tails[k - 1]` is for k. */
export type CountTails = Float64Array;

/** A purchase model with its parameters: what it says of a customer. Every figure is unconditional, leaving included. */
export interface PurchaseProcess {
  pAlive(history: PurchaseHistory): number;
  /** Expected purchases in (T, T + t]. */
  expected(history: PurchaseHistory, t: number): number;
  /** P(at least k purchases in (T, T + t]) for k = 1 … length. Valid until the next call. */
  tails(history: PurchaseHistory, t: number): CountTails;
  /** Time by which a customer who is still active is as likely as not to have bought again. */
  medianWait(history: PurchaseHistory): number;
}

/** What else is known of a customer by a model: not needed to score, so who only scores does not carry it. */
export interface PurchaseAnalysis {
  /** Without the constants that no parameter touches. */
  logLikelihood(history: PurchaseHistory): number;
  /** Discounted expected residual transactions: all purchases to come, each times e^(−rate·wait); rate > 0. */
  residual(history: PurchaseHistory, rate: number): number;
}

/** A purchase model without its parameters. */
export interface PurchaseKind<Name extends string = string, Parameter extends string = string> {
  readonly name: Name;
  readonly parameters: readonly Parameter[];
  process(parameters: readonly number[]): PurchaseProcess;
}

/** One that can be fitted. Who only scores by models that others have fitted does without this half. */
export interface PurchaseFamily<Name extends string = string> extends PurchaseKind<Name> {
  /** The log-likelihood as a function of the logarithms of the parameters. */
  likelihood(histories: Histories): Objective;
  process(parameters: readonly number[]): PurchaseProcess & PurchaseAnalysis;
}
