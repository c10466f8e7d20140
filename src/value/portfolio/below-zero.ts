/** Fewer purchases in the year say nothing about how a customer buys (row 001-4). */
const FEWEST_PURCHASES = 3;

/** The year's margin less what serving its orders by hand took; NaN where the margin is not known. `serviceCost`: an order, minor units. */
export function servedMargins(margin: Float64Array, yearDays: Int32Array, serviceCost: number): Float64Array {
  return margin.map((left, row) => left - (yearDays[row] ?? 0) * serviceCost);
}

/**
 * 1 for customers who cost more than they brought in the year, with three purchases or more (rows 001-4 and 001-15). Such a list
 * asks for cheaper service, never for insult or exclusion. An unknown margin is not below zero.
 */
export function belowZero(served: Float64Array, yearDays: Int32Array): Uint8Array {
  const below = new Uint8Array(served.length);
  for (let row = 0; row < served.length; row++) {
    below[row] = (served[row] ?? 0) < 0 && (yearDays[row] ?? 0) >= FEWEST_PURCHASES ? 1 : 0;
  }
  return below;
}
