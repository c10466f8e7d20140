import { addTransform, shareBelow, transformHistogram } from '../../../src/value/forecast/interval-levels.ts';
import { countExceeding, predictives } from '../../../src/value/forecast/predictive.ts';
import { clockOf } from '../../../src/value/horizon.ts';
import type { Holdout, Scored } from './holdout.ts';

/** How well the 80 % intervals of a shop's customers held what happened. */
export interface Coverage {
  /** Share of the outcomes between the interval's ends, an outcome on an end counted by the part of its probability inside. */
  readonly randomised: number;
  /** Shares of the customers who bought less than the lower end, more than the upper end. */
  readonly below: number;
  readonly above: number;
  /** Share within the ends, both included: counts are few, so this runs above 80 %. */
  readonly plain: number;
  /** Mean width in purchases, and that of the predictive distribution's own quantiles at .1 and .9. */
  readonly width: number;
  readonly plainWidth: number;
  /** Whether the shop's total came to lie in its own interval. */
  readonly total: 'below' | 'inside' | 'above';
}

export function coverageOf({ population, happened }: Holdout, { model, scores, total }: Scored): Coverage {
  const { horizon, active, silent, history } = clockOf(model);
  const { low, high } = model.forecast.levels;
  const predictiveOf = predictives(model.forecast, horizon);
  const histogram = transformHistogram();
  let [below, above, width, plainWidth] = [0, 0, 0, 0];
  const { size } = population;
  for (let i = 0; i < size; i++) {
    const [first, last] = [population.first[i] ?? 0, population.last[i] ?? 0];
    const past = history((population.days[i] ?? 1) - 1, active(first, last), silent(last));
    const count = happened.purchases[i] ?? 0;
    const { tails } = predictiveOf(past);
    addTransform(histogram, 1 - (count === 0 ? 1 : (tails[count - 1] ?? 0)), 1 - (tails[count] ?? 0), 1);
    const [least, most] = [scores.expectedOrdersLow[i] ?? 0, scores.expectedOrdersHigh[i] ?? 0];
    if (count < least) below++;
    if (count > most) above++;
    width += most - least;
    plainWidth += countExceeding(tails, 0.1) - countExceeding(tails, 0.9);
  }
  const came = happened.purchases.reduce((sum, count) => sum + count, 0);
  return {
    randomised: shareBelow(histogram, high) - shareBelow(histogram, low),
    below: below / size,
    above: above / size,
    plain: 1 - (below + above) / size,
    width: width / size,
    plainWidth: plainWidth / size,
    total: came < total.low80 ? 'below' : came > total.high80 ? 'above' : 'inside',
  };
}
