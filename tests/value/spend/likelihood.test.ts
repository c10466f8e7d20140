import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lnGamma } from '../../../src/value/numerics/ln-gamma.ts';
import { purchaseLogBuilder } from '../../../src/value/purchase-log.ts';
import { evidenceOf } from '../../../src/value/spend/evidence.ts';
import { gammaGammaLikelihood } from '../../../src/value/spend/likelihood.ts';
import { observe } from '../../../src/value/spend/observations.ts';
import { readingFor } from '../../../src/value/spend/spend-rule.ts';

const customers = fc.array(fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 6 }), {
  minLength: 2,
  maxLength: 12,
});
const theta = fc.tuple(
  ...[1, 1, 1].map(() => fc.double({ min: -1.5, max: 2, noNaN: true })),
  fc.double({ min: -1, max: 1, noNaN: true }),
);

function observed(spends: readonly (readonly number[])[]) {
  const builder = purchaseLogBuilder();
  for (const spend of spends)
    builder.add(
      spend.map((_, day) => day),
      spend,
    );
  return observe(evidenceOf(builder.build(), readingFor('all-days')));
}

describe('the Gamma-Gamma log-likelihood', () => {
  it('is the density of the amounts with the customer’s rate integrated out', () => {
    // One customer, amounts 2 and 6 (scale 4: ½ and 1½), p = 2, q = 3, γ = 1.5.
    const at = Float64Array.from([Math.log(2), Math.log(3), Math.log(1.5), 0]);
    const [half, more] = [0.5, 1.5];
    const joint = Math.log(half * more) + lnGamma(7) - lnGamma(3) + 3 * Math.log(1.5) - 7 * Math.log(1.5 + 2);
    expect(gammaGammaLikelihood(observed([[2, 6]]), 'days')(at).value).toBeCloseTo(joint, 12);
    // Their mean alone: Fader & Hardie 2013, eq. 1a, with z̄ = 1 and x = 2.
    const mean = lnGamma(7) - lnGamma(4) - lnGamma(3) + 3 * Math.log(1.5) + 4 * Math.log(2) - 7 * Math.log(1.5 + 2);
    expect(gammaGammaLikelihood(observed([[2, 6]]), 'means')(at).value).toBeCloseTo(mean, 12);
  });

  it.each(['means', 'days'] as const)('has the gradient and the Hessian of its differences (%s)', (data) => {
    fc.assert(
      fc.property(customers, theta, (spends, start) => {
        const likelihood = gammaGammaLikelihood(observed(spends), data);
        const at = Float64Array.from(start);
        const { gradient, hessian } = likelihood(at);
        const step = 1e-5;
        for (let i = 0; i < 4; i++) {
          const moved = (by: number) => likelihood(at.map((value, j) => (j === i ? value + by : value)));
          const [up, down] = [moved(step), moved(-step)];
          const scale = 1 + Math.max(...gradient.map(Math.abs), ...hessian.map(Math.abs), Math.abs(up.value));
          expect(Math.abs((up.value - down.value) / (2 * step) - (gradient[i] ?? 0)) / scale).toBeLessThan(1e-6);
          for (let j = 0; j < 4; j++) {
            const slope = ((up.gradient[j] ?? 0) - (down.gradient[j] ?? 0)) / (2 * step);
            expect(Math.abs(slope - (hessian[i * 4 + j] ?? 0)) / scale).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
