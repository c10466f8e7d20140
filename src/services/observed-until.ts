import type { ShopRecord } from '../ledger/ledger.ts';
import { dayNumber } from '../orders/time.ts';

/** A silence is believed up to so many days, or so many times the shop's usual time between two orders. */
const DAYS = 21;
const GAPS = 7;
/** Fewer orders do not tell what is usual. */
const FEWEST_ORDERS = 10;

/**
 * Day number up to which a shop's customers count as observed. Mostly today; the last order's day where the silence since is
 * far longer than the shop's own, so that it is the import that is old: customers must not be taken for lost because nobody
 * has brought in what they bought. (With orders at random, a silence of seven usual gaps comes by chance once in 1,100.)
 */
export function observedUntil({ firstDay, lastDay, orders }: ShopRecord, today: number): number {
  if (!firstDay || !lastDay) return today;
  const [first, last] = [dayNumber(firstDay), dayNumber(lastDay)];
  // Sources in zones east of UTC may be a day ahead of the clock; a date further in the future is an error in the data.
  if (last >= today) return last === today + 1 ? last : today;
  if (orders < FEWEST_ORDERS) return today;
  const usual = (last - first) / (orders - 1);
  return today - last > Math.max(DAYS, GAPS * usual) ? last : today;
}
