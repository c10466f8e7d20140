import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isUtf8 } from '../../../src/marketplaces/reports/is-utf8.ts';

function decodes(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const wellFormed = fc.string({ unit: 'binary' }).map((text) => new TextEncoder().encode(text));
/** Bytes that lead, follow, or do neither: random ones would hardly ever come near a limit. */
const nearLimits = fc.array(
  fc.constantFrom(
    ...[0x00, 0x41, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
    ...[0xe0, 0xe1, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf4, 0xf5, 0xff],
  ),
  { maxLength: 6 },
);

describe('well-formed UTF-8', () => {
  it('is what a strict decoder takes', () => {
    fc.assert(
      fc.property(wellFormed, (bytes) => {
        expect(isUtf8(bytes)).toBe(true);
      }),
    );
    fc.assert(
      fc.property(nearLimits, (list) => {
        const bytes = Uint8Array.from(list);
        expect(isUtf8(bytes)).toBe(decodes(bytes));
      }),
      { numRuns: 5000 },
    );
  });
});
