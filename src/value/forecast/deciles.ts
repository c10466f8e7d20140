/** A tenth of the customers, in the order of the forecast, with what was forecast of them, what came, and the naive rule. */
export interface Decile {
  readonly customers: number;
  readonly forecast: number;
  readonly happened: number;
  readonly naive: number;
}

/**
 * Ten groups of customers of nearly equal size, the best of the forecast first. Customers who tie across a border are spread
 * over both sides in proportion, so the order of the rows decides nothing.
 */
export function decilesOf(forecast: Float64Array, happened: Float64Array, naive: Float64Array): Decile[] {
  const size = forecast.length;
  const order = Array.from(forecast.keys()).sort((one, other) => (forecast[other] ?? 0) - (forecast[one] ?? 0));
  const deciles = Array.from({ length: 10 }, () => ({ customers: 0, forecast: 0, happened: 0, naive: 0 }));
  for (let from = 0; from < size; ) {
    const value = forecast[order[from] ?? 0] ?? 0;
    let to = from;
    const ties = { happened: 0, naive: 0 };
    while (to < size && forecast[order[to] ?? 0] === value) {
      ties.happened += happened[order[to] ?? 0] ?? 0;
      ties.naive += naive[order[to] ?? 0] ?? 0;
      to++;
    }
    deciles.forEach((decile, d) => {
      const inside = Math.min(to, ((d + 1) * size) / 10) - Math.max(from, (d * size) / 10);
      if (inside <= 0) return;
      decile.customers += inside;
      decile.forecast += inside * value;
      decile.happened += (inside * ties.happened) / (to - from);
      decile.naive += (inside * ties.naive) / (to - from);
    });
    from = to;
  }
  return deciles;
}
