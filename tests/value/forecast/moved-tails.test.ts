import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moveMean } from '../../../src/value/forecast/moved-tails.ts';

const mean = (tails: Float64Array) => tails.reduce((sum, tail) => sum + tail, 0);

describe('a count distribution moved to another mean', () => {
  it('has that mean and is still a distribution', () => {
    const falling = fc
      .array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 40 })
      .map((tails) => Float64Array.from(tails).sort().reverse());
    fc.assert(
      fc.property(falling, fc.double({ min: 0.2, max: 3, noNaN: true }), (tails, factor) => {
        const before = mean(tails);
        // No count exceeds the length; means up to nine tenths of it can be reached.
        const target = Math.min(before * factor, 0.9 * tails.length);
        moveMean(tails, before, target);
        const certain = tails.filter((tail) => tail === 1).length;
        if (certain < target) expect(mean(tails)).toBeCloseTo(target, 6);
        tails.forEach((tail, k) => {
          expect(tail).toBeGreaterThanOrEqual(0);
          expect(tail).toBeLessThanOrEqual(k === 0 ? 1 : (tails[k - 1] ?? 0) + 1e-15);
        });
      }),
    );
  });

  it('moves small probabilities by the factor and leaves certainty alone', () => {
    const rare = Float64Array.of(1e-4, 1e-6);
    moveMean(rare, 1.01e-4, 1.5 * 1.01e-4);
    expect(rare[0]).toBeCloseTo(1.5e-4, 7);
    const sure = Float64Array.of(1, 0.5);
    moveMean(sure, 1.5, 1.25);
    expect(sure[0]).toBeCloseTo(1, 9);
    expect(sure[1]).toBeCloseTo(0.25, 9);
  });
});
