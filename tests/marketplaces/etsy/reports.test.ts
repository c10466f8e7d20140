import { describe, expect, it } from 'vitest';
import { briefs, fixture, hasSamples, readSamples, readText, readTexts } from '../reports/reading.ts';

const files = { 'orders.csv': fixture('etsy/sold-orders.csv'), 'items.csv': fixture('etsy/sold-order-items.csv') };

describe('the Etsy files of sold orders and of sold items', () => {
  it.skipIf(!hasSamples)('joins the samples by order id', async () => {
    const reading = await readSamples('etsy/EtsySoldOrders2026-9.csv', 'etsy/EtsySoldOrderItems2026-9.csv');
    expect(reading.rejected).toEqual([]);
    expect(briefs(reading)).toEqual([
      '9001 2026-09-03 kept janedoe CAD 7600 0',
      '9002 2026-09-12 kept bobsmith CAD 4200 0',
      '9003 2026-09-20 kept bobsmith CAD 1500 0',
    ]);
    expect(reading.orders.map(({ totalFrom, lines }) => [totalFrom, lines.length])).toEqual([
      ['stated', 1],
      ['stated', 2],
      ['lines', 1],
    ]);
  });

  it('takes an adjusted total as what is left after a refund, and 0 as not adjusted', async () => {
    expect(briefs(await readText(fixture('etsy/sold-orders.csv')))).toEqual([
      '3300000001 2026-01-12 kept mirafox USD 2500 0',
      '3300000002 2026-01-13 kept mirafox USD 2500 1000',
      '3300000003 2026-01-14 cancelled - USD 2500 0',
    ]);
  });

  it('counts shipping and tax of an order once when items alone are read', async () => {
    const reading = await readText(fixture('etsy/sold-order-items.csv'));
    // 20 − 2 discount + 8 + 6 shipping − 1 + 1.50 tax
    expect(briefs(reading)[1]).toBe('3300000004 2026-01-15 kept tomj USD 3250 0');
  });

  it('gives the same orders whichever file comes first', async () => {
    const there = await readTexts(files);
    const back = await readTexts(Object.fromEntries(Object.entries(files).reverse()));
    expect(briefs(back).sort()).toEqual(briefs(there).sort());
    expect(there.orders[0]?.lines).toHaveLength(1);
  });
});
