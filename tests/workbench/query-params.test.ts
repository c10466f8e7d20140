import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { customerGroups } from '../../src/services/protocol/portfolio.ts';
import { type TierListQuery, tierListColumns } from '../../src/services/protocol/workbench-view.ts';
import { everybody, fromParams, toParams } from '../../src/workbench/customers/query-params.ts';

const share = fc.option(fc.integer({ min: 0, max: 100 }).map((value) => value / 100));
const query = fc.record<TierListQuery>({
  sort: fc.constantFrom(...tierListColumns),
  descending: fc.boolean(),
  text: fc.string(),
  tiers: fc.subarray(['A', 'B', 'C', 'none'] as const).map((tiers) => [...tiers]),
  shops: fc.array(fc.string({ minLength: 1 })),
  minOrders: fc.option(fc.integer({ min: 1, max: 9999 })),
  aliveBelow: share,
  aliveAbove: share,
  margin: fc.constantFrom(null, 'gain', 'loss', 'unknown'),
  group: fc.constantFrom(null, ...customerGroups),
});

describe('the question in the address', () => {
  it('survives a reload', () => {
    fc.assert(
      fc.property(query, (asked) => {
        expect(fromParams(new URLSearchParams(toParams(asked).toString()))).toEqual(asked);
      }),
    );
  });

  it('is the usual one where the address says nothing or nonsense', () => {
    expect(fromParams(new URLSearchParams(''))).toEqual(everybody);
    expect(fromParams(new URLSearchParams('sort=-nothing&orders=few&alive-to=7&tiers=Z'))).toEqual(everybody);
  });
});
