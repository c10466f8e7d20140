/** A seeded source of numbers (mulberry32): the same seed gives the same shop on every machine. */
export interface Random {
  /** Uniform on [0, 1). */
  next(): number;
  /** An integer from 0 to below `bound`. */
  below(bound: number): number;
  pick<Item>(items: readonly [Item, ...Item[]]): Item;
  exponential(mean: number): number;
  gamma(shape: number, scale: number): number;
}

export function random(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  const exponential = (mean: number) => -mean * Math.log(1 - next());
  const normal = () => Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());

  /** Marsaglia and Tsang 2000; shapes below one by their boost. */
  function gamma(shape: number, scale: number): number {
    if (shape < 1) return gamma(shape + 1, scale) * (1 - next()) ** (1 / shape);
    const d = shape - 1 / 3;
    const c = 1 / Math.sqrt(9 * d);
    for (;;) {
      const z = normal();
      const v = (1 + c * z) ** 3;
      if (v > 0 && Math.log(1 - next()) < (z * z) / 2 + d - d * v + d * Math.log(v)) return d * v * scale;
    }
  }

  return { next, below, pick: (items) => items[below(items.length)] ?? items[0], exponential, gamma };
}
