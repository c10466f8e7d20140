import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyNamed } from '../../../../src/value/purchase/families.ts';
import type { PurchaseHistory } from '../../../../src/value/purchase/process.ts';
import { type Random, random } from '../../../generators/random.ts';
import { histories } from '../pareto-nbd/shops.ts';
import { logParameters, variants } from './variants.ts';

const sum = (values: Float64Array) => values.reduce((total, value) => total + value, 0);

describe('what is to come', () => {
  it('is a falling distribution below P(alive) whose mean is the expectation', () => {
    fc.assert(
      fc.property(
        variants,
        logParameters,
        histories,
        fc.integer({ min: 1, max: 80 }),
        ({ family }, logs, history, t) => {
          const process = family.process(logs.slice(0, family.parameters.length).map(Math.exp));
          const alive = process.pAlive(history);
          const expected = process.expected(history, t);
          const tails = process.tails(history, t);
          expect(alive).toBeGreaterThanOrEqual(0);
          expect(alive).toBeLessThanOrEqual(1);
          tails.forEach((tail, i) => {
            expect(tail).toBeGreaterThanOrEqual(0);
            expect(tail).toBeLessThanOrEqual((i === 0 ? alive : (tails[i - 1] ?? 0)) * (1 + 1e-12));
          });
          expect(Math.abs(sum(tails) - expected)).toBeLessThan(1e-8 * (expected + 1));
          expect(process.residual(history, 0.002)).toBeGreaterThanOrEqual(0);
          expect(process.medianWait(history)).toBeGreaterThan(0);
        },
      ),
      { numRuns: 150 },
    );
  });

  it('grows with the horizon up to the undiscounted residual, and slower than an immortal customer’s', () => {
    const process = familyNamed('mbg-cnbd-k', 3).process([1.2, 2.5, 2.5, 1.5]);
    const history = { x: 4, tx: 20, T: 24 };
    const far = process.residual(history, 1e-9);
    expect(process.expected(history, 2_000)).toBeLessThan(far);
    expect(process.expected(history, 2_000)).toBeGreaterThan(0.995 * far);
  });

  it('is the discounted sum of its own increments', () => {
    const process = familyNamed('bg-cnbd-k', 2).process([0.8, 3, 0.9, 2]);
    const history = { x: 3, tx: 10, T: 13 };
    const rate = 0.1;
    // ∫ e^(−δu) dE(u) = δ ∫ e^(−δu) E(u) du, by Simpson's rule up to where nothing is left.
    const [steps, width] = [2_000, 0.2];
    let integral = 0;
    for (let i = 0; i <= steps; i++) {
      const weight = i === 0 || i === steps ? 1 : i % 2 === 1 ? 4 : 2;
      integral += weight * Math.exp(-rate * i * width) * process.expected(history, i * width);
    }
    expect(process.residual(history, rate)).toBeCloseTo((rate * integral * width) / 3, 6);
  });
});

/** Purchase times of one customer up to `until`, or null where the history is another than the one asked for. */
function futureOf(source: Random, variant: Simulated, { x, tx, T }: PurchaseHistory, until: number): number | null {
  const [r, alpha, a, b] = variant.parameters;
  const rate = source.gamma(r, 1 / alpha);
  const leaving = source.gamma(a, 1);
  const probability = leaving / (leaving + source.gamma(b, 1));
  let time = 0;
  let before = 0;
  let last = 0;
  let after = 0;
  for (let purchase = 0; ; purchase++) {
    if (time > T) after++;
    else [before, last] = [purchase, time];
    const mayLeave = purchase > 0 || variant.name.startsWith('mbg');
    if (mayLeave && source.next() < probability) break;
    time += source.gamma(variant.k, 1 / rate);
    if (time > until) break;
  }
  return before === x && Math.abs(last - tx) <= 0.5 ? after : null;
}

interface Simulated {
  readonly name: 'bg-cnbd-k' | 'mbg-cnbd-k';
  readonly k: number;
  readonly parameters: readonly [number, number, number, number];
}

describe.each<Simulated & PurchaseHistory>([
  { name: 'mbg-cnbd-k', k: 1, parameters: [0.8, 4, 0.9, 1.6], x: 2, tx: 8, T: 12 },
  { name: 'bg-cnbd-k', k: 3, parameters: [2, 2, 0.8, 2.4], x: 2, tx: 7.5, T: 12 },
  { name: 'mbg-cnbd-k', k: 4, parameters: [2, 1.5, 0.6, 2], x: 0, tx: 0, T: 4 },
])('$name with k = $k against 400,000 simulated customers', ({ name, k, parameters, x, tx, T }) => {
  it('has their distribution of coming purchases', () => {
    const source = random(11);
    const futures: number[] = [];
    for (let i = 0; i < 400_000; i++) {
      const future = futureOf(source, { name, k, parameters }, { x, tx, T }, T + 10);
      if (future !== null) futures.push(future);
    }
    expect(futures.length).toBeGreaterThan(2_000);
    const tails = familyNamed(name, k).process(parameters).tails({ x, tx, T }, 10);
    for (let n = 1; n <= 4; n++) {
      const simulated = futures.filter((count) => count >= n).length / futures.length;
      const exact = tails[n - 1] ?? 0;
      // Four standard errors, and what it costs that the last purchase is known to half a unit only.
      expect(Math.abs(simulated - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / futures.length) + 0.01);
    }
  });
});
