import type { ShopModel } from './model.ts';
import type { PurchaseHistory } from './purchase/mbg-nbd.ts';
import { DAYS_A_UNIT } from './unit.ts';

/** The model's day numbers and day counts as times in the unit of its parameters. */
export function clockOf({ asOf, unit, horizonDays, discount }: ShopModel) {
  const unitDays = DAYS_A_UNIT[unit];
  /** A customer who bought after the model's day is seen up to that purchase. */
  const seenUntil = (last: number): number => Math.max(asOf, last);
  return {
    unitDays,
    seenUntil,
    horizon: horizonDays / unitDays,
    /** Continuous discount rate in the model's unit: yearly 10 % is ln(1.1) / 365 a day. */
    rate: (Math.log1p(discount) / 365) * unitDays,
    history: (x: number, first: number, last: number): PurchaseHistory => ({
      x,
      tx: (last - first) / unitDays,
      T: (seenUntil(last) - first) / unitDays,
    }),
  };
}
