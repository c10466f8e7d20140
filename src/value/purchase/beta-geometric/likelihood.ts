import { type Objective, toLogScale } from '../../numerics/objective.ts';
import type { Histories } from '../process.ts';
import type { Variant } from './buying.ts';
import { clockFor, setClock } from './clock.ts';
import { sumErlangGroup } from './erlang-group.ts';
import { goneBlock } from './gone-block.ts';
import { addGroup, type GroupSums, noGroupSums } from './group-sums.ts';
import { type Groups, groupsOf } from './groups.ts';
import { sumPoissonGroup } from './poisson-group.ts';
import { addRateOfCounts, addRateOfTimes } from './rate-part.ts';
import { rowsOf, sumScatteredGroup } from './scattered-group.ts';
import { addStayingPart } from './staying-part.ts';
import { derivativesOf, noSums, type Sums } from './sums.ts';

/** What the likelihood has of the histories' times, at one r and α. */
interface Times {
  /** Moves on to new parameters and adds what depends on times but not on dropout, unless the groups do. */
  begin(sums: Sums, r: number, alpha: number): void;
  /** Adds the group's part to nothing; false where there is none. `odds`: a / (b + n − 1), or 0 where nobody can have left. */
  sum(into: GroupSums, g: number, shape: number, odds: number): boolean;
}

/**
 * The (M)BG/(C)NBD-k log-likelihood of all histories as a function of (ln r, ln α, ln a, ln b), with gradient and Hessian:
 * the rate's part, the part of those who stayed, and for each history the odds that its customer has left.
 * With the gaps' constant (k − 1) Σ ln gap − Σ x ln (k − 1)!, so that different k can be compared (Platzer & Reutterer 2016, eq. 6).
 */
export function betaGeometricLikelihood(histories: Histories, { phases, leavesAfterFirst }: Variant): Objective {
  const groups = groupsOf(histories);
  const isScattered = phases === 1 && histories.times.length > histories.count;
  const times = isScattered ? scattered(groups, histories.times) : tabulated(groups, histories.times, phases);
  const constant = gapsPart(histories, phases);

  return (theta) => {
    const [r = 0, alpha = 0, a = 0, b = 0] = theta.map(Math.exp);
    const sums = noSums();
    sums.value = constant;
    addRateOfCounts(sums, groups, phases, r, alpha);
    addStayingPart(sums, groups, leavesAfterFirst, a, b);
    times.begin(sums, r, alpha);
    for (let g = 0; g < groups.size; g++) {
      const x = groups.x[g] ?? 0;
      const chances = x + leavesAfterFirst;
      const odds = chances === 0 ? 0 : a / (b + chances - 1);
      const group = noGroupSums();
      if (!times.sum(group, g, r + phases * x, odds)) continue;
      addGroup(sums, group, a, chances === 0 ? 0 : -1 / (b + chances - 1));
    }
    const { gradient, hessian } = derivativesOf(sums, 4);
    toLogScale([r, alpha, a, b], gradient, hessian);
    return { value: sums.value, gradient, hessian };
  };
}

/** Times that histories share, as on a day grid: their logarithms are taken once a time. */
function tabulated(groups: Groups, times: Float64Array, phases: number): Times {
  const clock = clockFor(times);
  const block = goneBlock();
  const powers = { power: new Float64Array(times.length), inverse: new Float64Array(times.length) };
  return {
    begin(sums, r, alpha) {
      setClock(clock, alpha);
      addRateOfTimes(sums, groups, clock, phases, r);
    },
    sum(into, g, shape, odds) {
      if (phases > 1) sumErlangGroup(into, groups, g, clock, phases, shape, odds, block);
      else if (odds > 0) sumPoissonGroup(into, groups, g, clock, shape, odds, powers, block);
      return phases > 1 || odds > 0;
    },
  };
}

/** More times than histories: each history looks after its own. */
function scattered(groups: Groups, times: Float64Array): Times {
  const rows = rowsOf(groups, times);
  const block = goneBlock();
  let scale = 1;
  return {
    begin(_, __, alpha) {
      scale = alpha;
    },
    sum(into, g, shape, odds) {
      sumScatteredGroup(into, groups, g, rows, scale, shape, odds, block);
      return true;
    },
  };
}

function gapsPart({ count, x, weight, logGaps }: Histories, phases: number): number {
  if (phases === 1) return 0;
  let logFactorial = 0;
  for (let j = 2; j < phases; j++) logFactorial += Math.log(j);
  let purchases = 0;
  for (let i = 0; i < count; i++) purchases += (weight[i] ?? 0) * (x[i] ?? 0);
  return (phases - 1) * logGaps - purchases * logFactorial;
}
