import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyNamed } from '../../../../src/value/purchase/families.ts';
import { paretoNbdLikelihood } from '../../../../src/value/purchase/pareto-nbd/likelihood.ts';
import { worstDerivative } from '../../numerics/derivatives.ts';
import { histories, logParameters, rowsOf } from './shops.ts';

const paretoNbd = familyNamed('pareto-nbd', 1);

const shops = fc.array(fc.tuple(histories, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 12 });

describe('Pareto/NBD likelihood over histories', () => {
  it('is the sum over customers, with the right gradient and Hessian', () => {
    fc.assert(
      fc.property(shops, logParameters, (shop, theta) => {
        const customers = shop.map(([history]) => history);
        const weights = shop.map(([, weight]) => weight);
        const objective = paretoNbdLikelihood(rowsOf(customers, weights));
        const process = paretoNbd.process([...theta.map(Math.exp)]);
        let sum = 0;
        let size = 1;
        customers.forEach((history, i) => {
          const one = (weights[i] ?? 0) * process.logLikelihood(history);
          sum += one;
          size += Math.abs(one) + history.x * Math.abs(theta[1] ?? 0);
        });
        expect(Math.abs(objective(theta).value - sum) / size).toBeLessThan(1e-12);
        expect(worstDerivative(objective, theta)).toBeLessThan(1e-5);
      }),
      { numRuns: 200 },
    );
  });

  it('does not mind how rows are merged, ordered or timed', () => {
    const customers = [
      { x: 2, tx: 10, T: 38 },
      { x: 0, tx: 0, T: 38 },
      { x: 2, tx: 10, T: 38 },
      { x: 7, tx: 30, T: 30 },
    ];
    const merged = rowsOf(
      [customers[3], customers[0], customers[1]].flatMap((one) => one ?? []),
      [1, 2, 1],
    );
    const scattered = {
      ...rowsOf(customers, [1, 1, 1, 1]),
      times: Float64Array.of(38, 0, 10, 30, 10, 38),
      tx: Int32Array.of(2, 1, 4, 3),
      T: Int32Array.of(0, 5, 5, 3),
    };
    const theta = Float64Array.of(-0.5, 2, -0.6, 2.5);
    const [one, other] = [merged, scattered].map((rows) => paretoNbdLikelihood(rows)(theta));
    expect(other?.value).toBeCloseTo(one?.value ?? 0, 12);
    other?.hessian.forEach((entry, i) => {
      expect(entry).toBeCloseTo(one?.hessian[i] ?? 0, 11);
    });
  });
});
