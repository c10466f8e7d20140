/**
 * Times the fits of the purchase models and prints them beside their bars and the best packages' figures (spec/forecast.md §5),
 * in Node and in a worker of Chromium: `npm run bench -- fit`, `npm run bench -- fit --only node`.
 * Not a test: other work on the machine moves the clock, so CPU time is printed too, and the best run counts beside the first.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type Day, dayNumber } from '../../src/orders/time.ts';
import { cases } from './fit/cases.ts';
import type { DayShop } from './fit/generated-shop.ts';
import { figuresInChromium } from './fit/in-chromium.ts';
import { type Figures, measure } from './fit/measure.ts';
import { peaks } from './fit/peak-memory.ts';

/** The CDNOW sample up to 1997-09-30; null where the shared folder is absent. */
function cdnowShop(): DayShop | null {
  const file = resolve(import.meta.dirname, '../../../shared/data/cdnow_sample/transactions.csv');
  if (!existsSync(file)) {
    console.log(`skipped: ${file} is absent`);
    return null;
  }
  const today = dayNumber('1997-09-30' as Day);
  const rows = readFileSync(file, 'utf8').trim().split('\n').slice(1);
  const purchases = rows.map((line) => line.split(',')).map(([customer, , day]) => ({ customer, day: day as Day }));
  const byCustomer = Map.groupBy(
    purchases.map(({ customer, day }) => ({ customer, day: dayNumber(day) })).filter(({ day }) => day <= today),
    ({ customer }) => customer,
  );
  const days = [...byCustomer.values()].map((own) => [...new Set(own.map(({ day }) => day))].sort((a, b) => a - b));
  return {
    size: days.length,
    days: Int32Array.from(days, (own) => own.length),
    first: Int32Array.from(days, (own) => own[0] ?? 0),
    last: Int32Array.from(days, (own) => own.at(-1) ?? 0),
    today,
  };
}

function cpuTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

function print(title: string, figures: readonly Figures[]): void {
  const ms = (value: number | null) => (value === null ? '' : value.toFixed(value < 100 ? 1 : 0));
  console.log(`\n${title}. Milliseconds from rows to model: best run, first run.`);
  console.table(
    figures.map(({ what, customers, cells, first, wall, cpu, evaluations, bar, package: other }) => ({
      fit: what,
      customers,
      cells,
      ms: ms(wall),
      'CPU ms': ms(cpu),
      'first ms': ms(first),
      bar: bar ?? '',
      evaluations,
      'package ms': other ?? '',
      times: other === null ? '' : (other / wall).toFixed(0),
    })),
  );
}

const options = { only: { type: 'string' } } as const;
// `npm run bench` leaves the benchmark's own name among the arguments.
const { only } = parseArgs({ options, allowPositionals: true }).values;
const cdnow = cdnowShop();
if (only !== 'chromium') {
  const figures: Figures[] = [];
  for (const one of cases(cdnow)) figures.push(measure(one, cpuTime));
  print(`Node ${process.version}`, figures);
  const memory = peaks();
  if (memory !== null) {
    for (const [what, { taken, highest }] of [
      ['on a day grid (bar 200)', memory.days],
      ['with continuous times', memory.times],
    ] as const) {
      console.log(
        `1,000,000 customers ${what}: ${taken.toFixed(0)} MB above the rows, ${highest.toFixed(0)} MB in all.`,
      );
    }
  }
}
if (only !== 'node') {
  const { figures, peakMb } = await figuresInChromium(cdnow);
  print(`Worker of Chromium, whose largest process took ${Math.round(peakMb)} MB with the shops`, figures);
}
