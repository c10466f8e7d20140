import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { familyNamed } from '../../../../src/value/purchase/families.ts';
import type { PurchaseAnalysis, PurchaseHistory, PurchaseProcess } from '../../../../src/value/purchase/process.ts';
import { histories } from '../pareto-nbd/shops.ts';

const figures = (process: PurchaseProcess & PurchaseAnalysis, history: PurchaseHistory) => [
  process.logLikelihood(history),
  process.pAlive(history),
  process.expected(history, 39),
  process.residual(history, 0.0027),
  process.medianWait(history),
];

const close = (actual: readonly number[], expected: readonly number[], tolerance: number) => {
  actual.forEach((value, i) => {
    expect(Math.abs(value - (expected[i] ?? 0))).toBeLessThan(tolerance * (1 + Math.abs(expected[i] ?? 0)));
  });
};

describe('limits', () => {
  it('k = 1 is BG/NBD and MBG/NBD', () => {
    fc.assert(
      fc.property(histories, (history) => {
        for (const dropout of ['bg', 'mbg'] as const) {
          const parameters = [0.5, 6, 0.9, 1.6];
          expect(figures(familyNamed(`${dropout}-cnbd-k`, 1).process(parameters), history)).toEqual(
            figures(familyNamed(`${dropout}-nbd`, 1).process(parameters), history),
          );
        }
      }),
      { numRuns: 30 },
    );
  });

  it('without leaving, BG and MBG are NBD', () => {
    const nbd = familyNamed('nbd', 1).process([0.4, 12]);
    for (const history of [
      { x: 0, tx: 0, T: 38 },
      { x: 3, tx: 20, T: 30 },
      { x: 40, tx: 38, T: 38.5 },
    ]) {
      for (const name of ['bg-nbd', 'mbg-nbd'] as const) {
        close(figures(familyNamed(name, 1).process([0.4, 12, 1e-13, 1.5]), history), figures(nbd, history), 1e-8);
      }
      // NBD in closed form: (r + x) / (α + T) a unit of time, for ever.
      const rate = (0.4 + history.x) / (12 + history.T);
      expect(nbd.pAlive(history)).toBe(1);
      expect(nbd.expected(history, 39)).toBeCloseTo(39 * rate, 10);
      expect(nbd.residual(history, 0.0027)).toBeCloseTo(rate / 0.0027, 8);
    }
  });

  it('nobody has left BG/NBD before a repeat purchase, but MBG/NBD', () => {
    const history = { x: 0, tx: 0, T: 38.86 };
    expect(familyNamed('bg-nbd', 1).process([0.24, 4.4, 0.8, 2.4]).pAlive(history)).toBe(1);
    expect(familyNamed('mbg-nbd', 1).process([0.24, 4.4, 0.8, 2.4]).pAlive(history)).toBeLessThan(1);
  });

  it('a regular buyer who is overdue has gone rather than one who buys at random', () => {
    const alive = (k: number) =>
      familyNamed('mbg-cnbd-k', k)
        .process([4 * k, 20, 0.8, 2])
        .pAlive({ x: 6, tx: 30, T: 60 });
    expect(alive(4)).toBeLessThan(0.5 * alive(1));
  });

  it('waits the longer the more phases are still to come', () => {
    const wait = (elapsed: number) =>
      familyNamed('bg-cnbd-k', 4)
        .process([40, 40, 0.5, 2])
        .medianWait({ x: 20, tx: 80, T: 80 + elapsed });
    expect(wait(0)).toBeGreaterThan(3);
    expect(wait(3)).toBeLessThan(0.6 * wait(0));
  });
});
