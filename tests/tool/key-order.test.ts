import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { byKey } from '../../src/tool/key-order.ts';

describe('the order of keys', () => {
  it('is that in which people count', () => {
    const keys = ['c10', 'c9', 'c9a', 'b', '100', '20', '3', '12345678901234567890', '9', '007', '7', ''];
    expect(keys.toSorted(byKey)).toEqual([
      '',
      '3',
      '007',
      '7',
      '9',
      '20',
      '100',
      '12345678901234567890',
      'b',
      'c9',
      'c9a',
      'c10',
    ]);
  });

  it('is an order: no two keys are alike, and sorting does not depend on where they stood', () => {
    const key = fc.string({ unit: fc.constantFrom('0', '1', '9', 'a', '-', '%'), maxLength: 6 });
    fc.assert(
      fc.property(fc.uniqueArray(key, { maxLength: 12 }), (keys) => {
        expect(keys.toReversed().sort(byKey)).toEqual(keys.toSorted(byKey));
      }),
    );
  });
});
