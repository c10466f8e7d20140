import { type Day, dayNumber } from '../../../src/orders/time.ts';
import { type Cells, cellsOf } from '../../../src/value/cells.ts';
import { sumOfLogGaps } from '../../../src/value/log-gaps.ts';
import { populationAt } from '../../../src/value/population-at.ts';
import { historiesOf } from '../../../src/value/purchase/histories.ts';
import type { Histories } from '../../../src/value/purchase/process.ts';
import { type PurchaseLog, purchaseLogBuilder } from '../../../src/value/purchase-log.ts';

/** The purchase days of a file with a customer and a date a line. */
export function logOf(csv: string, customerColumn: number, dateColumn: number): PurchaseLog {
  const days = new Map<string, Set<number>>();
  for (const line of csv.trim().split('\n').slice(1)) {
    const row = line.split(',');
    const customer = row[customerColumn] ?? '';
    const own = days.get(customer) ?? new Set();
    days.set(customer, own.add(dayNumber((row[dateColumn] ?? '') as Day)));
  }
  const builder = purchaseLogBuilder();
  for (const own of days.values())
    builder.add(
      [...own].sort((a, b) => a - b),
      [],
    );
  return builder.build();
}

/** Cells and histories (weeks) of a log up to a day. */
export function calibration(log: PurchaseLog, until: string): { cells: Cells; histories: Histories } {
  const today = dayNumber(until as Day);
  const population = populationAt(log, today);
  const cells = cellsOf(population);
  const logGapDays = sumOfLogGaps(population.log);
  return { cells, histories: historiesOf(cells, { today, unitDays: 7, logGapDays }) };
}
