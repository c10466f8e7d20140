import type { TrialTotals } from './multiplier.ts';
import { parameterVariance } from './parameter-variance.ts';
import type { Trial } from './trial.ts';

/** Cells on which the uncertainty of the parameters is tried out: an even sample stands for all. */
const MOST_CELLS = 400;

/**
 * What a forecast, given for each cell, and what came, in total over one-time and over repeat buyers. `lead`: the place of the
 * candidate whose parameters stand for what the fit of that day left open.
 */
export function trialTotals(trial: Trial, ofCell: Float64Array, lead: number): TrialTotals {
  const { size, days, cell, actual } = trial;
  const expected: [number, number] = [0, 0];
  const came: [number, number] = [0, 0];
  const squares: [number, number] = [0, 0];
  for (let i = 0; i < size; i++) {
    const group = days[i] === 1 ? 0 : 1;
    const forecast = ofCell[cell[i] ?? 0] ?? 0;
    const count = actual[i] ?? 0;
    expected[group] += forecast;
    came[group] += count;
    squares[group] += (count - forecast) ** 2;
  }
  return { expected, actual: came, squares, open: openIn(trial, lead) };
}

function openIn({ models, histories, cell, origin, unitDays }: Trial, lead: number): number {
  const model = models[lead];
  if (model === undefined) return 0;
  const customers = new Float64Array(histories.length);
  for (const at of cell) customers[at] = (customers[at] ?? 0) + 1;
  const sampled = Math.min(histories.length, MOST_CELLS);
  return parameterVariance(model, (process) => {
    let sum = 0;
    for (let j = 0; j < sampled; j++) {
      const at = Math.floor((j * histories.length) / sampled);
      const history = histories[at];
      if (history) sum += (customers[at] ?? 0) * process.expected(history, origin.horizonDays / unitDays);
    }
    return sum;
  });
}
