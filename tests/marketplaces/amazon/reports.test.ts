import { describe, expect, it } from 'vitest';
import { briefs, fixture, hasSamples, readSamples, readText, readTexts } from '../reports/reading.ts';

describe('the Amazon reports', () => {
  it.skipIf(!hasSamples)('reads the sample of all orders: summed lines, no buyer', async () => {
    const reading = await readSamples('amazon/all-orders-by-order-date.tsv');
    expect(briefs(reading)).toEqual([
      '112-9739103-0000001 2026-04-10T09:15:00Z kept - EUR 9698 0',
      '112-9739103-0000002 2026-04-11T14:42:00Z pending - EUR 7653 0',
      '112-9739103-0000003 2026-04-12T01:02:03Z cancelled - EUR - 0',
    ]);
  });

  it.skipIf(!hasSamples)('reads the sample of unshipped orders: buyers, no money', async () => {
    expect(briefs(await readSamples('amazon/unshipped-orders.txt'))).toEqual([
      '123-4567890-1234567 2026-01-01T10:50:49Z kept aaaaaaaaaaaaaaa@marketplace.amazon.com - - 0',
      '234-5678901-2345678 2026-01-01T11:50:49Z kept bbbbbbbbbbbbbbb@marketplace.amazon.com - - 0',
    ]);
  });

  it('joins the money of one file with the buyer of the other', async () => {
    const reading = await readTexts({
      'all.txt': fixture('amazon/all-orders.txt'),
      'new.txt': fixture('amazon/unshipped.txt'),
    });
    expect(briefs(reading)).toEqual([
      '111-0000000-0000001 2026-02-01T10:00:00Z kept qwertyuiopasdfg@marketplace.amazon.com USD 2450 0',
      '111-0000000-0000002 2026-02-02T18:00:00Z cancelled - - - 0',
      '111-0000000-0000004 2026-02-04T10:00:00Z kept - USD 1080 0',
      '111-0000000-0000009 2026-02-09T10:00:00Z kept - - - 0',
    ]);
    expect(reading.orders[2]?.changedAt).toBe('2026-02-05T10:00:00Z');
  });

  it('takes quotation marks of a TSV as text, and leaves out what Amazon only ships', async () => {
    const { orders, rejected } = await readText(fixture('amazon/all-orders.txt'));
    expect(orders[0]?.lines[0]?.title).toBe('"Great" mug, 12"');
    expect(rejected).toEqual([{ file: 'file.csv', row: 4, reason: expect.stringContaining('Non-Amazon') }]);
  });
});
