import type { PurchaseModel } from '../purchase/purchase-model.ts';
import type { Contest } from './contest.ts';
import type { Season } from './season.ts';

export interface Member {
  readonly model: PurchaseModel;
  readonly weight: number;
}

/**
 * What is made of the purchase models to forecast a shop's customers. Plain JSON: one customer can be forecast from it without
 * the others. A model asked for by name is alone, and nothing is learnt from the shop's past forecasts.
 */
export interface Forecast {
  /** The heaviest first; weights sum to one. */
  readonly members: readonly [Member, ...Member[]];
  /** The shop's month index; null where none shows. The members' time then runs with the season (season.ts). */
  readonly season: Season | null;
  /** What the shop's past forecasts lacked: its factor for one-time buyers and for repeat buyers. */
  readonly multiplier: Multiplier;
  /** Expected purchases of every one-time buyer, where the models cannot tell these apart; null where they can. */
  readonly oneTimeBuyers: number | null;
  /** Probabilities at which the predictive distribution is cut so that, on past forecasts, a tenth fell beyond either end. */
  readonly levels: Levels;
  /** Whether what the fit leaves open of the parameters is in the customers' intervals: few customers leave much open. */
  readonly parameters: 'taken-as-known' | 'uncertain';
  /** null where the shop's past is too short or too thin to be forecast. */
  readonly contest: Contest | null;
}

export interface Multiplier {
  readonly oneTime: number;
  readonly repeat: number;
  /** Standard deviation of the logarithm of what is left of the total's error after the factors; 0 where none was learnt. */
  readonly error: number;
}

export interface Levels {
  readonly low: number;
  readonly high: number;
}

export const PLAIN_LEVELS: Levels = { low: 0.1, high: 0.9 };
export const NO_MULTIPLIER: Multiplier = { oneTime: 1, repeat: 1, error: 0 };

/** The forecast of one model as it is. */
export function plainForecast(model: PurchaseModel): Forecast {
  return {
    members: [{ model, weight: 1 }],
    season: null,
    multiplier: NO_MULTIPLIER,
    oneTimeBuyers: null,
    levels: PLAIN_LEVELS,
    parameters: 'taken-as-known',
    contest: null,
  };
}
