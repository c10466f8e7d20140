/** Where a figure comes from, from the firmest to the least firm. */
export type Basis = 'observed' | 'seller-entered' | 'estimated' | 'unknown';

/** A figure with its basis. What is unknown has no value: unknown is never zero. */
export type Based<Value> =
  | { readonly basis: Exclude<Basis, 'unknown'>; readonly value: Value }
  | { readonly basis: 'unknown' };

export const UNKNOWN = { basis: 'unknown' } as const;

const FIRMNESS: readonly Basis[] = ['observed', 'seller-entered', 'estimated', 'unknown'];

/** The basis of what is computed from several figures: that of the least firm. 'observed' for none. */
export function weakestBasis(bases: Iterable<Basis>): Basis {
  let weakest = 0;
  for (const basis of bases) weakest = Math.max(weakest, FIRMNESS.indexOf(basis));
  return FIRMNESS[weakest] ?? 'unknown';
}
