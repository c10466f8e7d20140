import { seasonClock } from './forecast/season.ts';
import type { ShopModel } from './model.ts';
import type { PurchaseHistory } from './purchase/process.ts';
import { DAYS_A_UNIT } from './unit.ts';

/** The model's day numbers and day counts as times in the unit of its parameters, in the pace of the shop's season. */
export function clockOf({ asOf, unit, horizonDays, discount, forecast }: ShopModel) {
  const unitDays = DAYS_A_UNIT[unit];
  const clock = seasonClock(forecast.season);
  /** A customer who bought after the model's day is seen up to that purchase. */
  const seenUntil = (last: number): number => Math.max(asOf, last);
  return {
    horizon: (clock.at(asOf + horizonDays) - clock.at(asOf)) / unitDays,
    /** Continuous discount rate in the model's unit: yearly 10 % is ln(1.1) / 365 a day. */
    rate: (Math.log1p(discount) / 365) * unitDays,
    /** Whole days of the season's clock from the first purchase to the last, and from the last to today. */
    active: (first: number, last: number): number => clock.at(last) - clock.at(first),
    silent: (last: number): number => clock.at(seenUntil(last)) - clock.at(last),
    history: (x: number, activeDays: number, silentDays: number): PurchaseHistory => ({
      x,
      tx: activeDays / unitDays,
      T: (activeDays + silentDays) / unitDays,
    }),
    /** The calendar day that lies a wait, in the model's unit, after the customer was seen last; null beyond the horizon. */
    dayAfter(last: number, wait: number): number | null {
      const seen = seenUntil(last);
      // Waits without bound have no day.
      const day =
        wait * unitDays <= 2 * horizonDays + 2 ? clock.after(seen, wait * unitDays) : Number.POSITIVE_INFINITY;
      return day - seen <= horizonDays ? day : null;
    },
  };
}
