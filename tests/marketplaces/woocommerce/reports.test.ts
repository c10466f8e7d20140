import { describe, expect, it } from 'vitest';
import { briefs, fixture, hasSamples, readSamples, readText } from '../reports/reading.ts';

describe('the WooCommerce Analytics export', () => {
  it.skipIf(!hasSamples)('reads the sample; a lone refund is a cancelled order of unknown total', async () => {
    const reading = await readSamples('woocommerce/analytics-orders.csv');
    expect(reading.rejected).toEqual([]);
    expect(briefs(reading)).toEqual(['1001 2026-04-10 kept - XXX 299900 0', '1002 2026-04-11 cancelled - XXX - 1000']);
    expect(reading.orders[0]?.lines).toEqual([
      { sku: null, title: 'Crew Tee', quantity: 2, unitPrice: null },
      { sku: null, title: 'Mug', quantity: 1, unitPrice: null },
    ]);
  });

  it('takes a negative row as the refund of the order of its number', async () => {
    const reading = await readText(fixture('woocommerce/analytics-orders.csv'));
    expect(briefs(reading)).toEqual([
      '501 2026-03-01 kept - EUR 125050 25050',
      '502 2026-03-02 cancelled - EUR 4000 4000',
      '504 2026-03-04 kept - EUR 1000 0',
    ]);
    expect(reading.orders[0]).toMatchObject({ customer: null, customerName: 'Jan Test' });
    expect(reading.orders[0]?.lines.map(({ title }) => title)).toEqual(['Tee, red', 'Mug']);
    expect(reading.rejected).toEqual([
      { file: 'file.csv', row: 5, reason: expect.stringContaining('partial refund of order 503') },
    ]);
  });
});
