import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abcCuts, tierOf } from '../../src/value/abc.ts';

const tiers = (values: readonly number[]) => {
  const cuts = abcCuts(Float64Array.from(values).sort());
  return values.map((value) => cuts && tierOf(cuts, value)).join('');
};

describe('ABC by cumulative contribution', () => {
  it('classes by the share that those before hold', () => {
    expect(tiers([700, 100, 80, 50, 30, 20, 10, 5, 3, 2])).toBe('ABBBCCCCCC');
  });

  it('gives equal customers one class', () => {
    expect(tiers(Array(12).fill(100))).toBe('A'.repeat(12));
  });

  it('puts refunded-to-zero and negative customers into C, without letting them count', () => {
    expect(tiers([700, 100, 80, 50, 30, 20, 10, 5, 3, 2, 0, -500])).toBe('ABBBCCCCCCCC');
  });

  it('says nothing of fewer than ten customers, or where nobody spent', () => {
    expect(abcCuts(Float64Array.of(5, 4, 3))).toBeNull();
    expect(abcCuts(new Float64Array(20))).toBeNull();
  });

  it('is what ranking and adding up gives', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 300 }), { minLength: 10, maxLength: 60 }), (values) => {
        const total = values.reduce((sum, value) => sum + Math.max(0, value), 0);
        fc.pre(total > 0);
        const expected = values.map((value) => {
          const before = values.reduce((sum, other) => sum + (other > value ? other : 0), 0);
          if (value <= 0 || before * 10 >= 9 * total) return 'C';
          return before * 10 < 7 * total ? 'A' : 'B';
        });
        expect(tiers(values)).toBe(expected.join(''));
      }),
    );
  });
});
