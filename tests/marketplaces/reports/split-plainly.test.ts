import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { splitPlainly } from '../../../src/marketplaces/reports/split-plainly.ts';

const DELIMITERS = [',', ';', '\t', '|'] as const;

function asPapaparse(text: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', quoteChar: '"', header: false }).data;
}

function rowsOf(text: string, delimiter: string) {
  const { rows, next, nextLine } = splitPlainly(`${text}\n`, delimiter, 0, 1);
  return { cells: rows.map((row) => [...row.cells]), lines: rows.map((row) => row.line), next, nextLine };
}

describe('splitting plain rows', () => {
  it('reads what is well written to its end, as papaparse does', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '小', '"', ',', ';', '\n', ' '), maxLength: 6 });
    const table = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(table, fc.constantFrom(...DELIMITERS), fc.boolean(), (data, delimiter, quotes) => {
        const text = Papa.unparse(data, { delimiter, newline: '\n', quotes });
        const { cells, lines, next, nextLine } = rowsOf(text, delimiter);
        expect(cells).toEqual(data);
        expect(cells).toEqual(asPapaparse(text, delimiter));
        expect(next).toBe(text.length + 1);
        expect(nextLine).toBe(text.split('\n').length + 1);
        expect(lines[0]).toBe(1);
      }),
      { numRuns: 500 },
    );
  });

  it('stops before the first row whose quotation marks are not in order, and reads those before as papaparse does', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', '"', '"', ',', '\n', ' '), minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(text, (text) => {
        const { cells, next } = rowsOf(text, ',');
        expect(cells).toEqual(asPapaparse(text, ',').slice(0, cells.length));
        if (next <= text.length) expect(text.slice(next)).toContain('"');
      }),
      { numRuns: 2000 },
    );
  });

  it('leaves a row that the text does not hold whole', () => {
    expect(splitPlainly('a,b\nc,"d\n', ',', 0, 5)).toEqual({
      rows: [{ line: 5, cells: ['a', 'b'] }],
      next: 4,
      nextLine: 6,
    });
    expect(splitPlainly('a,b\nc,d', ',', 0, 1).next).toBe(4);
  });
});
