import type { Note } from '../note.ts';
import { kindNamed } from './kinds.ts';
import type { FamilyName, PurchaseModelName } from './model-names.ts';
import type { PurchaseKind, PurchaseProcess } from './process.ts';

/** A fitted purchase model. Plain JSON. */
export interface PurchaseModel {
  readonly name: PurchaseModelName;
  /** By name, in the model's unit of time; k, the number of phases, is among them where the model has one. */
  readonly parameters: Readonly<Record<string, number>>;
  /** null for a parameter that the data do not identify; none for k. */
  readonly standardErrors: Readonly<Record<string, number | null>>;
  /** Covariance of the logarithms of the family's parameters in its order, row-major, k left out; zeros where not identified. */
  readonly covariance: readonly number[];
  /** Without any prior's part. */
  readonly logLikelihood: number;
  /** How often the likelihood was computed. */
  readonly evaluations: number;
  readonly notes: readonly Note[];
}

/** The kind of a model, its k bound. */
export function kindOf({ name, parameters }: Pick<PurchaseModel, 'name' | 'parameters'>): PurchaseKind<FamilyName> {
  return kindNamed(name === 'shrunken-rate' ? 'mbg-nbd' : name, parameters.k ?? 1);
}

/** The model's parameters in the order of its kind. */
export function parametersOf(model: Pick<PurchaseModel, 'name' | 'parameters'>): number[] {
  return kindOf(model).parameters.map((parameter) => model.parameters[parameter] ?? 0);
}

/** What the model says of customers. Not to be shared: its `tails` are valid until the next call. */
export function processOf(model: Pick<PurchaseModel, 'name' | 'parameters'>): PurchaseProcess {
  return kindOf(model).process(parametersOf(model));
}
