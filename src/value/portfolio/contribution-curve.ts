/** What the best customers bring together, in minor units. */
export interface CurvePoint {
  readonly customers: number;
  readonly brought: number;
}

/** Customers in order of what they bring, added up: a Lorenz curve seen from the best end, a whale curve where some bring less than nothing. */
export interface ContributionCurve {
  readonly customers: number;
  readonly total: number;
  /** From nobody to everybody; of more than a hundred customers every hundredth part. */
  readonly points: readonly CurvePoint[];
  /** The best fifth, whole customers, rounded up. */
  readonly top: CurvePoint;
  /** Where the curve is highest: everybody after it brings less than nothing. */
  readonly peak: CurvePoint;
}

const PARTS = 100;
/** The "20" of 20/80; the share that goes with it is the shop's own (row 001-3). */
const TOP_PART = 0.2;

/**
 * Cumulative contribution, best first (rows 001-3 and 001-4, L11). Values in minor units, one a customer, below zero where a
 * customer costs more than is brought. Of no values: a curve of one point at zero. Takes the values in ascending order.
 */
export function contributionCurve(ascending: Float64Array): ContributionCurve {
  const sums = cumulative(ascending);
  const size = ascending.length;
  const at = (customers: number): CurvePoint => ({ customers, brought: sums[customers] ?? 0 });
  let peak = 0;
  for (let count = 1; count <= size; count++) if ((sums[count] ?? 0) > (sums[peak] ?? 0)) peak = count;
  const steps = Math.min(size, PARTS);
  return {
    customers: size,
    total: sums[size] ?? 0,
    points: Array.from({ length: steps + 1 }, (_, step) => at(steps === 0 ? 0 : Math.ceil((step * size) / steps))),
    top: at(Math.ceil(size * TOP_PART)),
    peak: at(peak),
  };
}

/** Sums of the best 0, 1, 2 … values. Takes them in ascending order. */
export function cumulative(ascending: Float64Array): Float64Array {
  const sums = new Float64Array(ascending.length + 1);
  for (let count = 1; count < sums.length; count++) {
    sums[count] = (sums[count - 1] ?? 0) + (ascending[ascending.length - count] ?? 0);
  }
  return sums;
}
