import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/value/cells.ts';
import type { Objective } from '../../../src/value/numerics/objective.ts';
import { mbgNbdLikelihood } from '../../../src/value/purchase/likelihood.ts';
import { logLikelihood } from '../../../src/value/purchase/mbg-nbd.ts';
import { gammaGammaLikelihood } from '../../../src/value/spend/likelihood.ts';
import { populations, TODAY } from '../populations.ts';

/** Largest difference between the derivatives that an objective gives and central differences, relative to their size. */
function worstDerivative(objective: Objective, theta: Float64Array): number {
  const at = objective(theta);
  const h = 1e-5;
  let worst = 0;
  theta.forEach((_, i) => {
    const up = objective(theta.map((value, j) => (i === j ? value + h : value)));
    const down = objective(theta.map((value, j) => (i === j ? value - h : value)));
    const compare = (analytic: number, numeric: number, size: number) => {
      worst = Math.max(worst, Math.abs(analytic - numeric) / (1 + size));
    };
    compare(at.gradient[i] ?? 0, (up.value - down.value) / (2 * h), Math.abs(at.value));
    theta.forEach((_, j) => {
      const numeric = ((up.gradient[j] ?? 0) - (down.gradient[j] ?? 0)) / (2 * h);
      compare(at.hessian[i * theta.length + j] ?? 0, numeric, Math.abs(numeric) + Math.abs(at.gradient[j] ?? 0));
    });
  });
  return worst;
}

const logs = (count: number) =>
  fc.array(fc.double({ min: -2, max: 3, noNaN: true }), { minLength: count, maxLength: count });

describe('MBG/NBD likelihood over cells', () => {
  it('is the sum over customers, with the right gradient and Hessian', () => {
    fc.assert(
      fc.property(populations(1, 30), logs(4), (population, theta) => {
        const objective = mbgNbdLikelihood(cellsOf(population), TODAY, 7);
        const [r = 0, alpha = 0, a = 0, b = 0] = theta.map(Math.exp);
        let sum = 0;
        for (let i = 0; i < population.size; i++) {
          const first = population.first[i] ?? 0;
          const history = {
            x: (population.days[i] ?? 1) - 1,
            tx: ((population.last[i] ?? 0) - first) / 7,
            T: (TODAY - first) / 7,
          };
          sum += logLikelihood({ r, alpha, a, b }, history);
        }
        expect(objective(Float64Array.from(theta)).value).toBeCloseTo(sum, 7);
        expect(worstDerivative(objective, Float64Array.from(theta))).toBeLessThan(1e-5);
      }),
      { numRuns: 50 },
    );
  });
});

describe('Gamma-Gamma likelihood', () => {
  it('has the right gradient and Hessian', () => {
    const observed = {
      size: 4,
      n: Float64Array.of(1, 2, 2, 7),
      sum: Float64Array.of(11, 40.5, 3, 300),
      withoutSpend: 0,
    };
    fc.assert(
      fc.property(logs(3), (theta) => {
        expect(worstDerivative(gammaGammaLikelihood(observed), Float64Array.from(theta))).toBeLessThan(1e-5);
      }),
      { numRuns: 50 },
    );
  });
});
