import { cumulative } from './contribution-curve.ts';

/** One year of customers whose margin is known, one entry a customer; money in minor units. */
export interface YearCustomers {
  readonly margin: Float64Array;
  readonly revenue: Float64Array;
  /** Orders; several on one day count once. */
  readonly orders: Int32Array;
  /** 1 where the customer's first order ever was in this year. */
  readonly isNew: Uint8Array;
}

export interface Part {
  readonly customers: number;
  readonly newCustomers: number;
  readonly orders: number;
  readonly revenue: number;
  readonly margin: number;
}

export type HeadAndTail =
  | {
      readonly kind: 'known';
      readonly head: Part;
      readonly tail: Part;
      /** 1 for customers of the head, in the order in which they were given. */
      readonly isHead: Uint8Array;
      readonly slope: number | null;
    }
  | { readonly kind: 'too-few'; readonly customers: number; readonly needed: number }
  /** All together they leave nothing, so nobody brings half of it. */
  | { readonly kind: 'no-margin'; readonly margin: number };

/** The head is the smallest set of customers that brings this part of the margin (row 002-1). */
const HEAD_PART = 0.5;
const FEWEST_CUSTOMERS = 10;

/** Splits the customers into head and tail. Of customers who leave the same, those in earlier rows are taken first. */
export function headAndTail(customers: YearCustomers): HeadAndTail {
  const { margin } = customers;
  const size = margin.length;
  if (size < FEWEST_CUSTOMERS) return { kind: 'too-few', customers: size, needed: FEWEST_CUSTOMERS };
  const ascending = margin.toSorted();
  const sums = cumulative(ascending);
  const total = sums[size] ?? 0;
  if (total <= 0) return { kind: 'no-margin', margin: total };
  let wanted = 0;
  while (wanted < size && (sums[wanted] ?? 0) < HEAD_PART * total) wanted++;
  const least = ascending[size - wanted] ?? 0;
  // How many of those who leave exactly that still belong to the head.
  let equal = wanted;
  for (const left of margin) if (left > least) equal--;
  const isHead = new Uint8Array(size);
  const [head, tail] = [emptyPart(), emptyPart()];
  for (let row = 0; row < size; row++) {
    const left = margin[row] ?? 0;
    if (left > least || (left === least && equal-- > 0)) isHead[row] = 1;
    add(isHead[row] === 1 ? head : tail, customers, row);
  }
  return { kind: 'known', head, tail, isHead, slope: rankSizeSlope(ascending) };
}

type Sums = { -readonly [Figure in keyof Part]: Part[Figure] };

function emptyPart(): Sums {
  return { customers: 0, newCustomers: 0, orders: 0, revenue: 0, margin: 0 };
}

function add(part: Sums, { margin, revenue, orders, isNew }: YearCustomers, row: number): void {
  part.customers++;
  part.newCustomers += isNew[row] ?? 0;
  part.orders += orders[row] ?? 0;
  part.revenue += revenue[row] ?? 0;
  part.margin += margin[row] ?? 0;
}

/**
 * How steeply value falls with rank: α in value ∝ rank^−α, least squares on the logarithms of the positive values (row 002-2). The
 * smaller, the longer the tail. null for fewer than ten positive values. Takes the values in ascending order.
 */
export function rankSizeSlope(ascending: Float64Array): number | null {
  let none = 0;
  while (none < ascending.length && (ascending[none] ?? 0) <= 0) none++;
  const positive = ascending.subarray(none);
  const n = positive.length;
  if (n < FEWEST_CUSTOMERS) return null;
  let [x, y, xx, xy] = [0, 0, 0, 0];
  for (let i = 0; i < n; i++) {
    const [rank, value] = [Math.log(n - i), Math.log(positive[i] ?? 1)];
    x += rank;
    y += value;
    xx += rank * rank;
    xy += rank * value;
  }
  return (x * y - n * xy) / (n * xx - x * x) + 0;
}
