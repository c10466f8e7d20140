import type { Part } from './head-and-tail.ts';

/** Whom it pays to serve by hand. */
export type Verdict = 'both' | 'head' | 'tail' | 'neither';

/** What serving one order by hand takes: a seller's hour in minor units, and minutes an order. */
export interface Service {
  readonly hourlyRate: number;
  readonly minutes: number;
}

/** The verdict for all costs of serving an order from `from` up to the next band's, minor units. */
export interface VerdictBand {
  readonly from: number;
  readonly verdict: Verdict;
}

/** What an order of these customers leaves to serve it with: their margin an order, minor units. Zero without orders. */
export function marginPerOrder({ margin, orders }: Pick<Part, 'margin' | 'orders'>): number {
  return orders > 0 ? margin / orders : 0;
}

/**
 * Minutes of service an order at which nothing is left of the margin (rows 002-1 and L11): margin per order ÷ cost of a minute.
 * Zero where an order leaves nothing anyway.
 */
export function breakEvenMinutes(perOrder: number, hourlyRate: number): number {
  return Math.max(0, perOrder) / (hourlyRate / 60);
}

/** The hourly rate at which serving an order for so many minutes leaves nothing: at it the verdict flips. */
export function flipRate(perOrder: number, minutes: number): number {
  return (Math.max(0, perOrder) / minutes) * 60;
}

export function serviceCost({ hourlyRate, minutes }: Service): number {
  return (hourlyRate / 60) * minutes;
}

/** The verdict as a function of what serving one order costs. Serving pays as long as it costs less than the order leaves. */
export function verdictBands(headPerOrder: number, tailPerOrder: number): readonly VerdictBand[] {
  const flips = [...new Set([0, Math.max(0, headPerOrder), Math.max(0, tailPerOrder)])].sort((a, b) => a - b);
  return flips.map((from) => ({ from, verdict: verdictAt(from, headPerOrder, tailPerOrder) }));
}

export function verdictAt(cost: number, headPerOrder: number, tailPerOrder: number): Verdict {
  if (cost < headPerOrder) return cost < tailPerOrder ? 'both' : 'head';
  return cost < tailPerOrder ? 'tail' : 'neither';
}
