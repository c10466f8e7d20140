/** Scores of one customer, 1 (worst) to 5 (best). With terciles only 1, 3 and 5 occur, so the scale keeps its meaning. */
export interface Rfm {
  readonly recency: number;
  readonly frequency: number;
  readonly monetary: number;
}

/** For each measure the values that must be EXCEEDED for the next class, ascending: four for quintiles, two for terciles. */
export interface RfmCuts {
  readonly recency: readonly number[];
  readonly frequency: readonly number[];
  readonly monetary: readonly number[];
}

/** Fewer customers than this do not fill quintiles. */
const FEWEST_FOR_QUINTILES = 25;

/**
 * Cuts for recency (last day), frequency (orders) and monetary value (net spend). Customers with equal values share a class:
 * the class is decided by how many customers lie strictly below. null for fewer customers than classes.
 * Takes each measure's values in ascending order.
 */
export function rfmCuts(last: Int32Array, orders: Int32Array, spend: Float64Array): RfmCuts | null {
  const classes = last.length < FEWEST_FOR_QUINTILES ? 3 : 5;
  if (last.length < classes) return null;
  return { recency: cutsOf(last, classes), frequency: cutsOf(orders, classes), monetary: cutsOf(spend, classes) };
}

export function rfmOf(cuts: RfmCuts, last: number, orders: number, spend: number): Rfm {
  return {
    recency: classOf(cuts.recency, last),
    frequency: classOf(cuts.frequency, orders),
    monetary: classOf(cuts.monetary, spend),
  };
}

function cutsOf(ascending: Int32Array | Float64Array, classes: number): number[] {
  const cuts: number[] = [];
  for (let i = 1; i < classes; i++) cuts.push(ascending[Math.ceil((i * ascending.length) / classes) - 1] ?? 0);
  return cuts;
}

function classOf(cuts: readonly number[], value: number): number {
  let exceeded = 0;
  while (exceeded < cuts.length && value > (cuts[exceeded] ?? 0)) exceeded++;
  return 1 + exceeded * (4 / cuts.length);
}
