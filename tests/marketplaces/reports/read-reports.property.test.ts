import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COLUMNS, dress, reportRows, table, written } from '../../generators/report-files.ts';
import { briefs, readText } from './reading.ts';

const plain = {
  delimiter: ',',
  newline: '\n',
  encoding: 'utf-8',
  quotes: false,
  declared: false,
  blankLines: 0,
  upperCase: false,
} as const;

describe('reading a report', () => {
  it('gives the same orders whatever delimiter, encoding, quotes and line ends it is written with', async () => {
    await fc.assert(
      fc.asyncProperty(reportRows, dress, async (rows, dressed) => {
        const reading = await readText(written(COLUMNS, table(rows), dressed));
        expect(reading.rejected).toEqual([]);
        expect(
          reading.orders.map(({ id, customer, placedAt, total, currency }) => [
            id,
            customer?.key,
            placedAt,
            total,
            currency,
          ]),
        ).toEqual(rows.map(({ order, customer, date, amount }) => [order, customer, date, amount, 'EUR']));
      }),
      { numRuns: 150 },
    );
  });

  it('does not depend on the order of columns, nor on columns that it does not know', async () => {
    const orders = fc.shuffledSubarray([...COLUMNS, 'colour', 'weight'], { minLength: COLUMNS.length + 2 });
    await fc.assert(
      fc.asyncProperty(reportRows, orders, async (rows, columns) => {
        const straight = await readText(written(COLUMNS, table(rows), plain));
        const shuffled = await readText(written(columns, table(rows, columns), plain));
        expect(briefs(shuffled)).toEqual(briefs(straight));
      }),
      { numRuns: 60 },
    );
  });

  it('brings every data row to an order or to a rejection that names its line, whatever the cells hold', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.constantFrom('', '2026-01-01', '12.50', 'x', '"', '\n', '5E+18', '-3', 'Ω'),
    );
    const rows = fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 15 });
    await fc.assert(
      fc.asyncProperty(rows, async (cells) => {
        const data = cells.map((row, index) => [`k${index}`, ...row]);
        const text = new TextDecoder().decode(
          written(['Customer ID', 'Date', 'Amount', 'Currency', 'Quantity'], data, { ...plain, quotes: true }),
        );
        if (text.includes('\0')) return;
        const { orders, rejected, files } = await readText(text);
        expect(files[0]?.rows).toBe(data.length);
        expect(orders.length + rejected.length).toBe(data.length);
        for (const { row, reason } of rejected) {
          expect(text.replaceAll('\r\n', '\n').split('\n')[row - 1]).toMatch(/^"k\d+"/);
          expect(reason).not.toBe('');
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads any bytes without throwing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 3000 }), async (bytes) => {
        const { files, unreadable } = await readText(bytes);
        expect(files.length + unreadable.length).toBe(1);
      }),
      { numRuns: 150 },
    );
  });
});
