import fc from 'fast-check';
import { familyNamed } from '../../../../src/value/purchase/families.ts';
import type { FamilyName } from '../../../../src/value/purchase/model-names.ts';
import type { PurchaseFamily } from '../../../../src/value/purchase/process.ts';

/** Every family of this folder, the regular ones with two to six phases. */
export const variants: fc.Arbitrary<{ readonly family: PurchaseFamily<FamilyName>; readonly phases: number }> = fc
  .tuple(
    fc.constantFrom<FamilyName>('nbd', 'bg-nbd', 'mbg-nbd', 'bg-cnbd-k', 'mbg-cnbd-k'),
    fc.integer({ min: 2, max: 6 }),
  )
  .map(([name, k]) => {
    const phases = name.endsWith('-k') ? k : 1;
    return { family: familyNamed(name, phases), phases };
  });

/** Logarithms of r, α, a and b from the usual to what only a boundary fit reaches. */
export const logParameters: fc.Arbitrary<readonly number[]> = fc.oneof(
  { weight: 3, arbitrary: around([0.5, 6, 0.9, 1.5], 2.5) },
  { weight: 1, arbitrary: around([0.5, 6, 0.9, 1.5], 7) },
);

function around(centre: readonly number[], factors: number): fc.Arbitrary<readonly number[]> {
  return fc.tuple(
    ...centre.map((usual) =>
      fc.double({ min: Math.log(usual) - factors, max: Math.log(usual) + factors, noNaN: true }),
    ),
  );
}
