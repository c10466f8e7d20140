import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { maximise } from '../../../src/value/numerics/newton.ts';
import type { Objective } from '../../../src/value/numerics/objective.ts';

const number = fc.double({ min: -3, max: 3, noNaN: true });

/** −½ |A (θ − centre)|² with ½ on the diagonal of A besides, so it is never flat. */
function bowl(rows: readonly number[], centre: readonly number[]): Objective {
  const n = centre.length;
  const at = (i: number, j: number) => (rows[i * n + j] ?? 0) + (i === j ? 0.5 : 0);
  const hessian = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      for (let k = 0; k < n; k++) hessian[i * n + j] = (hessian[i * n + j] ?? 0) - at(k, i) * at(k, j);
    }
    hessian[i * (n + 1)] = (hessian[i * (n + 1)] ?? 0) - 0.1;
  }
  return (theta) => {
    const gradient = theta.map((_, i) =>
      theta.reduce((sum, value, j) => sum + (hessian[i * n + j] ?? 0) * (value - (centre[j] ?? 0)), 0),
    );
    const value = theta.reduce((sum, one, i) => sum + 0.5 * (gradient[i] ?? 0) * (one - (centre[i] ?? 0)), 0);
    return { value, gradient, hessian };
  };
}

describe('maximising in a box', () => {
  it('ends where no coordinate can gain, inside or on the bounds that it names', () => {
    fc.assert(
      fc.property(
        fc.array(number, { minLength: 9, maxLength: 9 }),
        fc.tuple(number, number, number),
        fc.tuple(number, number, number),
        (rows, centre, start) => {
          const box = { lower: Float64Array.of(-1, -1, -1), upper: Float64Array.of(1, 1, 1) };
          const objective = bowl(rows, centre);
          const found = maximise(objective, Float64Array.from(start), box);
          expect(found.converged).toBe(true);
          expect(found.evaluations).toBeLessThan(40);
          const { gradient, value } = objective(found.theta);
          expect(found.value).toBeCloseTo(value, 8);
          found.theta.forEach((coordinate, i) => {
            expect(Math.abs(coordinate)).toBeLessThanOrEqual(1);
            const slope = gradient[i] ?? 0;
            if (found.side[i] === 0) expect(Math.abs(slope)).toBeLessThan(2e-4);
            else expect(slope * coordinate).toBeGreaterThan(-2e-4);
          });
        },
      ),
      { numRuns: 300 },
    );
  });

  it('does not look where the last, short step leads', () => {
    let evaluations = 0;
    const objective = bowl([1, 0, 0, 1], [0.2, -0.3]);
    const found = maximise(
      (theta) => {
        evaluations++;
        return objective(theta);
      },
      Float64Array.of(0.2 + 1e-6, -0.3),
      { lower: Float64Array.of(-1, -1), upper: Float64Array.of(1, 1) },
    );
    expect(evaluations).toBe(1);
    expect(found.theta[0]).toBeCloseTo(0.2, 12);
    expect(found.evaluations).toBe(1);
  });
});
