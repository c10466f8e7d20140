import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupRows } from '../../src/value/group-rows.ts';

const narrow = fc.integer({ min: -3, max: 3 });
/** Three columns of these are too wide for one key. */
const wide = fc.oneof(narrow, fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 }));

describe('grouping rows', () => {
  it('finds the rows that agree, in the order in which they first appear', () => {
    const rows = fc.oneof(
      fc.array(fc.tuple(narrow, narrow), { maxLength: 60 }),
      fc.array(fc.tuple(wide, wide, wide, narrow), { maxLength: 60 }),
      fc.array(fc.tuple(wide, wide), { minLength: 2_500, maxLength: 5_000 }),
    );
    fc.assert(
      fc.property(rows, (table: readonly (readonly number[])[]) => {
        const columns = (table[0] ?? [0]).map((_, i) => Int32Array.from(table, (row) => row[i] ?? 0));
        const { count, of, representative, weight } = groupRows(table.length, columns);
        const expected = new Map<string, number>();
        for (const row of table) {
          const key = row.join();
          if (!expected.has(key)) expected.set(key, expected.size);
        }
        expect([...of]).toEqual(table.map((row) => expected.get(row.join())));
        expect(count).toBe(expected.size);
        expect([...representative].map((row) => of[row])).toEqual([...expected.values()]);
        expect(weight.reduce((sum, one) => sum + one, 0)).toBe(table.length);
      }),
      { numRuns: 60 },
    );
  });
});
