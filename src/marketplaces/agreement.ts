/** What several readings of one fact say together: nothing, one value, or two that contradict each other. */
export type Agreement<Value extends string = string> =
  | { readonly says: 'nothing' }
  | { readonly says: 'one'; readonly value: Value }
  | { readonly says: 'clash' };

/** Right or none: two different readings of one fact are worth less than no reading. */
export function agreed<Value extends string>(readings: Iterable<Value | null | undefined>): Agreement<Value> {
  const values = new Set<Value>();
  for (const reading of readings) if (reading) values.add(reading);
  if (values.size > 1) return { says: 'clash' };
  const [value] = values;
  return value === undefined ? { says: 'nothing' } : { says: 'one', value };
}

/** The one value that all readings agree on, or null. */
export function only<Value extends string>(readings: Iterable<Value | null | undefined>): Value | null {
  const agreement = agreed(readings);
  return agreement.says === 'one' ? agreement.value : null;
}
