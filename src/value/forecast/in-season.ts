import type { PurchaseLog } from '../purchase-log.ts';
import type { SeasonClock } from './season.ts';

/** The log in the time of a seasonal clock. Days that the clock makes one stay apart by a day, as purchases that they are. */
export function inSeason({ start, day, spend }: PurchaseLog, clock: SeasonClock): PurchaseLog {
  const moved = new Int32Array(day.length);
  for (let i = 0; i + 1 < start.length; i++) {
    const first = start[i] ?? 0;
    const end = start[i + 1] ?? 0;
    // From the last purchase backwards: none may come to lie after "today".
    for (let at = end - 1; at >= first; at--) {
      const time = clock.at(day[at] ?? 0);
      moved[at] = at + 1 < end ? Math.min(time, (moved[at + 1] ?? 0) - 1) : time;
    }
  }
  return { start, day: moved, spend };
}
