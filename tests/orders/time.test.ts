import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Day, dayFromNumber, dayNumber, dayOf, type Instant, instant } from '../../src/orders/time.ts';

describe('the number of a day', () => {
  it('counts from 1970, over leap years and the ends of centuries', () => {
    const days = ['1970-01-01', '1969-12-31', '2000-02-29', '2000-03-01', '1900-03-01', '2100-03-01', '0001-01-01'];
    expect(days.map((day) => dayNumber(day as Day))).toEqual(days.map((day) => Date.parse(day) / 86_400_000));
  });

  it('is what Date says, for any moment that can be written down', () => {
    const date = fc.date({
      min: new Date('0000-01-01T00:00:00Z'),
      max: new Date('9999-12-31T23:59:59Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(date, (when) => {
        const moment: Instant = instant(when.getTime());
        const days = Math.floor(when.getTime() / 86_400_000);
        expect(dayNumber(moment)).toBe(days);
        expect(dayNumber(dayOf(moment))).toBe(days);
        expect(dayFromNumber(days)).toBe(dayOf(moment));
      }),
    );
  });
});
