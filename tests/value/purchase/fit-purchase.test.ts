import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/value/cells.ts';
import { sumOfLogGaps } from '../../../src/value/log-gaps.ts';
import { fitFamily } from '../../../src/value/purchase/fit-family.ts';
import { fitPurchase, MODEL_CHOICES, type ModelChoice } from '../../../src/value/purchase/fit-purchase.ts';
import { historiesAt, historiesOf } from '../../../src/value/purchase/histories.ts';
import { parametersOf, processOf } from '../../../src/value/purchase/purchase-model.ts';
import { random } from '../../generators/random.ts';
import { populations, TODAY } from '../populations.ts';
import { shared } from '../shared.ts';
import { rowsOf } from './pareto-nbd/shops.ts';
import { calibration, logOf } from './transactions.ts';

const cdnow = shared('data/cdnow_sample/transactions.csv');
const grocery = shared('data/btydplus_grocery/transactions.csv');
const weeks = { unitDays: 7 };

describe.skipIf(cdnow === null)('the CDNOW sample, calibrated to 1997-09-30', () => {
  const { histories } = calibration(logOf(cdnow ?? '', 0, 2), '1997-09-30');

  it.each<[ModelChoice, number, number[]]>([
    ['bg-nbd', -9582.429207, [0.242595, 4.413602, 0.792922, 2.425907]],
    ['mbg-nbd', -9582.135716, [0.524843, 6.183085, 0.891359, 1.614002]],
    ['bg-cnbd-k', -9582.429207, [0.242595, 4.413602, 0.792922, 2.425907]],
    ['mbg-cnbd-k', -9582.135716, [0.524843, 6.183085, 0.891359, 1.614002]],
    ['pareto-nbd', -9594.976179, [0.553277, 10.577683, 0.60624, 11.668735]],
  ])('has the published %s fit', (name, logLikelihood, parameters) => {
    const model = fitPurchase(histories, name, weeks);
    expect(model.logLikelihood).toBeCloseTo(logLikelihood, 6);
    parametersOf(model).forEach((value, i) => {
      expect(Math.abs(value / (parameters[i] ?? 0) - 1)).toBeLessThan(2e-6);
    });
    expect(model.parameters.k ?? 1).toBe(1);
    expect(model.notes).toEqual([]);
  });

  it('expects what the note on BG/NBD expects', () => {
    // E[X(t)] of a new customer and CET; Fader, Hardie & Lee 2005 and their spreadsheet. The last one is published as 1.8576:
    // the spreadsheet leaves ₂F₁'s series after some 150 terms.
    const process = processOf(fitPurchase(histories, 'bg-nbd', weeks));
    const published = [0.0078, 0.0532, 0.1506, 1.0405, 1.0437, 1.858];
    const expected = [1 / 7, 1, 3, 223 / 7, 32, 78].map((t) => process.expected({ x: 0, tx: 0, T: 0 }, t));
    expect(expected.map((value) => Number(value.toFixed(4)))).toEqual(published);
    expect(process.expected({ x: 2, tx: 30.43, T: 38.86 }, 39)).toBeCloseTo(1.226, 3);
  });

  it('takes fewer steps from an earlier fit, and ends where a fresh one does', () => {
    const fresh = fitPurchase(histories, 'bg-nbd', weeks);
    const earlier = fitPurchase(calibration(logOf(cdnow ?? '', 0, 2), '1997-09-28').histories, 'bg-nbd', weeks);
    const warm = fitPurchase(histories, 'bg-nbd', { ...weeks, from: earlier });
    expect(warm.evaluations).toBeLessThanOrEqual(4);
    expect(fresh.evaluations).toBeGreaterThan(warm.evaluations);
    expect(warm.logLikelihood).toBeCloseTo(fresh.logLikelihood, 9);
    parametersOf(warm).forEach((value, i) => {
      expect(Math.abs(value / (parametersOf(fresh)[i] ?? 0) - 1)).toBeLessThan(1e-6);
    });
  });
});

