import { describe, expect, it } from 'vitest';
import { briefs, fixture, readText, readTexts } from './reading.ts';

const PLAIN = 'customer,date,amount\na,2026-01-01,5\n';

describe('files that are no report', () => {
  it.each([
    ['an empty file', '', 'the file is empty'],
    ['blank lines', '\n\n \n', 'the file is empty'],
    ['a workbook', new Uint8Array([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), 'save it as CSV'],
    ['NUL bytes', 'customer,date\nabcdefghijklmnopqrstuvw,2026-01-01\nx\0y,1\n', 'NUL byte on line 3'],
    ['only quotes', '"'.repeat(1_000_001), 'no known report has such a header'],
    ['10 MB of one line', 'x,'.repeat(5_000_000), 'no known report has such a header'],
    ['10 MB of one word', 'x'.repeat(10_000_000), 'no known report has such a header'],
    ['prose', 'Dear seller,\nthank you for your order.\n', 'no known report has such a header'],
    ['a web page', '<!doctype html><table><tr><td>customer</td></tr></table>', 'a web page'],
  ])('says what is wrong with %s', async (_, content, reason) => {
    const { files, orders, unreadable } = await readText(content);
    expect([files, orders]).toEqual([[], []]);
    expect(unreadable).toEqual([
      expect.objectContaining({ file: 'file.csv', reason: expect.stringContaining(reason) }),
    ]);
  });

  it('names the columns that it found and those that the nearest report also needs', async () => {
    const { unreadable } = await readText('amazon-order-id\tsku\tquantity\n1\tA\t2\n');
    expect(unreadable[0]).toMatchObject({
      columns: ['amazon-order-id', 'sku', 'quantity'],
      nearest: { profile: 'amazon-all-orders', missing: ['purchase-date'] },
    });
  });

  it('reads the other files', async () => {
    const { files, unreadable, orders } = await readTexts({ 'a.csv': PLAIN, 'b.csv': 'nothing' });
    expect([files.length, unreadable.length, orders.length]).toEqual([1, 1, 1]);
  });
});

describe('the shape of a file', () => {
  it('takes a header without rows as zero orders', async () => {
    const { files, rejected } = await readText('customer,date,amount\n');
    expect([files[0]?.rows, rejected]).toEqual([0, []]);
  });

  it('reads concatenated exports, also with another order of columns, and joins what both contain', async () => {
    const reading = await readText(
      `${PLAIN}\uFEFFcustomer,date,amount\na,2026-01-01,5\ndate,amount,customer\n2026-01-02,6,b\n`,
    );
    expect(briefs(reading)).toEqual([
      'a@2026-01-01#1 2026-01-01 kept a XXX 500 0',
      'b@2026-01-02#1 2026-01-02 kept b XXX 600 0',
    ]);
    expect(reading.files[0]?.rows).toBe(3);
  });

  it('skips a preamble, a remark, and totals, none of which is a row', async () => {
    const { files, orders, rejected } = await readText(
      `My shop\nExported 2026-02-01\n\n${PLAIN}Total,,5.00\n# end of export\n`,
    );
    expect([files[0]?.rows, orders.length, rejected]).toEqual([1, 1, []]);
  });

  it('accepts trailing delimiters and padded, quoted, guarded cells', async () => {
    const { orders, rejected } = await readText('customer , DATE,Amount,,\n ="007" ,2026-01-01\t," 5.00 ",,\n');
    expect(rejected).toEqual([]);
    expect(orders[0]).toMatchObject({ customer: { key: '007' }, placedAt: '2026-01-01', total: 500 });
  });

  it('rejects a row with more cells than the header: its cells may be anybody’s', async () => {
    const { orders, rejected } = await readText('customer,date,amount\na,2026-01-01,1,234.50\nb,2026-01-01,2\n');
    expect(orders).toHaveLength(1);
    expect(rejected).toEqual([
      { file: 'file.csv', row: 2, reason: expect.stringContaining('4 cells under a header of 3') },
    ]);
  });

  it('loses one line to a quotation mark that is never closed, not the rest of the file', async () => {
    const rows = Array.from({ length: 300 }, (_, index) => `c${index},2026-01-01,5`);
    rows[100] = 'c100,2026-01-01,"5';
    const { orders, rejected } = await readText(`customer,date,amount\n${rows.join('\n')}\n`);
    expect(orders.length + rejected.length).toBe(300);
    expect(orders.length).toBeGreaterThanOrEqual(299);
  });

  it('reads the row below an open quotation mark, though its own marks seem to close it', async () => {
    const { orders, rejected } = await readText(
      'customer,date,amount,note\na,2026-01-01,5,"x, y\nb,2026-01-02,6,"fine"\nc,2026-01-03,7,z\n',
    );
    expect(orders.map(({ customer }) => customer?.key)).toEqual(['b', 'c']);
    expect(rejected).toEqual([{ file: 'file.csv', row: 2, reason: expect.stringContaining('is not closed') }]);
  });

  it('rejects a row whose quotation marks are out of order as far as it goes, and says how far', async () => {
    const { orders, rejected } = await readText(
      'customer,date,amount,note\na,2026-01-01,5,"x, "y" z\nsecond line"\nc,2026-01-03,7,z\n',
    );
    expect(orders.map(({ customer }) => customer?.key)).toEqual(['c']);
    expect(rejected).toEqual([{ file: 'file.csv', row: 2, reason: expect.stringContaining('lines 2 to 3') }]);
  });

  it('takes no quotation mark into an id', async () => {
    const { orders, rejected } = await readText(
      'customer,date,amount,note\n"a,2026-01-01,5,x\n"b","2026-01-02","6","y"\n',
    );
    expect(orders.map(({ customer }) => customer?.key)).toEqual(['b']);
    expect(rejected.map(({ row }) => row)).toEqual([2]);
  });

  it('survives a file in which every line opens a quotation mark', async () => {
    const rows = Array.from({ length: 30_000 }, (_, index) => `"c${index},2026-01-01,5`);
    const { files, orders, rejected } = await readText(`customer,date,amount\n${rows.join('\n')}\n`);
    expect(orders.length + rejected.length).toBe(files[0]?.rows);
    expect(files[0]?.rows).toBe(30_000);
  });

  it('rejects a last line that the download cut off', async () => {
    const { orders, rejected } = await readText('customer,date,amount\na,2026-01-01,5\nb,2026-01-');
    expect(orders).toHaveLength(1);
    expect(rejected[0]).toMatchObject({ row: 3, reason: expect.stringContaining('ends in the middle') });
  });

  it('rejects long ids that a spreadsheet has rounded', async () => {
    const rows = ['123456789012345000', '223456789012345000', '323456789012345000'].map((id) => `${id},a,2026-01-01,5`);
    const { rejected } = await readText(`order id,customer,date,amount\n${rows.join('\n')}\n`);
    expect(rejected.map(({ reason }) => reason)).toEqual(
      Array(3).fill(expect.stringContaining('rounded by a spreadsheet')),
    );
  });
});

describe('what the caller may ask', () => {
  it('takes the shop from the option before what files say', async () => {
    const { orders } = await readText(fixture('ebay/orders-report.de.csv'), { shop: 'mine' });
    expect(new Set(orders.map(({ shop }) => shop))).toEqual(new Set(['mine']));
  });

  it('tries only the marketplace that is forced', async () => {
    const { unreadable } = await readText(PLAIN, { marketplace: 'etsy' });
    expect(unreadable).toHaveLength(1);
  });

  it('stops when it is cancelled', async () => {
    const big = `customer,date,amount\n${'abc,2026-01-01,5\n'.repeat(200_000)}`;
    const abort = new AbortController();
    const reading = readText(big, { signal: abort.signal });
    setTimeout(() => abort.abort(), 5);
    await expect(reading).rejects.toThrow('abort');
  });
});
