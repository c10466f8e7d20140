import type { Currency } from '../orders/money.ts';
import type { AbcCuts } from './abc.ts';
import type { Note, PurchaseParameter } from './note.ts';
import type { MbgNbd } from './purchase/mbg-nbd.ts';
import type { RfmCuts } from './rfm.ts';
import type { GammaGamma } from './spend/gamma-gamma.ts';
import type { TimeUnit } from './unit.ts';

/** mbg-nbd: fitted by maximum likelihood; shrunken-rate: the same formulas with parameters held near stated priors. */
export type PurchaseModelName = 'mbg-nbd' | 'shrunken-rate';
export type SpendModelName = 'gamma-gamma' | 'shrunken-mean';

export interface PurchaseModel {
  readonly name: PurchaseModelName;
  readonly parameters: MbgNbd;
  /** null for a parameter that the data do not identify. */
  readonly standardErrors: Readonly<Record<PurchaseParameter, number | null>>;
  /** Covariance of (ln r, ln α, ln a, ln b), row-major 4 × 4; zeros where not identified. */
  readonly covariance: readonly number[];
  /** Without any prior's part. */
  readonly logLikelihood: number;
  readonly notes: readonly Note[];
}

export interface SpendModel {
  readonly name: SpendModelName;
  /** In major units of the shop's currency. */
  readonly parameters: GammaGamma;
  /** Which of a customer's purchase days count as evidence of what the customer spends. */
  readonly sees: 'repeat-days' | 'all-days';
  /** null for a model that was not fitted. */
  readonly logLikelihood: number | null;
  readonly notes: readonly Note[];
}

/** All that is needed to score any customer of one shop, one at a time or all at once. Plain JSON. */
export interface ShopModel {
  readonly version: 1;
  /** Day number up to which the customers were observed. */
  readonly asOf: number;
  readonly unit: TimeUnit;
  readonly horizonDays: number;
  /** Yearly discount rate: 0.1 is 10 % a year. */
  readonly discount: number;
  readonly currency: Currency;
  readonly purchase: PurchaseModel;
  readonly spend: SpendModel;
  readonly cuts: { readonly abc: AbcCuts | null; readonly rfm: RfmCuts | null };
  readonly counts: {
    readonly customers: number;
    readonly repeatCustomers: number;
    readonly orders: number;
    readonly cells: number;
  };
}
