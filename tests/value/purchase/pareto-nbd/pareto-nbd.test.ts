import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lnGamma } from '../../../../src/value/numerics/ln-gamma.ts';
import { familyNamed } from '../../../../src/value/purchase/families.ts';
import type { PurchaseHistory } from '../../../../src/value/purchase/process.ts';
import { goldenVectors } from '../golden.ts';
import { histories, logParameters } from './shops.ts';

const paretoNbd = familyNamed('pareto-nbd', 1);

const golden = goldenVectors();

const sum = (tails: Float64Array) => tails.reduceRight((total, tail) => total + tail, 0);
/** Error in units of the expected figure; below 1e-308 a double has fewer digits, and below 5e-324 none. */
const relative = (actual: number, expected: number) =>
  Math.max(0, Math.abs(actual - expected) - 4e-321) / Math.max(Math.abs(expected), Number.MIN_VALUE);

describe.skipIf(golden === null)('Pareto/NBD at 16 digits', () => {
  const vectors = golden ?? [];
  const own = vectors.filter(({ model }) => model === 'pnbd');

  it('has all 96 vectors to compare with', () => {
    expect(own).toHaveLength(96);
  });

  it.each(own)(
    'agrees at $params, x = $x, tx = $tx, T = $T',
    ({ params, x, tx, T, t, delta, ll, palive, cet, dert }) => {
      const process = paretoNbd.process(params);
      const history = { x, tx, T };
      expect(relative(process.logLikelihood(history), Number(ll))).toBeLessThan(1e-13);
      expect(relative(process.pAlive(history), Number(palive))).toBeLessThan(1e-12);
      expect(relative(process.expected(history, t), Number(cet))).toBeLessThan(1e-12);
      expect(relative(process.residual(history, delta), Number(dert))).toBeLessThan(1e-12);
      expect(relative(sum(process.tails(history, t)), Number(cet))).toBeLessThan(1e-11);
    },
  );
});