describe.skipIf(grocery === null)('grocery, calibrated to 2006-12-31', () => {
  const { histories } = calibration(logOf(grocery ?? '', 0, 1), '2006-12-31');

  it.each<[ModelChoice, number, number[], number]>([
    ['bg-nbd', -15836.566, [0.34865, 2.58167, 0.50385, 3.64439], 1],
    ['mbg-cnbd-k', -14978.21, [1.3292, 2.8126, 0.4247, 0.79], 2],
  ])('has the published %s fit', (name, logLikelihood, parameters, k) => {
    const model = fitPurchase(histories, name, weeks);
    expect(Math.abs(model.logLikelihood - logLikelihood)).toBeLessThan(1e-3);
    parametersOf(model).forEach((value, i) => {
      expect(Math.abs(value / (parameters[i] ?? 0) - 1)).toBeLessThan(1e-4);
    });
    expect(model.parameters.k ?? 1).toBe(k);
  });
});

describe('the number of phases', () => {
  it.each([1, 2, 4])('is found where customers buy with k = %d', (k) => {
    const source = random(k);
    const customers = Array.from({ length: 800 }, () => {
      const rate = source.gamma(3, 1 / 6);
      const T = 20 + 60 * source.next();
      const gaps: number[] = [];
      let time = 0;
      while (source.next() > 0.1) {
        const gap = source.gamma(k, 1 / (k * rate));
        if (time + gap > T) break;
        gaps.push(gap);
        time += gap;
      }
      return { x: gaps.length, tx: time, T, logGaps: gaps.reduce((sum, gap) => sum + Math.log(gap), 0) };
    });
    const histories = historiesAt(
      Int32Array.from(customers, ({ x }) => x),
      Float64Array.from(customers, ({ tx }) => tx),
      Float64Array.from(customers, ({ T }) => T),
      customers.reduce((sum, { logGaps }) => sum + logGaps, 0),
    );
    expect(fitPurchase(histories, 'mbg-cnbd-k', weeks).parameters.k).toBe(k);
  });
});

/** Every number of a JSON value, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(numbersIn) : [];
}

describe('any shop', () => {
  it('has a finite, stated model of every family, which survives JSON', () => {
    const choices = fc.constantFrom(...MODEL_CHOICES);
    fc.assert(
      fc.property(populations(1, 80), choices, fc.constantFrom(1, 7), (population, choice, unitDays) => {
        const logGapDays = sumOfLogGaps(population.log);
        const histories = historiesOf(cellsOf(population), { today: TODAY, unitDays, logGapDays });
        const model = fitPurchase(histories, choice, { unitDays });
        expect(numbersIn(model).every(Number.isFinite)).toBe(true);
        expect(JSON.parse(JSON.stringify(model))).toEqual(model);
        const codes = model.notes.map(({ code }) => code);
        if (population.size < 30)
          expect(codes).toEqual(expect.arrayContaining(['too-few-customers', 'purchase-prior']));
        const process = processOf(model);
        const expected = process.expected({ x: 1, tx: 5, T: 50 }, 52);
        expect(expected).toBeGreaterThanOrEqual(0);
        expect(Number.isFinite(expected)).toBe(true);
      }),
      { numRuns: 120 },
    );
  });

  it('reports a fit on the boundary, or keeps it inside when asked to', () => {
    const faithful = Array.from({ length: 60 }, (_, i) => ({ x: 10 + (i % 3), tx: 50, T: 52 }));
    const options = { ...weeks, boundary: 'reported' } as const;
    const reported = fitFamily({ name: 'mbg-nbd', k: 1 }, rowsOf(faithful, []), options);
    expect(reported.notes).toContainEqual({ code: 'boundary', parameter: 'a', side: 'low' });
    expect(processOf(reported).pAlive({ x: 10, tx: 50, T: 52 })).toBeGreaterThan(0.999);
    const inside = fitFamily({ name: 'mbg-nbd', k: 1 }, rowsOf(faithful, []), { ...options, boundary: 'inside' });
    expect(inside.notes.map(({ code }) => code)).toContain('weak-purchase-prior');
    expect(inside.logLikelihood).toBeLessThan(reported.logLikelihood);
    expect(Object.values(inside.standardErrors).every((error) => error !== null && error > 0)).toBe(true);
  });
});
