import type { Clock } from './clock.ts';
import { addGone, BLOCK, type GoneBlock } from './gone-block.ts';
import type { GroupSums } from './group-sums.ts';
import type { Groups } from './groups.ts';

/** Powers are tabulated if their ratios surely stay within a double. */
const LARGEST_LOG_POWER = 100;

/** Scratch: (α + t)^shape in an arbitrary unit and its inverse for each time. */
export interface Powers {
  readonly power: Float64Array;
  readonly inverse: Float64Array;
}

/**
 * One group of Poisson buyers (one phase) whose histories share times: Σ w ln(1 + eᵘ), u = ln odds + (r + x) ln((α + T) / (α + tx)).
 * Where the group has more histories than there are times, (α + t)^(r + x) is tabulated, and no history takes an exponential.
 */
export function sumPoissonGroup(
  into: GroupSums,
  groups: Groups,
  g: number,
  clock: Clock,
  shape: number,
  odds: number,
  powers: Powers,
  block: GoneBlock,
): void {
  const start = groups.start[g] ?? 0;
  const end = groups.start[g + 1] ?? 0;
  const tabulates = end - start > clock.log.length && shape * (clock.greatest - clock.least) < LARGEST_LOG_POWER;
  if (tabulates) setPowers(powers, clock, shape);
  for (let from = start; from < end; from += BLOCK) {
    const size = Math.min(BLOCK, end - from);
    fillTimes(block, groups, from, size, clock);
    if (tabulates) fillFromPowers(block, groups, from, size, odds, powers);
    else for (let i = 0; i < size; i++) block.odds[i] = odds * Math.exp(shape * (block.ratio[i] ?? 0));
    addGone(into, block, groups.weight, from, size, shape, Math.log(odds));
  }
}

function setPowers({ power, inverse }: Powers, { log, greatest }: Clock, shape: number): void {
  for (let t = 0; t < log.length; t++) {
    const p = Math.exp(shape * ((log[t] ?? 0) - greatest));
    power[t] = p;
    inverse[t] = 1 / p;
  }
}

/** What a block needs of the times of its histories, from the clock. */
export function fillTimes(
  { ratio, inverseT, inverseTx }: GoneBlock,
  { tx, T }: Groups,
  from: number,
  size: number,
  { log, inverse }: Clock,
): void {
  for (let i = 0; i < size; i++) {
    const recency = tx[from + i] ?? 0;
    const age = T[from + i] ?? 0;
    ratio[i] = (log[age] ?? 0) - (log[recency] ?? 0);
    inverseT[i] = inverse[age] ?? 0;
    inverseTx[i] = inverse[recency] ?? 0;
  }
}

function fillFromPowers(
  block: GoneBlock,
  { tx, T }: Groups,
  from: number,
  size: number,
  odds: number,
  { power, inverse }: Powers,
): void {
  for (let i = 0; i < size; i++) {
    block.odds[i] = odds * (power[T[from + i] ?? 0] ?? 0) * (inverse[tx[from + i] ?? 0] ?? 0);
  }
}
