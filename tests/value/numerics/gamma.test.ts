import { describe, expect, it } from 'vitest';
import { digamma, trigamma } from '../../../src/value/numerics/digamma.ts';
import { lnGamma } from '../../../src/value/numerics/ln-gamma.ts';
import { normalTail, Z_80 } from '../../../src/value/numerics/normal.ts';

/** z, ln Γ, ψ, ψ′ by 30-digit arithmetic. */
const GOLDEN = [
  [1e-5, 11.512919692895826, -100000.57719921568, 10000000001.64491],
  [0.3, 1.0957979948180756, -3.502524222200133, 12.24536454610773],
  [1, 0, -0.5772156649015329, 1.6449340668482264],
  [2.5, 0.2846828704729192, 0.7031566406452432, 0.49035775610023485],
  [9.99, 12.779315214350193, 2.250700372831201, 0.10527695014824179],
  [100, 359.1342053695754, 4.600161852738087, 0.010050166663333571],
  [123456.7, 1323900.9753909183, 11.723641716277191, 8.100038718140785e-6],
] as const;

/** Error relative to values above one, absolute below. */
const error = (actual: number, expected: number) => Math.abs(actual - expected) / Math.max(1, Math.abs(expected));

describe('gamma functions', () => {
  it.each(GOLDEN)('match at %d', (z, ln, psi, psi1) => {
    expect(error(lnGamma(z), ln)).toBeLessThan(4e-15);
    expect(error(digamma(z), psi)).toBeLessThan(4e-15);
    expect(error(trigamma(z), psi1)).toBeLessThan(4e-15);
  });
});

describe('normal tail', () => {
  it('is good to seven digits', () => {
    expect(normalTail(Z_80)).toBeCloseTo(0.1, 6);
    expect(normalTail(-1.959963984540054)).toBeCloseTo(0.975, 6);
    expect(normalTail(0)).toBeCloseTo(0.5, 6);
  });
});
