import fc from 'fast-check';
import Papa from 'papaparse';

/** One purchase as a generated report states it. */
export interface ReportRow {
  readonly customer: string;
  readonly order: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Minor units of EUR. */
  readonly amount: number;
  readonly title: string;
}

/** How the same report may be written. */
export interface Dress {
  readonly delimiter: ',' | ';' | '\t' | '|';
  readonly newline: '\n' | '\r\n' | '\r';
  readonly encoding: 'utf-8' | 'utf-8 with mark' | 'utf-16le' | 'utf-16be' | 'utf-16le without mark';
  readonly quotes: boolean;
  readonly declared: boolean;
  readonly blankLines: number;
  readonly upperCase: boolean;
}

export const dress: fc.Arbitrary<Dress> = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  newline: fc.constantFrom('\n', '\r\n', '\r'),
  encoding: fc.constantFrom('utf-8', 'utf-8 with mark', 'utf-16le', 'utf-16be', 'utf-16le without mark'),
  quotes: fc.boolean(),
  declared: fc.boolean(),
  blankLines: fc.integer({ min: 0, max: 3 }),
  upperCase: fc.boolean(),
});

const title = fc.oneof(
  fc.stringMatching(/^[A-Za-z][A-Za-z0-9 ,;|'"-]{0,20}[a-z]$/),
  fc.constantFrom('Becher, groß', '茶杯；大', 'a "b" c', 'two\nlines', 'tab\tinside', 'semi;colon', 'pipe|d'),
);

/** Rows with order ids of their own, so that every row is an order. */
export const reportRows: fc.Arbitrary<readonly ReportRow[]> = fc
  .array(
    fc.record({
      customer: fc.stringMatching(/^[a-z]{2,8}[0-9]{1,3}$/),
      date: fc
        .date({ min: new Date('2001-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
        .map((date) => date.toISOString().slice(0, 10)),
      amount: fc.integer({ min: 0, max: 99_999_999 }),
      title,
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((rows) => rows.map((row, index) => ({ ...row, order: `A-${index + 1}` })));

export const COLUMNS = ['customer id', 'order id', 'date', 'amount', 'currency', 'product'] as const;

export function table(rows: readonly ReportRow[], columns: readonly string[] = COLUMNS): string[][] {
  return rows.map(({ customer, order, date, amount, title: product }) => {
    const cells: Readonly<Record<string, string>> = {
      'customer id': customer,
      'order id': order,
      date,
      amount: (amount / 100).toFixed(2),
      currency: 'EUR',
      product,
    };
    return columns.map((column) => cells[column] ?? '');
  });
}

export function written(header: readonly string[], rows: readonly (readonly string[])[], dressed: Dress): Uint8Array {
  const { delimiter, newline, quotes } = dressed;
  const names = dressed.upperCase ? header.map((name) => name.toUpperCase()) : [...header];
  const body = Papa.unparse([names, ...rows.map((row) => [...row])], { delimiter, newline: '\n', quotes });
  const lines = `${dressed.declared ? `sep=${delimiter}\n` : ''}${'\n'.repeat(dressed.blankLines)}${body}\n`;
  return encoded(lines.replaceAll('\n', newline), dressed.encoding);
}

function encoded(text: string, encoding: Dress['encoding']): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'utf-8 with mark') return new TextEncoder().encode(`\uFEFF${text}`);
  const marked = encoding === 'utf-16le without mark' ? text : `\uFEFF${text}`;
  const bytes = new Uint8Array(marked.length * 2);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < marked.length; i += 1) view.setUint16(i * 2, marked.charCodeAt(i), encoding !== 'utf-16be');
  return bytes;
}
