import { type Random, random } from '../../generators/random.ts';

/** The customers of a shop as a fit sees them, one a row. */
export interface DayShop {
  readonly size: number;
  /** Days with a purchase. */
  readonly days: Int32Array;
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly today: number;
}

/** The same with times of any precision, in weeks. */
export interface ContinuousShop {
  readonly x: Int32Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
}

/** When customers came: evenly from `age` days ago on, for `arrivals` days. */
export interface Arrivals {
  readonly age: number;
  readonly arrivals: number;
}

/** As the CDNOW sample: a cohort of twelve weeks, seen for 39. */
export const COHORT: Arrivals = { age: 273, arrivals: 84 };
/** A shop that has been winning customers for two years. */
export const TWO_YEARS: Arrivals = { age: 730, arrivals: 730 };

export const TODAY = 20_000;

/** On a day grid: purchases of one day are one. `today`: the same customers a day later have bought a few times more. */
export function generatedShop(size: number, came: Arrivals, today = TODAY): DayShop {
  const source = random(7);
  const days = new Int32Array(size);
  const first = new Int32Array(size);
  const last = new Int32Array(size);
  for (let row = 0; row < size; row++) {
    const times = purchaseTimes(source, came).filter((time) => time < today + 1);
    days[row] = new Set(times.map(Math.floor)).size;
    first[row] = Math.floor(times[0] ?? 0);
    last[row] = Math.floor(times.at(-1) ?? 0);
  }
  return { size, days, first, last, today };
}

export function continuousShop(size: number, came: Arrivals): ContinuousShop {
  const source = random(7);
  const x = new Int32Array(size);
  const tx = new Float64Array(size);
  const T = new Float64Array(size);
  for (let row = 0; row < size; row++) {
    const times = purchaseTimes(source, came).filter((time) => time < TODAY);
    const first = times[0] ?? 0;
    x[row] = times.length - 1;
    tx[row] = ((times.at(-1) ?? first) - first) / 7;
    T[row] = (TODAY - first) / 7;
  }
  return { x, tx, T };
}

/** A BG/NBD customer's purchases in days, with the parameters of the CDNOW sample: r .243, α 31 days, a .793, b 2.426. */
function purchaseTimes(source: Random, { age, arrivals }: Arrivals): readonly number[] {
  const times = [TODAY - age + source.next() * arrivals];
  const rate = source.gamma(0.2426, 1 / 30.9);
  const leaving = source.gamma(0.7929, 1);
  const probability = leaving / (leaving + source.gamma(2.4259, 1));
  for (let time = times[0] ?? 0; rate > 0; ) {
    time += source.exponential(1 / rate);
    if (time > TODAY + 2) break;
    times.push(time);
    if (source.next() < probability) break;
  }
  return times;
}
