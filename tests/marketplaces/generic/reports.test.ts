import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { briefs, fixture, readText } from '../reports/reading.ts';

const DATA = resolve(process.cwd(), '../shared/data');
const hasData = existsSync(DATA);
if (!hasData) console.warn('skipped: ../shared/data is absent');

describe('a table of customer, date and amount', () => {
  it.skipIf(!hasData).each([
    ['cdnow_sample', 6919, 2357, { total: 2933, currency: 'XXX' }],
    ['btydplus_grocery', 10_483, 1525, { total: null, currency: null }],
    ['lifetimes_example', 15_273, 5000, { total: null, currency: null }],
  ])('reads %s whole', async (name, orders, customers, first) => {
    const reading = await readText(readFileSync(resolve(DATA, name, 'transactions.csv')));
    expect(reading.rejected).toEqual([]);
    expect(new Set(reading.orders.map(({ id }) => id)).size).toBe(orders);
    expect(new Set(reading.orders.map(({ customer }) => customer?.key)).size).toBe(customers);
    expect(reading.orders[0]).toMatchObject(first);
  });

  it('rejects a customer number that a spreadsheet has shortened: several customers would become one', async () => {
    const { orders, rejected } = await readText('customer_id,date,amount\n5.1E+18,2026-01-01,5\n12e4,2026-01-01,5\n');
    expect(orders.map(({ customer }) => customer?.key)).toEqual(['12e4']);
    expect(rejected).toEqual([{ file: 'file.csv', row: 2, reason: expect.stringContaining('5.1E+18 was shortened') }]);
  });

  it('reads windows-1252 whose only other letters stand side by side', async () => {
    const text = 'customer_id,date,amount,product\nc1,2026-01-01,5,Gr\xfc\xdfe\n';
    const { files, orders } = await readText(Uint8Array.from(text, (letter) => letter.charCodeAt(0)));
    expect(files[0]?.encoding).toBe('windows-1252');
    expect(orders[0]?.lines[0]?.title).toBe('Grüße');
  });

  it('reads German words, dots and commas in windows-1252; leaves the line of totals out', async () => {
    const reading = await readText(fixture('generic/kunden.csv'));
    expect(reading.files[0]).toMatchObject({ encoding: 'windows-1252', delimiter: ';', rows: 3 });
    // The last is a credit note: its number is no order's.
    expect(briefs(reading)).toEqual([
      'B1 2026-01-31 kept K-1 EUR 123450 0',
      'B2 2026-02-01 kept K-2 EUR 9900 0',
      'B3 2026-02-02 kept K-1 EUR -300 0',
    ]);
    expect(reading.rejected).toEqual([]);
  });

  it('reads Japanese words and yen in Shift-JIS', async () => {
    const reading = await readText(fixture('generic/orders.ja.csv'));
    expect(reading.files[0]?.encoding).toBe('shift_jis');
    expect(briefs(reading)).toEqual([
      'C1@2026-04-10#1 2026-04-10 kept C1 JPY 1200 0',
      'C2@2026-04-11#1 2026-04-11 kept C2 JPY 12000 0',
    ]);
  });

  it('lets the whole column decide between day and month, and rejects what stays open', async () => {
    const decided = await readText('customer,date,amount\na,01/02/2026,1\nb,31/01/2026,2\n');
    expect(decided.orders.map(({ placedAt }) => placedAt)).toEqual(['2026-02-01', '2026-01-31']);
    const open = await readText('customer,date,amount\na,01/02/2026,1\nb,03/03/2026,2\n');
    expect(open.orders.map(({ placedAt }) => placedAt)).toEqual(['2026-03-03']);
    expect(open.rejected).toEqual([{ file: 'file.csv', row: 2, reason: expect.stringContaining('two days') }]);
  });

  it('gives equal purchases of one day ids of their own, the same on every reading', async () => {
    const text = 'customer,date,amount\na,2026-01-01,5\na,2026-01-01,5\na,2026-01-01 08:00,7\n';
    const ids = (await readText(text)).orders.map(({ id }) => id);
    expect(ids).toEqual(['a@2026-01-01#1', 'a@2026-01-01#2', 'a@2026-01-01#3']);
    expect((await readText(text)).orders.map(({ id }) => id)).toEqual(ids);
  });

  it('sums amounts that differ between the rows of an order, and never those that repeat its total', async () => {
    const lines = await readText(
      'order_id,customer,date,sku,amount\n1,a,2026-01-01,X,5\n1,a,2026-01-01,Y,7\n2,b,2026-01-02,X,5\n2,b,2026-01-02,Z,5\n',
    );
    expect(lines.orders.map(({ total }) => total)).toEqual([1200, 1000]);
    const repeated = await readText(
      'order_id,customer,date,sku,order total\n1,a,2026-01-01,X,12\n1,a,2026-01-01,Y,12\n',
    );
    expect(repeated.orders.map(({ total, lines: { length } }) => [total, length])).toEqual([[1200, 2]]);
    const first = await readText('order_id,customer,date,sku,amount\n1,a,2026-01-01,X,12\n1,a,2026-01-01,Y,\n');
    expect(first.orders.map(({ total }) => total)).toEqual([1200]);
  });

  it('rejects rows without customer, date or amount, each with its reason', async () => {
    const { orders, rejected } = await readText(
      'customer,date,amount\n,2026-01-01,5\nb,,5\nc,2026-01-01,\nd,someday,5\ne,2026-02-30,5\nf,2026-01-01,5\n',
    );
    expect(orders).toHaveLength(1);
    expect(rejected.map(({ row }) => row)).toEqual([2, 3, 4, 5, 6]);
    expect(rejected.map(({ reason }) => reason)).toEqual([
      'no customer',
      'no date',
      'no amount',
      'date: "someday" is not a date',
      'date: "2026-02-30" is not a date',
    ]);
  });

  it('takes refunds from their column, in money or in words', async () => {
    const { orders } = await readText(
      'email,date,amount_usd,refunded\nA@x.example,2026-01-01,10,4\nb@x.example,2026-01-01,10,yes\n',
    );
    expect(
      orders.map(({ status, refunded, currency, customer }) => [status, refunded, currency, customer?.key]),
    ).toEqual([
      ['kept', 400, 'USD', 'a@x.example'],
      ['cancelled', 1000, 'USD', 'b@x.example'],
    ]);
  });

  it('takes the one currency of the column for amounts without a sign', async () => {
    const { orders } = await readText('customer;date;amount\na;2026-01-01;€ 1.234,56\nb;2026-01-01;12\n');
    expect(orders.map(({ currency, total }) => [currency, total])).toEqual([
      ['EUR', 123_456],
      ['EUR', 1200],
    ]);
  });
});
