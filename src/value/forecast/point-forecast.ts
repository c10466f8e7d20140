import type { PurchaseHistory, PurchaseProcess } from '../purchase/process.ts';
import { processOf } from '../purchase/purchase-model.ts';
import type { Forecast } from './forecast.ts';

/** What is expected of a customer over the horizon. */
export interface Point {
  readonly pAlive: number;
  /** Expected purchase days. */
  readonly expected: number;
}

/** A member ready to compute. */
export interface Part {
  readonly process: PurchaseProcess;
  readonly weight: number;
}

export function partsOf({ members }: Pick<Forecast, 'members'>): Part[] {
  return members.map(({ model, weight }) => ({ process: processOf(model), weight }));
}

/** Forecasts of a horizon, in the models' time. Exact for every history. */
export function pointForecasts(forecast: Forecast, horizon: number): (history: PurchaseHistory) => Point {
  const parts = partsOf(forecast);
  return (history) => {
    let [pAlive, plain] = [0, 0];
    for (const { process, weight } of parts) {
      pAlive += weight * process.pAlive(history);
      plain += weight * process.expected(history, horizon);
    }
    return { pAlive: Math.min(1, pAlive), expected: corrected(forecast, history.x, plain) };
  };
}

/** The members' expectation for a customer with x repeat purchases, after what was learnt from the shop's past forecasts. */
export function corrected(
  { multiplier, oneTimeBuyers }: Pick<Forecast, 'multiplier' | 'oneTimeBuyers'>,
  x: number,
  expected: number,
): number {
  if (x > 0) return multiplier.repeat * expected;
  return oneTimeBuyers ?? multiplier.oneTime * expected;
}
