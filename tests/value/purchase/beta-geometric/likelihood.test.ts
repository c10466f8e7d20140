import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyNamed } from '../../../../src/value/purchase/families.ts';
import { historiesAt } from '../../../../src/value/purchase/histories.ts';
import type { Histories, PurchaseHistory } from '../../../../src/value/purchase/process.ts';
import { random } from '../../../generators/random.ts';
import { worstDerivative } from '../../numerics/derivatives.ts';
import { histories, rowsOf } from '../pareto-nbd/shops.ts';
import { logParameters, variants } from './variants.ts';

const scattered = fc.array(histories, { minLength: 1, maxLength: 20 });
/** Many customers on few days: more of them in a group than there are times. */
const crowded = fc.array(
  fc
    .record({ x: fc.nat(3), tx: fc.nat(4), T: fc.constantFrom(4, 5) })
    .map((one) => (one.x === 0 ? { ...one, tx: 0 } : one)),
  { minLength: 60, maxLength: 120 },
);
const weights = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 120, maxLength: 120 });

/** What the likelihood has besides the sum over customers: the gaps' part of a model with phases. */
function gapsPart({ logGaps }: Histories, customers: readonly PurchaseHistory[], weight: readonly number[], k: number) {
  const purchases = customers.reduce((sum, { x }, i) => sum + x * (weight[i] ?? 1), 0);
  const logFactorial = [1, 2, 3, 4, 5].reduce((sum, j) => sum + (j < k ? Math.log(j) : 0), 0);
  return (k - 1) * logGaps - purchases * logFactorial;
}

describe('(M)BG/(C)NBD-k and NBD likelihood', () => {
  it('is the sum over customers, with the right gradient and Hessian', () => {
    fc.assert(
      fc.property(
        fc.oneof(scattered, crowded),
        weights,
        variants,
        logParameters,
        (customers, weight, variant, logs) => {
          const { family, phases } = variant;
          const theta = Float64Array.from(logs.slice(0, family.parameters.length));
          const rows = { ...rowsOf(customers, weight), logGaps: 12.5 };
          const objective = family.likelihood(rows);
          const process = family.process([...theta.map(Math.exp)]);
          let sum = gapsPart(rows, customers, weight, phases);
          let size = Math.abs(sum) + 1;
          customers.forEach((history, i) => {
            const one = (weight[i] ?? 1) * process.logLikelihood(history);
            sum += one;
            size += Math.abs(one) + (weight[i] ?? 1) * phases * history.x * Math.abs(theta[1] ?? 0);
          });
          expect(Math.abs(objective(theta).value - sum) / size).toBeLessThan(1e-12);
          expect(worstDerivative(objective, theta)).toBeLessThan(1e-5);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not mind whether thousands of customers are merged or each has times of its own', () => {
    const source = random(3);
    const customers = Array.from({ length: 4_000 }, () => {
      const x = source.below(3);
      const T = 10 + source.below(30);
      return { x, tx: x === 0 ? 0 : source.below(T), T };
    });
    const merged = rowsOf(customers, []);
    const scattered = historiesAt(
      Int32Array.from(customers, ({ x }) => x),
      Float64Array.from(customers, ({ tx }) => tx),
      Float64Array.from(customers, ({ T }) => T),
      0,
    );
    const theta = Float64Array.of(-0.7, 1.5, -0.2, 0.9);
    for (const name of ['bg-nbd', 'mbg-nbd'] as const) {
      const [one, other] = [merged, scattered].map((rows) => familyNamed(name, 1).likelihood(rows)(theta));
      const close = (actual = 0, expected = 0) => expect(Math.abs(actual / expected - 1)).toBeLessThan(1e-11);
      close(other?.value, one?.value);
      one?.gradient.forEach((slope, i) => {
        close(other?.gradient[i], slope);
      });
      one?.hessian.forEach((entry, i) => {
        close(other?.hessian[i], entry);
      });
    }
  });
});
