import type { PurchaseParameter } from '../note.ts';
import type { Box } from '../numerics/newton.ts';
import type { LogNormalPrior } from '../numerics/objective.ts';
import type { FamilyName } from './model-names.ts';
import type { PurchaseFamily } from './process.ts';

/** What is known of a parameter before a shop's own data speak. */
interface Expectation {
  readonly usual: number;
  /** Standard deviation of the logarithm, for too few data to fit a model: within a factor of two to three. */
  readonly deviation: number;
  /** An order of magnitude either way: only a likelihood without a maximum inside feels it. */
  readonly weakDeviation: number;
  /** Wide enough that no shop's own optimum lies outside, narrow enough that every formula stays finite. */
  readonly least: number;
  readonly most: number;
  /** Whether it is a time; then all of the above but the deviations are in days. */
  readonly isTime: boolean;
}

/**
 * A marketplace shop: about three new customers in ten come back within a year. Our choice, between the published fits of
 * CDNOW (r .52, α 43 days, a .89, b 1.61; Pareto/NBD .55, 74 days, .61, 82 days) and the fewer repeats of marketplaces.
 */
const EXPECTATIONS: Readonly<Record<PurchaseParameter, Expectation>> = {
  r: { usual: 0.5, deviation: 0.6, weakDeviation: 2.5, least: 1e-4, most: 1e4, isTime: false },
  alpha: { usual: 120, deviation: 1, weakDeviation: 3, least: 1e-2, most: 1e8, isTime: true },
  a: { usual: 0.9, deviation: 0.6, weakDeviation: 2.5, least: 1e-6, most: 1e5, isTime: false },
  b: { usual: 1.2, deviation: 0.6, weakDeviation: 2.5, least: 1e-6, most: 1e5, isTime: false },
  s: { usual: 0.6, deviation: 0.6, weakDeviation: 2.5, least: 1e-5, most: 1e4, isTime: false },
  beta: { usual: 90, deviation: 1, weakDeviation: 3, least: 1e-2, most: 1e8, isTime: true },
};

/** Past these a parameter only says that customers do not differ, or that nobody leaves. */
const FLAT = { low: Math.log(1e-4), high: Math.log(1e3) };

/** Bounds, priors and starts of one family's parameters, in the order of the family. */
export interface Setting {
  readonly names: readonly PurchaseParameter[];
  /** The priors' centre in words: 'r=0.5, alpha=120 days'. */
  readonly centre: string;
  readonly box: Box;
  readonly prior: LogNormalPrior;
  readonly weakPrior: LogNormalPrior;
  /** Whether a logarithm is so low or so high that the likelihood has no maximum inside: -1, 0 or 1. */
  sideOf(index: number, log: number): -1 | 0 | 1;
}

/** `phases`: a phase is that much shorter than the gap between purchases, and α with it. */
export function settingOf(family: PurchaseFamily<FamilyName>, phases: number, unitDays: number): Setting {
  const names = family.parameters.filter((name): name is PurchaseParameter => name in EXPECTATIONS);
  const own = names.map((name) => {
    const expectation = EXPECTATIONS[name];
    return { ...expectation, usual: name === 'alpha' ? expectation.usual / phases : expectation.usual };
  });
  const logs = (pick: (expectation: Expectation) => number): Float64Array =>
    Float64Array.from(own, (one) => Math.log(one.isTime ? pick(one) / unitDays : pick(one)));
  const centre = logs(({ usual }) => usual);
  return {
    names,
    centre: own.map(({ usual, isTime }, i) => `${names[i]}=${usual}${isTime ? ' days' : ''}`).join(', '),
    box: { lower: logs(({ least }) => least), upper: logs(({ most }) => most) },
    prior: { centre, deviation: Float64Array.from(own, ({ deviation }) => deviation) },
    weakPrior: { centre, deviation: Float64Array.from(own, ({ weakDeviation }) => weakDeviation) },
    sideOf(index, log) {
      if (own[index]?.isTime) return 0;
      if (log < FLAT.low) return -1;
      return log > FLAT.high ? 1 : 0;
    },
  };
}
