/** Ranks from 1 for the lowest value; equal values share the mean of their ranks. */
export function midranks(values: Float64Array): Float64Array {
  const size = values.length;
  const ascending = values.slice().sort();
  const rank = new Map<number, number>();
  for (let from = 0; from < size; ) {
    const value = ascending[from] ?? 0;
    let to = from + 1;
    while (to < size && ascending[to] === value) to++;
    rank.set(value, (from + 1 + to) / 2);
    from = to;
  }
  return values.map((value) => rank.get(value) ?? 0);
}
