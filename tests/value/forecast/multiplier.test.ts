import { describe, expect, it } from 'vitest';
import { learnMultiplier, type TrialTotals } from '../../../src/value/forecast/multiplier.ts';

/** A period in which a shop of any size did `factor` times what was forecast. */
function period(expected: number, factor: number): TrialTotals {
  const each: [number, number] = [expected, expected];
  const came: [number, number] = [expected * factor, expected * factor];
  return { expected: each, actual: came, squares: each, open: 0 };
}

describe('the multiplier', () => {
  it('is one where nothing could be tried', () => {
    expect(learnMultiplier([])).toEqual({ oneTime: 1, repeat: 1, error: 0 });
  });

  it('follows a large shop whose forecasts always lacked the same, without passing it', () => {
    const { oneTime, repeat, error } = learnMultiplier([0, 1, 2, 3].map(() => period(5000, 1.2)));
    expect(repeat).toBeGreaterThan(1.17);
    expect(repeat).toBeLessThan(1.2);
    expect(oneTime).toBeCloseTo(repeat, 9);
    expect(error).toBeLessThan(0.05);
  });

  it('hardly follows a handful of purchases, nor periods that disagree', () => {
    expect(learnMultiplier([period(5, 2)]).repeat).toBeLessThan(1.12);
    const torn = learnMultiplier([period(5000, 1.5), period(5000, 0.75)]);
    expect(Math.abs(Math.log(torn.repeat))).toBeLessThan(0.03);
    expect(torn.error).toBeGreaterThan(0.25);
  });

  it('tells one-time buyers from repeat buyers', () => {
    const trials: TrialTotals[] = [0, 1, 2, 3].map((wave) => ({
      expected: [2000, 2000],
      actual: [2600 + 20 * wave, 1800 - 10 * wave],
      squares: [2000, 2000],
      open: 0,
    }));
    const { oneTime, repeat } = learnMultiplier(trials);
    expect(oneTime).toBeGreaterThan(1.2);
    expect(repeat).toBeLessThan(0.94);
  });
});
