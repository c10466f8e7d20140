export type Tier = 'A' | 'B' | 'C';

/** Smallest value of class A and of class B: a customer with less than `b` is C. Values as they were classed: net spend, minor units. */
export interface AbcCuts {
  readonly a: number;
  readonly b: number;
}

/** Percent of the total that customers ranked before may hold, for class A and for class B. */
const A_BEFORE = 70;
const B_BEFORE = 90;
/** Below this many customers a cumulative share says nothing. */
const FEWEST_CUSTOMERS = 10;

/**
 * Classes customers by cumulative contribution: in order of value, a customer is A while the share held by those before is
 * under 70 %, B under 90 %, else C (row 000-7). Equal values share a class; a value of zero or less is C and adds nothing.
 * null when there are fewer than ten customers, or none with a positive value. Takes the values in ascending order.
 */
export function abcCuts(ascending: Float64Array): AbcCuts | null {
  if (ascending.length < FEWEST_CUSTOMERS) return null;
  let total = 0;
  for (let i = ascending.length - 1; i >= 0 && (ascending[i] ?? 0) > 0; i--) total += ascending[i] ?? 0;
  let a: number | null = null;
  let b: number | null = null;
  let before = 0;
  for (let end = ascending.length; end > 0 && (ascending[end - 1] ?? 0) > 0; ) {
    const value = ascending[end - 1] ?? 0;
    let start = end;
    while (start > 0 && ascending[start - 1] === value) start--;
    if (before * 100 < A_BEFORE * total) a = value;
    if (before * 100 >= B_BEFORE * total) break;
    b = value;
    before += value * (end - start);
    end = start;
  }
  return a === null || b === null ? null : { a, b };
}

export function tierOf(cuts: AbcCuts, value: number): Tier {
  if (value >= cuts.a) return 'A';
  return value >= cuts.b ? 'B' : 'C';
}
