import { groupRows } from '../group-rows.ts';
import type { Population } from '../population.ts';
import type { Forecast } from './forecast.ts';
import { partsOf } from './point-forecast.ts';

/** A horizon and a day, in the members' time. */
export interface Outlook {
  readonly asOf: number;
  readonly unitDays: number;
  readonly horizonDays: number;
}

/** What the members expect of every customer, before anything learnt from the past. */
export function expectedToday(
  { size, days, first, last }: Pick<Population, 'size' | 'days' | 'first' | 'last'>,
  members: Forecast['members'],
  { asOf, unitDays, horizonDays }: Outlook,
): Float64Array {
  const parts = partsOf({ members });
  const groups = groupRows(size, [days, first, last]);
  const ofGroup = Float64Array.from(groups.representative, (row) => {
    const [start, end] = [first[row] ?? 0, last[row] ?? 0];
    const history = {
      x: (days[row] ?? 1) - 1,
      tx: (end - start) / unitDays,
      T: (Math.max(asOf, end) - start) / unitDays,
    };
    return parts.reduce(
      (sum, { process, weight }) => sum + weight * process.expected(history, horizonDays / unitDays),
      0,
    );
  });
  return Float64Array.from(groups.of, (at) => ofGroup[at] ?? 0);
}

/** The mean of what the members expect of the one-time buyers; 0 where there are none. */
export function meanOfOneTimeBuyers(population: Population, members: Forecast['members'], outlook: Outlook): number {
  const first = population.first.filter((_, i) => population.days[i] === 1);
  const size = first.length;
  if (size === 0) return 0;
  const expected = expectedToday({ size, days: new Int32Array(size).fill(1), first, last: first }, members, outlook);
  return expected.reduce((sum, one) => sum + one, 0) / size;
}
