import { type Objective, toLogScale } from '../../numerics/objective.ts';
import type { Histories } from '../process.ts';
import { clockFor, setClock } from './clock.ts';
import { groupsOf } from './groups.ts';
import { addRateOfCounts, addRateOfTimes } from './rate-part.ts';
import { derivativesOf, noSums } from './sums.ts';

/** The NBD's log-likelihood as a function of (ln r, ln α). */
export function nbdLikelihood(histories: Histories): Objective {
  const groups = groupsOf(histories);
  const clock = clockFor(histories.times);
  return (theta) => {
    const [r = 0, alpha = 0] = theta.map(Math.exp);
    setClock(clock, alpha);
    const sums = noSums();
    addRateOfCounts(sums, groups, 1, r, alpha);
    addRateOfTimes(sums, groups, clock, 1, r);
    const { gradient, hessian } = derivativesOf(sums, 2);
    toLogScale([r, alpha], gradient, hessian);
    return { value: sums.value, gradient, hessian };
  };
}
