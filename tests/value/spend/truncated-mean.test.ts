import { describe, expect, it } from 'vitest';
import { truncatedInverseMean } from '../../../src/value/spend/truncated-mean.ts';

describe('the truncated mean of an inverse gamma', () => {
  it('is what the exponential gives by hand', () => {
    // X exponential: 1/X exceeds c for x < 1/c, so c = −1 / ln(.95); E[min(1/X, c)] = .05 c + E₁(1/c), E₁ by its series.
    const x = -Math.log(0.95);
    let integral = -0.5772156649015329 - Math.log(x);
    for (let k = 1, term = 1; k < 20; k++) {
      term *= -x / k;
      integral -= term / k;
    }
    expect(truncatedInverseMean(1)).toBeCloseTo(0.05 / x + integral, 9);
  });

  it('exists for any shape, falls with it, and joins the full mean', () => {
    const shapes = [0.5, 0.9, 1.1, 2, 5, 20, 50, 199, 201, 400];
    const means = shapes.map(truncatedInverseMean);
    for (let i = 1; i < means.length; i++) expect(means[i]).toBeLessThan(means[i - 1] ?? 0);
    expect(truncatedInverseMean(199) * 198).toBeCloseTo(1, 2);
  });
});
