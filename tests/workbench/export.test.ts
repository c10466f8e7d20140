import { describe, expect, it } from 'vitest';
import { BYTE_ORDER_MARK, csvLine } from '../../src/workbench/csv.ts';
import { exportCustomers, exportName } from '../../src/workbench/customers/export-customers.ts';
import { everybody } from '../../src/workbench/customers/query-params.ts';
import { fakeClient } from '../ui/gallery/fake-client.ts';

describe('the export', () => {
  it('asks for exactly what is shown: the same question and columns, in pieces', async () => {
    const client = fakeClient({
      'tier-list.csv': ({ offset, limit }) => ({ text: `from ${offset}\r\n`, rows: Math.min(limit, 12_408 - offset) }),
    });
    const columns = [
      { id: 'name' as const, heading: '客户' },
      { id: 'clv' as const, heading: '12 个月价值' },
    ];
    const query = { ...everybody, tiers: ['A' as const], text: 'lin' };
    const shares: number[] = [];
    const { file, rows } = await exportCustomers(client, { query, columns, rows: 12_408 }, (share) =>
      shares.push(share),
    );
    expect(rows).toBe(12_408);
    expect(client.asked.map(({ body }) => body)).toEqual(
      [0, 5000, 10_000].map((offset) => ({ query, columns, offset, limit: 5000 })),
    );
    expect(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await file.arrayBuffer())).toBe(
      `${BYTE_ORDER_MARK}from 0\r\nfrom 5000\r\nfrom 10000\r\n`,
    );
    expect(shares.at(-1)).toBe(1);
  });

  it('stops when the list has become shorter meanwhile', async () => {
    const client = fakeClient({ 'tier-list.csv': () => ({ text: '', rows: 10 }) });
    await exportCustomers(client, { query: everybody, columns: [], rows: 20_000 }, () => {});
    expect(client.asked).toHaveLength(1);
  });

  it('is named by the day', () => {
    expect(exportName('customers', new Date(2026, 10, 3))).toBe('customers-2026-11-03.csv');
  });
});

describe('a line of CSV', () => {
  it('quotes what needs it and disarms formulas', () => {
    expect(csvLine(['a,b', 'say "no"', '=1+1', '@x', 'plain'])).toBe(`"a,b","say ""no""",'=1+1,'@x,plain\r\n`);
  });
});
