import type { SpendEvidence, SpendReading } from './evidence.ts';
import { type GammaGamma, gammaAt, meanMultiple } from './gamma-gamma.ts';
import { moneyProbability } from './hurdle.ts';
import type { Hurdle, SpendDays, SpendModel } from './spend-model.ts';
import { truncatedInverseMean } from './truncated-mean.ts';

/** What is needed to say what a customer spends. γ in minor units. */
export interface SpendRule {
  readonly parameters: GammaGamma;
  readonly sees: SpendDays;
  readonly mean: SpendModel['mean'];
  readonly hurdle: Hurdle | null;
}

/** The published model averages days without money in; the others keep them apart, for the hurdle. */
export function readingFor(sees: SpendDays): SpendReading {
  return { sees, zeros: sees === 'repeat-days' ? 'averaged-in' : 'apart' };
}

/** Expected spend on a day with money, as a multiple of γ + sum; remembered by the number of days. */
export function dayMultiples({ parameters, mean }: Pick<SpendRule, 'parameters' | 'mean'>): (n: number) => number {
  if (mean === 'full') return (n) => meanMultiple(parameters, n);
  const known = new Map<number, number>();
  return (n) => {
    let multiple = known.get(n);
    if (multiple === undefined) {
      multiple = parameters.p * truncatedInverseMean(parameters.p * n + parameters.q);
      known.set(n, multiple);
    }
    return multiple;
  };
}

/** Expected spend on the next purchase day of row `i`, in minor units, the chance of a day without money included. */
export function expectedDay(rule: SpendRule): (evidence: SpendEvidence, i: number) => number {
  const multiple = dayMultiples(rule);
  const { parameters, hurdle } = rule;
  return ({ n, sum, days, zeros, paid }, i) => {
    const money = hurdle ? moneyProbability(hurdle, zeros[i] ?? 0, paid[i] ?? 0) : 1;
    return money * multiple(n[i] ?? 0) * (gammaAt(parameters, days[i] ?? 1) + (sum[i] ?? 0));
  };
}
