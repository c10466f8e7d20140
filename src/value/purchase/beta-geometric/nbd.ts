import { type Objective, toLogScale } from '../../numerics/objective.ts';
import type { Histories, PurchaseFamily } from '../process.ts';
import { buyingProcess } from './buying-process.ts';
import { clockFor, setClock } from './clock.ts';
import { groupsOf } from './groups.ts';
import { addRateOfCounts, addRateOfTimes } from './rate-part.ts';
import { derivativesOf, noSums } from './sums.ts';

/** NBD: nobody leaves; customers buy as Poisson processes whose rates are gamma(r, α) distributed. Ehrenberg 1959. */
export const nbd: PurchaseFamily<'nbd', 'r' | 'alpha'> = {
  name: 'nbd',
  parameters: ['r', 'alpha'],
  likelihood,
  process: ([r = 0, alpha = 0]) => buyingProcess({ r, alpha, a: 0, b: 1, variant: { phases: 1, leavesAfterFirst: 0 } }),
};

function likelihood(histories: Histories): Objective {
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
