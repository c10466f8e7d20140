import { describe, expect, it } from 'vitest';
import { payingCounts } from '../../../src/value/spend/paying-counts.ts';
import { totalSpendQuantile } from '../../../src/value/spend/total-spend.ts';
import { random } from '../../generators/random.ts';

/** P(at least k), k = 1, 2, …, of a negative binomial count thinned to those still active. */
function countTails(shape: number, mean: number, active: number): Float64Array {
  const z = mean / (shape + mean);
  const probabilities = [(1 - z) ** shape];
  for (let k = 1; k < 200; k++) probabilities.push(((probabilities[k - 1] ?? 0) * z * (shape + k - 1)) / k);
  const tails = new Float64Array(199);
  for (let k = 199, sum = 0; k >= 1; k--) {
    sum += probabilities[k] ?? 0;
    tails[k - 1] = active * sum;
  }
  return tails;
}

const DRAWS = 100_000;
/** Three standard errors of a share of a tenth in so many draws. */
const TOLERANCE = 3 * Math.sqrt((0.1 * 0.9) / DRAWS);

describe('the total of coming purchases', () => {
  it('has the quantiles of a ratio of gammas', () => {
    // Two purchases for certain, each exponential (p = 1), q = 2, n = 0: P(ratio > ρ) = 1 − (ρ / (1 + ρ))² (1 + 2 / (1 + ρ)).
    const quantile = totalSpendQuantile({ p: 1, q: 2 });
    for (const upper of [0.9, 0.5, 0.1]) {
      const rho = quantile(Float64Array.of(1, 1), 0, upper);
      const share = rho / (1 + rho);
      expect(Math.abs(1 - share * share * (3 - 2 * share) - upper)).toBeLessThan(0.01);
    }
  });

  it('is zero for somebody who will hardly buy', () => {
    expect(totalSpendQuantile({ p: 6, q: 4 })(Float64Array.of(0.09, 0.03), 0, 0.1)).toBe(0);
  });

  it.each([
    { p: 6.25, q: 3.74, n: 0, mean: 1.2, hurdle: null },
    { p: 2.47, q: 4.6, n: 5, mean: 10, hurdle: null },
    { p: 0.5, q: 1.5, n: 2, mean: 3, hurdle: null },
    { p: 2.47, q: 4.6, n: 3, mean: 6, hurdle: { alpha: 0.6, beta: 2.4 } },
    { p: 20, q: 15, n: 1, mean: 30, hurdle: { alpha: 2, beta: 1 } },
  ])('leaves a tenth of simulated totals on either side: %o', ({ p, q, n, mean, hurdle }) => {
    const source = random(42);
    const tails = countTails(1.5, mean, 0.95);
    const counts = hurdle ? payingCounts(hurdle)(tails, 1, 3) : tails;
    const quantile = totalSpendQuantile({ p, q });
    const [low, high] = [quantile(counts, n, 0.9), quantile(counts, n, 0.1)];
    let [above, below] = [0, 0];
    for (let draw = 0; draw < DRAWS; draw++) {
      const uniform = source.next();
      let purchases = 0;
      while (uniform < (tails[purchases] ?? 0)) purchases++;
      if (hurdle) purchases = withMoney(purchases, hurdle.beta + 3, hurdle.alpha + 1);
      const total = purchases > 0 ? source.gamma(p * purchases, 1) / source.gamma(q + p * n, 1) : 0;
      if (total > high) above++;
      if (total < low) below++;
    }
    expect(Math.abs(above / DRAWS - 0.1)).toBeLessThan(TOLERANCE + 0.001);
    // Where buying nothing is likelier than a tenth the low end is zero, and nobody is below.
    const expected = (counts[0] ?? 0) > 0.9 ? 0.1 : 0;
    expect(Math.abs(below / DRAWS - expected)).toBeLessThan(TOLERANCE + 0.001);

    function withMoney(purchases: number, money: number, none: number): number {
      const [a, b] = [source.gamma(money, 1), source.gamma(none, 1)];
      let paid = 0;
      for (let i = 0; i < purchases; i++) if (source.next() < a / (a + b)) paid++;
      return paid;
    }
  });
});
