import { describe, expect, it } from 'vitest';
import { briefs, fixture, hasSamples, readSamples, readText } from '../reports/reading.ts';

describe('the Shopify orders export', () => {
  it.skipIf(!hasSamples)('reads the sample: one order of two lines', async () => {
    const { orders, rejected, files } = await readSamples('shopify/orders_export.csv');
    expect(files[0]).toMatchObject({ profile: 'shopify-orders', encoding: 'utf-8', delimiter: ',', rows: 2 });
    expect(rejected).toEqual([]);
    expect(orders).toEqual([
      {
        marketplace: 'shopify',
        shop: 'main',
        id: '#BG7228',
        placedAt: '2024-05-01T09:58:12Z',
        status: 'kept',
        customer: { key: 'lin.mei@example.com', kind: 'email', strength: 'medium' },
        customerName: 'Lin Mei',
        currency: 'GBP',
        total: 4400,
        totalFrom: 'stated',
        refunded: 0,
        lines: [
          { sku: 'APR-OLV-M', title: 'Linen apron - Olive / M', quantity: 2, unitPrice: 1450 },
          { sku: 'POS', title: 'Pour-over stand', quantity: 1, unitPrice: 1000 },
        ],
        changedAt: null,
      },
    ]);
  });

  it('tells paid, refunded, voided and unpaid orders apart, and keys by e-mail alone', async () => {
    const reading = await readText(fixture('shopify/orders-export.csv'));
    expect(briefs(reading)).toEqual([
      '#1001 2026-01-05T08:58:12Z kept ida.brook@example.com EUR 4400 0',
      '#1002 2026-01-07T04:30:00Z kept - EUR 900 0',
      '#1003 2026-01-07T09:00:00Z kept ida.brook@example.com EUR 3000 1000',
      '#1004 2026-01-08T09:00:00Z cancelled bo@example.com EUR 2000 2000',
      '#1005 2026-01-09T09:00:00Z cancelled bo@example.com EUR 2000 0',
      '#1006 2026-01-10T09:00:00Z pending bo@example.com EUR 2000 0',
    ]);
    expect(reading.orders[0]?.lines.map(({ title }) => title)).toEqual(['Apron, olive\n(size M)', 'Stand']);
  });

  it('names the physical line of a row after a cell of two lines', async () => {
    const { rejected, files } = await readText(fixture('shopify/orders-export.csv'));
    expect(rejected.map(({ row }) => row)).toEqual([10, 11]);
    expect(rejected[0]?.reason).toContain('"twenty" is not an amount');
    expect(rejected[1]?.reason).toContain('first line of order #1008');
    expect(files[0]?.rows).toBe(9);
  });

  it('reads a refund that is written with a minus', async () => {
    const { orders } = await readText(
      'Name,Email,Financial Status,Currency,Total,Created at,Refunded Amount\n#1,a@example.com,partially_refunded,USD,10.00,2026-05-01 10:00:00 +0000,-3.00\n',
    );
    expect(orders[0]).toMatchObject({ status: 'kept', total: 1000, refunded: 300 });
  });
});
