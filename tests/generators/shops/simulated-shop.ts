import { type PurchaseLog, purchaseLogBuilder } from '../../../src/value/purchase-log.ts';
import { type Random, random } from '../random.ts';
import type { Leaving, ShopPlan } from './shop-plan.ts';

/** All that happened and will happen in a simulated shop, and the day that counts as "today". */
export interface SimulatedShop {
  /** Purchases up to the end of the simulated future; customers who came after "today" are not in it. */
  readonly log: PurchaseLog;
  readonly today: number;
  readonly futureDays: number;
}

const OPENING = 18_000;
const YEAR = 365;

/** Draws a shop whose truth is the plan. The same plan and seed give the same shop on every machine. */
export function simulatedShop(plan: ShopPlan, seed: number): SimulatedShop {
  const source = random(seed);
  const today = OPENING + plan.observedDays;
  const builder = purchaseLogBuilder();
  for (let i = 0; i < plan.customers; i++) {
    const { days, spend } = customer(plan, source, today);
    builder.add(days, spend);
  }
  return { log: builder.build(), today, futureDays: plan.futureDays };
}

function customer(plan: ShopPlan, source: Random, today: number): { days: number[]; spend: number[] } {
  const { acquisition, pace, regularity, observedDays } = plan;
  const share = source.next();
  // With growth g arrivals rise linearly to 1 + g times the first day's: the share of arrivals is inverted for the day.
  const { growth } = acquisition;
  const moment = growth > 0 ? (Math.sqrt(1 + growth * (2 + growth) * share) - 1) / growth : share;
  const first = OPENING + Math.min(observedDays, Math.floor(moment * acquisition.part * observedDays));
  const rate = source.gamma(pace.shape, pace.mean / pace.shape);
  const k = regularity[source.below(regularity.length)] ?? 1;
  const leaves = leavingOf(plan.leaving, source);
  const wave = plan.churnWave !== null && source.next() < plan.churnWave.part;
  const waveDay = wave ? OPENING + (plan.churnWave?.at ?? 1) * observedDays : Number.POSITIVE_INFINITY;
  const end = Math.min(today + plan.futureDays, waveDay, first + leaves.afterDays);

  const days = [first];
  for (let time = first; source.next() >= leaves.afterPurchase; ) {
    // The gap runs in a clock that the season speeds up and slows down.
    time = laterBy(time, source.gamma(k, 1 / k) / rate, plan.season);
    if (!(time <= end) || days.length > 3000) break;
    if (Math.floor(time) > (days.at(-1) ?? first)) days.push(Math.floor(time));
  }
  const taste = (source.gamma(3.74, 1) / 15.44) * (rate / pace.mean) ** -plan.spendByPace;
  const spend = days.map(() => {
    const paid = Math.max(1, Math.round((100 * source.gamma(6.25, 1)) / taste));
    return source.next() < plan.refunds ? Math.round(paid * source.next()) : paid;
  });
  return { days, spend };
}

function leavingOf(leaving: Leaving, source: Random): { afterDays: number; afterPurchase: number } {
  if (leaving.by === 'nobody') return { afterDays: Number.POSITIVE_INFINITY, afterPurchase: 0 };
  if (leaving.by === 'time') {
    const hazard = source.gamma(leaving.shape, 1 / leaving.scaleDays);
    return { afterDays: source.exponential(1 / hazard), afterPurchase: 0 };
  }
  const leaves = source.gamma(leaving.a, 1);
  return { afterDays: Number.POSITIVE_INFINITY, afterPurchase: leaves / (leaves + source.gamma(leaving.b, 1)) };
}

/** The time at which the seasonal clock 1 + height·sin has run on by `span`. */
function laterBy(time: number, span: number, height: number): number {
  if (height === 0 || !Number.isFinite(span)) return time + span;
  const clock = (at: number) => at - ((height * YEAR) / (2 * Math.PI)) * Math.cos((2 * Math.PI * at) / YEAR);
  const target = clock(time) + span;
  let [low, high] = [time, time + span + YEAR];
  for (let i = 0; i < 50; i++) {
    const middle = (low + high) / 2;
    if (clock(middle) < target) low = middle;
    else high = middle;
  }
  return high;
}
