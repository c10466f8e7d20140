import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../src/services/csv-line.ts';

describe('a line of CSV', () => {
  it('is read back by others as what was written, formulas disarmed', () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', ',', '\r', '\n', ' ', '=', '林', '\t', "'") });
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (cells) => {
        const { data } = Papa.parse<string[]>(csvLine(cells), { newline: '\r\n', delimiter: ',' });
        expect(data[0]).toEqual(cells.map((cell) => (/^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell)));
        expect(data).toHaveLength(2);
      }),
    );
  });
});
