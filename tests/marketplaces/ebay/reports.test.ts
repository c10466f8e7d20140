import { describe, expect, it } from 'vitest';
import { briefs, fixture, hasSamples, readSamples, readText } from '../reports/reading.ts';

describe('the eBay orders report', () => {
  it.skipIf(!hasSamples)(
    'reads the sample: an order of its own row and two items, a footer with the shop',
    async () => {
      const reading = await readSamples('ebay/eBay-OrdersReport.us.csv');
      expect(reading.rejected).toEqual([]);
      expect(reading.files[0]?.rows).toBe(4);
      expect(briefs(reading)).toEqual([
        '12-34567-89012 2025-07-21 kept buyer_1 USD 6263 0',
        '12-34567-89013 2025-07-22 kept buyer_2 USD 2000 0',
      ]);
      expect(reading.orders[1]?.lines.map(({ sku, unitPrice }) => [sku, unitPrice])).toEqual([
        ['SH-A', 1000],
        ['SH-B', 1000],
      ]);
      expect(reading.orders.map(({ shop }) => shop)).toEqual(['test-seller', 'test-seller']);
    },
  );

  it('reads the German report: semicolons, decimal comma, Dez and Mrz, a blank order number', async () => {
    const reading = await readText(fixture('ebay/orders-report.de.csv'));
    expect(reading.rejected).toEqual([]);
    expect(reading.files[0]).toMatchObject({ delimiter: ';', rows: 2 });
    expect(briefs(reading)).toEqual([
      '10-11111-22222 2025-12-10 kept kaeufer_1 EUR 105700 0',
      '202 2026-03-03 pending kaeufer_2 EUR 2000 0',
    ]);
    expect(reading.orders[0]?.shop).toBe('lampenladen');
  });

  it('reads the British report, and sums totals that are the rows’ own', async () => {
    const reading = await readText(fixture('ebay/orders-report.uk.csv'));
    expect(briefs(reading)).toEqual([
      '11-22222-33333 2025-07-21 kept teapot GBP 1200 0',
      '11-22222-33334 2025-07-22 kept teapot GBP 1800 0',
    ]);
    expect(reading.orders[1]?.totalFrom).toBe('lines');
  });
});