describe('Pareto/NBD', () => {
  it('gives the published figures of the CDNOW fit', () => {
    const process = paretoNbd.process([0.5534, 10.5802, 0.6061, 11.6562]);
    const buyer = { x: 26, tx: 30.86, T: 31 };
    expect(process.expected(buyer, 52)).toBeCloseTo(25.45491, 5);
    expect(process.pAlive(buyer)).toBeCloseTo(0.9979178, 7);
    expect(process.residual(buyer, 0.0027)).toBeCloseTo(86.03038, 5);
    expect(process.residual({ x: 0, tx: 0, T: 31 }, 0.0027)).toBeCloseTo(0.6266174, 7);
  });

  /** Parameters up to the bounds of a fit, history, t, discount; log-likelihood, P(alive), expected, residual by 40 digits. */
  it.each<[number[], PurchaseHistory, number, number, number, number, number, number]>([
    [
      [2.54846, 0.0826877, 28.4664, 256.885],
      { x: 2, tx: 43.5943, T: 46.6452 },
      37.794,
      0.00484893,
      -26.05506337734591,
      0.7182303535125133,
      0.741825828371449,
      0.7319738964516891,
    ],
    [
      [888.278, 4.9659, 0.00433666, 264833.0],
      { x: 2, tx: 903.158, T: 921.422 },
      249.498,
      0.00557854,
      -4644.0147072134005,
      0.5455060172966723,
      130.79721531773657,
      93.9746013595169,
    ],
    [
      [10.7792, 0.0309836, 1.54069e-5, 3170350.0],
      { x: 2, tx: 2.98318, T: 3.0344 },
      0.439951,
      1.12915e-5,
      -46.92110244578075,
      0.9999999999997223,
      1.8341005736418854,
      369204.5263253322,
    ],
    [
      [0.00241756, 0.0481911, 0.222226, 0.123366],
      { x: 1, tx: 34.839, T: 35.0538 },
      11.9818,
      0.00325489,
      -10.85406568907789,
      0.9986356136529798,
      0.3302838998095499,
      5.847234227385883,
    ],
    [
      [0.000112084, 0.00481971, 12.1978, 1826510.0],
      { x: 24, tx: 2.45263, T: 2.45263 },
      1.32658,
      0.000840925,
      20.931138400237067,
      1.0,
      12.955678209848463,
      11522.27549646502,
    ],
    [
      [2.55159, 1655100.0, 0.00324834, 0.228831],
      { x: 0, tx: 0.0, T: 0.209622 },
      12.1744,
      1.33509e-5,
      -3.227866181018846e-7,
      0.9978899345246953,
      1.8578867087303864e-5,
      0.11101444980513327,
    ],
    [
      [12.4092, 0.0246938, 3.00699, 26.755],
      { x: 0, tx: 0.0, T: 4.82408 },
      1.27416,
      1.35318e-5,
      -8.321760099235343,
      8.765286489751319e-26,
      2.6937639087707287e-25,
      3.528161506569539e-24,
    ],
  ])('agrees far from the usual: %j, %j', (parameters, history, t, discount, ll, alive, expected, residual) => {
    const process = paretoNbd.process(parameters);
    expect(Math.abs(process.logLikelihood(history) - ll)).toBeLessThan(1e-13 * Math.max(1, Math.abs(ll)));
    expect(relative(process.pAlive(history), alive)).toBeLessThan(1e-12);
    expect(relative(process.expected(history, t), expected)).toBeLessThan(1e-12);
    expect(relative(process.residual(history, discount), residual)).toBeLessThan(1e-12);
  });

  /** Parameters, x, T, t, and P(Y ≥ k | active) for some k: integrated with 30 digits. */
  it.each([
    [
      [0.5534, 10.5802, 0.6061, 11.6562],
      0,
      38.86,
      39,
      [
        [1, 0.23476190271452907],
        [5, 0.00460664104257891],
      ],
    ],
    [
      [0.5, 10, 1, 12],
      26,
      31,
      52,
      [
        [1, 0.9652139873194517],
        [43, 0.07425008189749431],
        [80, 8.043599094142407e-6],
      ],
    ],
    [
      [0.5, 10, 0.6, 10],
      2000,
      156,
      39,
      [
        [1, 0.9997001649092999],
        [480, 0.3037792325171308],
      ],
    ],
    [
      [10.465, 0.00798565181, 3.0516, 2.82],
      0,
      0.142857142857,
      39,
      [
        [1, 0.9839725709519984],
        [3000, 0.0001873057253603312],
      ],
    ],
    [
      [1.3093, 47.3775, 168.315, 20278.2892],
      5,
      38.86,
      39,
      [
        [1, 0.8261803674524367],
        [9, 0.010039546350831461],
      ],
    ],
    [
      [2, 5, 5000, 1],
      3,
      10,
      100,
      [
        [1, 0.000732834971185121],
        [2, 6.443963709419351e-7],
      ],
    ],
    [
      [0.7865, 5.68, 0.3862, 5.7169],
      400,
      6,
      39,
      [
        [500, 0.7317994773645703],
        [1400, 0.11977919275877287],
      ],
    ],
  ])('predicts the distribution of counts for %j, x = %d, T = %d', (parameters, x, T, t, expected) => {
    const tails = paretoNbd.process(parameters).tails({ x, tx: T, T }, t);
    for (const [k = 0, tail = 0] of expected)
      expect(Math.abs((tails[k - 1] ?? 0) - tail)).toBeLessThan(1e-11 * tail + 1e-12);
  });

  it('is the NBD when nobody leaves', () => {
    const [r, alpha, x, T, t] = [0.7, 9, 3, 40, 26];
    const process = paretoNbd.process([r, alpha, 0, 12]);
    const history = { x, tx: 5, T };
    expect(process.pAlive(history)).toBe(1);
    const nbd = lnGamma(r + x) - lnGamma(r) + r * Math.log(alpha) - (r + x) * Math.log(alpha + T);
    expect(process.logLikelihood(history)).toBeCloseTo(nbd, 12);
    expect(process.expected(history, t)).toBeCloseTo(((r + x) / (alpha + T)) * t, 12);
    expect(process.residual(history, 0.01)).toBeCloseTo((r + x) / (alpha + T) / 0.01, 9);
    const none = ((alpha + T) / (alpha + T + t)) ** (r + x);
    const one = none * (r + x) * (t / (alpha + T + t));
    const [atLeastOne, atLeastTwo] = process.tails(history, t);
    expect(atLeastOne).toBeCloseTo(1 - none, 12);
    expect(atLeastTwo).toBeCloseTo(1 - none - one, 12);
  });

  it('waits for half of the active customers to buy', () => {
    const history = { x: 3, tx: 20, T: 25 };
    const wait = paretoNbd.process([0.6, 10, 0.5, 10]).medianWait(history);
    expect(paretoNbd.process([0.6, 10, 0, 10]).tails(history, wait)[0]).toBeCloseTo(0.5, 12);
  });

  it('stays a distribution for any customer and any parameters', () => {
    fc.assert(
      fc.property(logParameters, histories, fc.double({ min: 0.1, max: 60, noNaN: true }), (theta, history, t) => {
        const process = paretoNbd.process([...theta.map(Math.exp)]);
        const alive = process.pAlive(history);
        const expected = process.expected(history, t);
        const tails = process.tails(history, t);
        expect(Number.isFinite(process.logLikelihood(history))).toBe(true);
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        expect(Number.isFinite(process.medianWait(history))).toBe(true);
        // Discounting at almost nothing over t is at least the purchases in t, at e^(−rate·t) each.
        expect(process.residual(history, 1e-3)).toBeGreaterThanOrEqual(expected * Math.exp(-1e-3 * t) * (1 - 1e-12));
        for (let k = 1; k < tails.length; k++) {
          expect(tails[k]).toBeLessThanOrEqual((tails[k - 1] ?? 0) * (1 + 1e-9) + 1e-11 * alive);
        }
        expect(tails[0] ?? 0).toBeLessThanOrEqual(alive * (1 + 1e-10));
        if (tails.length < 131_072) expect(Math.abs(sum(tails) - expected)).toBeLessThanOrEqual(1e-9 * expected);
      }),
      { numRuns: 100 },
    );
  });
});
