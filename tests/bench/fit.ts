/**
 * Times the value engine and prints it beside the best packages' figures (spec/forecast.md §5): `node tests/bench/fit.ts`.
 * Not a test: other work on the machine moves the clock, so CPU time is printed too, and the best of three runs counts.
 * Fits are cold in the algorithm's sense (fixed start, cells made anew); the first row also pays for compiling.
 */
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Currency } from '../../src/orders/money.ts';
import { type Day, dayNumber } from '../../src/orders/time.ts';
import { aggregate } from '../../src/value/aggregate.ts';
import { cellsOf } from '../../src/value/cells.ts';
import { fitShop } from '../../src/value/fit.ts';
import { type Population, populationBuilder } from '../../src/value/population.ts';
import { fitPurchase } from '../../src/value/purchase/fit-purchase.ts';
import { scoreAll } from '../../src/value/score.ts';

const USD = 'USD' as Currency;
const TODAY = 20_000;
const RUNS = 3;

interface Shop {
  readonly name: string;
  readonly population: Population;
  readonly today: number;
  /** Milliseconds of the best package for a BG/NBD fit, one thread. */
  readonly bestPackageMs: number | null;
}

/** mulberry32: a small seeded generator, the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

function gammaDraw(random: () => number, shape: number): number {
  if (shape < 1) return gammaDraw(random, shape + 1) * (1 - random()) ** (1 / shape);
  const d = shape - 1 / 3;
  for (;;) {
    const normal = Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
    const v = (1 + normal / Math.sqrt(9 * d)) ** 3;
    if (v > 0 && Math.log(1 - random()) < 0.5 * normal * normal + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Two years of a shop whose customers are MBG/NBD (r .5, α 60 days, a .9, b 1.6) and Gamma-Gamma (6.25, 3.74, $15.44). */
function synthetic(customers: number): Population {
  const random = generator(7);
  const builder = populationBuilder(customers);
  for (let i = 0; i < customers; i++) {
    const first = TODAY - Math.floor(random() * 730);
    const rate = gammaDraw(random, 0.5) / 60;
    const leaving = gammaDraw(random, 0.9);
    const probability = leaving / (leaving + gammaDraw(random, 1.6));
    const nu = gammaDraw(random, 3.74) / 15.44;
    const spendOn = () => Math.round((100 * gammaDraw(random, 6.25)) / nu);
    const firstSpend = spendOn();
    let [days, last, spend] = [1, first, firstSpend];
    for (let time = first; random() >= probability; ) {
      time -= Math.log(1 - random()) / rate;
      if (time > TODAY) break;
      if (Math.floor(time) === last) continue;
      last = Math.floor(time);
      days++;
      spend += spendOn();
    }
    const money = { spend, firstSpend, spendOrders: days, spendDays: days, repeatSpendDays: days - 1 };
    builder.add({ orders: days, days, first, last, ...money, refunds: 0, refunded: 0 });
  }
  return builder.build();
}

/** The CDNOW sample up to 1997-09-30, each customer `copies` times; null where the shared folder is absent. */
function cdnow(copies: number): Population | null {
  const file = resolve(import.meta.dirname, '../../../shared/data/cdnow_sample/transactions.csv');
  if (!existsSync(file)) return null;
  const byCustomer = new Map<string, Map<number, number>>();
  for (const line of readFileSync(file, 'utf8').trim().split('\n').slice(1)) {
    const [customer = '', , day = '', , spend = '0'] = line.split(',');
    if (day > '1997-09-30') continue;
    const days = byCustomer.get(customer) ?? new Map<number, number>();
    const number = dayNumber(day as Day);
    byCustomer.set(customer, days.set(number, (days.get(number) ?? 0) + Math.round(Number(spend) * 100)));
  }
  const builder = populationBuilder(byCustomer.size * copies);
  for (let copy = 0; copy < copies; copy++) {
    for (const spendOf of byCustomer.values()) {
      const days = [...spendOf.keys()].sort((one, other) => one - other);
      const [first = 0] = days;
      const spend = [...spendOf.values()].reduce((sum, one) => sum + one, 0);
      const counts = { orders: days.length, days: days.length, spendOrders: days.length, spendDays: days.length };
      const money = {
        spend,
        firstSpend: spendOf.get(first) ?? 0,
        repeatSpendDays: days.length - 1,
        refunds: 0,
        refunded: 0,
      };
      builder.add({ ...counts, ...money, first, last: days.at(-1) ?? first });
    }
  }
  return builder.build();
}

/** Wall and CPU milliseconds of the best of a few runs, with what the last one returned. */
function timed<Result>(work: () => Result): { wall: number; cpu: number; result: Result } {
  let [wall, cpu] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let result = work();
  for (let run = 0; run < RUNS; run++) {
    const [startWall, startCpu] = [performance.now(), process.cpuUsage()];
    result = work();
    const used = process.cpuUsage(startCpu);
    wall = Math.min(wall, performance.now() - startWall);
    cpu = Math.min(cpu, (used.user + used.system) / 1000);
  }
  return { wall, cpu, result };
}

function measure({ name, population, today, bestPackageMs }: Shop) {
  const options = { asOf: today, currency: USD };
  const cells = timed(() => cellsOf(population));
  const purchase = timed(() => fitPurchase(cellsOf(population), today, 7, 'mbg-nbd'));
  const fit = timed(() => fitShop(population, options));
  const score = timed(() => scoreAll(fit.result, population));
  const total = timed(() => aggregate(fit.result, population));
  const show = ({ wall, cpu }: { wall: number; cpu: number }) => `${wall.toFixed(1)} (${cpu.toFixed(1)})`;
  return {
    shop: name,
    cells: fit.result.counts.cells,
    'cells ms': show(cells),
    'cells + purchase fit ms': show(purchase),
    'best package ms': bestPackageMs ?? '',
    times: bestPackageMs === null ? '' : (bestPackageMs / purchase.wall).toFixed(0),
    'fitShop ms': show(fit),
    'scoreAll ms': show(score),
    'aggregate ms': show(total),
    'peak MB': Math.round(process.resourceUsage().maxRSS / 1024),
  };
}

const calibrated = dayNumber('1997-09-30' as Day);
const sources: readonly (() => Shop | null)[] = [
  () => {
    const population = cdnow(1);
    return population && { name: 'CDNOW 2,357', population, today: calibrated, bestPackageMs: 125 };
  },
  () => {
    const population = cdnow(10);
    return population && { name: 'CDNOW × 10, 23,570', population, today: calibrated, bestPackageMs: 185 };
  },
  () => ({ name: 'synthetic 100,000', population: synthetic(100_000), today: TODAY, bestPackageMs: null }),
  () => ({ name: 'synthetic 1,000,000', population: synthetic(1_000_000), today: TODAY, bestPackageMs: 7400 }),
];

console.log('Milliseconds: wall (CPU), best of three. Peak memory is the process so far, generated data included.');
const rows = [];
for (const source of sources) {
  const shop = source();
  if (shop === null) console.log('skipped: ../shared/data/cdnow_sample is absent');
  else rows.push(measure(shop));
}
console.table(rows);
