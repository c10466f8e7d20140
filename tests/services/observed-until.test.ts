import { describe, expect, it } from 'vitest';
import type { ShopRecord } from '../../src/ledger/ledger.ts';
import { dayFromNumber } from '../../src/orders/time.ts';
import { observedUntil } from '../../src/services/observed-until.ts';

const TODAY = 20_000;

/** So many orders over the 400 days that end with the last one. */
function shop(orders: number, last: number): ShopRecord {
  const days = { firstDay: dayFromNumber(last - 400), lastDay: dayFromNumber(last) };
  // Only these fields are looked at.
  return { orders, ...days } as ShopRecord;
}

describe('the day up to which customers count as observed', () => {
  it('is today while the shop is as quiet as it always was', () => {
    expect(observedUntil(shop(400, TODAY), TODAY)).toBe(TODAY);
    expect(observedUntil(shop(400, TODAY - 21), TODAY)).toBe(TODAY);
    expect(observedUntil(shop(41, TODAY - 69), TODAY)).toBe(TODAY);
    expect(observedUntil(shop(9, TODAY - 900), TODAY)).toBe(TODAY);
  });

  it('is that of the last order where the silence is not the shop’s own', () => {
    expect(observedUntil(shop(400, TODAY - 22), TODAY)).toBe(TODAY - 22);
    expect(observedUntil(shop(41, TODAY - 71), TODAY)).toBe(TODAY - 71);
  });

  it('follows a source whose clock is a day ahead, and no order of the far future', () => {
    expect(observedUntil(shop(400, TODAY + 1), TODAY)).toBe(TODAY + 1);
    expect(observedUntil(shop(400, TODAY + 2), TODAY)).toBe(TODAY);
  });
});
