import { describe, expect, it } from 'vitest';
import { briefs, fixture, hasSamples, readSamples, readText, readTexts } from '../reports/reading.ts';

describe('the Taobao lists of orders and items', () => {
  it.skipIf(!hasSamples)('reads the sample: GBK, guarded ids, times of Beijing, masked nicks', async () => {
    const reading = await readSamples('taobao/ExportOrderList.gbk.csv');
    expect(reading.files[0]).toMatchObject({ encoding: 'gb18030', profile: 'taobao-orders', rows: 3 });
    expect(briefs(reading)).toEqual([
      '100000000000000001 2026-04-10T01:15:00Z kept t**1 CNY 8990 0',
      '100000000000000002 2026-04-10T01:15:00Z kept t**1 CNY 4200 0',
      '100000000000000003 2026-04-10T01:15:00Z cancelled 示**例 CNY 1800 0',
    ]);
    expect(reading.orders[0]).toMatchObject({ shop: '示例店铺', customer: { kind: 'masked', strength: 'weak' } });
  });

  it('knows statuses with either comma, what an unpaid order asks for, and ids that Excel has shortened', async () => {
    const reading = await readText(fixture('taobao/order-list.csv'));
    expect(briefs(reading)).toEqual([
      '2000000000000000123 2025-12-31T23:30:00Z kept 测试买家 CNY 8800 0',
      '2000000000000000124 2026-01-01T23:30:00Z pending t**1 CNY 5000 0',
      '2000000000000000125 2026-01-02T23:30:00Z cancelled t**1 CNY 0 0',
    ]);
    expect(reading.rejected.map(({ row, reason }) => [row, reason])).toEqual([
      [5, expect.stringContaining('2E+18 was shortened')],
      [6, expect.stringContaining('神秘状态')],
    ]);
  });

  it('joins items to their order in its shop; items of an order without a date are rejected', async () => {
    const reading = await readTexts({
      'orders.csv': fixture('taobao/order-list.csv'),
      'items.csv': fixture('taobao/item-list.csv'),
    });
    expect(reading.orders).toHaveLength(3);
    expect(reading.orders[0]?.lines).toEqual([{ sku: 'CUP-1', title: '茶杯', quantity: 2, unitPrice: 4400 }]);
    expect(reading.rejected.at(-1)).toMatchObject({
      file: 'items.csv',
      row: 3,
      reason: expect.stringContaining('when order'),
    });
  });
});
