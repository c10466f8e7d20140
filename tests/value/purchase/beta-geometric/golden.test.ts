import { describe, expect, it } from 'vitest';
import { familyNamed } from '../../../../src/value/purchase/families.ts';
import { goldenVectors } from '../golden.ts';

const golden = goldenVectors();

/** Some probabilities are too small for a double: they must come out as nothing. */
const relative = (actual: number, expected: string) =>
  Math.abs(actual - Number(expected)) / Math.max(Math.abs(Number(expected)), 1e-300);

describe.skipIf(golden === null).each([
  ['bgnbd', 'bg-nbd', 85],
  ['mbgnbd', 'mbg-nbd', 43],
] as const)('%s against 30-digit arithmetic', (model, name, count) => {
  const vectors = (golden ?? []).filter((vector) => vector.model === model);

  it.each(vectors)('$params x=$x tx=$tx T=$T', ({ params, x, tx, T, t, delta, ll, palive, cet, dert }) => {
    const process = familyNamed(name, 1).process(params);
    const history = { x, tx, T };
    expect(relative(process.logLikelihood(history), ll)).toBeLessThan(1e-10);
    expect(relative(process.pAlive(history), palive)).toBeLessThan(1e-10);
    expect(relative(process.expected(history, t), cet)).toBeLessThan(1e-10);
    const residual = process.residual(history, delta);
    expect(dert === null ? Number(Number.isFinite(residual)) - 1 : relative(residual, dert)).toBeLessThan(1e-10);
  });

  it('is all of them', () => {
    expect(vectors).toHaveLength(count);
  });
});

/** Model, k, parameters, history, δ and DERT by mpmath: nested integrals. */
const RESIDUALS = [
  ['bg-nbd', 1, [0.2426, 4.4136, 0.7929, 2.4259], { x: 2000, tx: 150, T: 151 }, 0.0027, 14.682930920395272],
  ['bg-cnbd-k', 3, [2, 5, 1, 0.3], { x: 0, tx: 0, T: 30 }, 0.0018, 1.621125150641845],
  ['mbg-cnbd-k', 6, [2, 5, 7e-5, 3421], { x: 100, tx: 90, T: 95 }, 0.0018, 184.06405225443228],
  ['bg-cnbd-k', 4, [0.01, 0.5, 0.001, 0.001], { x: 3, tx: 20, T: 21 }, 1e-4, 1453.387871995362],
  ['bg-cnbd-k', 2, [0.3, 5, 3, 0.01], { x: 0, tx: 0, T: 4 }, 0.0018, 0.5948792792306817],
] as const;

describe('discounted expected residual transactions', () => {
  it.each(RESIDUALS)('%s with k = %d', (name, k, parameters, history, rate, expected) => {
    expect(Math.abs(familyNamed(name, k).process(parameters).residual(history, rate) / expected - 1)).toBeLessThan(
      1e-11,
    );
  });
});

/** P(alive), P(at least n purchases within t) and the median wait by mpmath: Poisson phases integrated over the rate. */
const REGULAR = [
  {
    ...({ name: 'bg-cnbd-k', k: 3 } as const),
    ...{ parameters: [2, 2, 0.8, 2.4], history: { x: 2, tx: 7.5, T: 12 } },
    ...{ alive: 0.5821024736418832, t: 10, wait: 1.88983180480958 },
    atLeast: { 1: 0.5617922090290917, 2: 0.3684161384833443, 5: 0.0176092858725176 },
  },
  {
    ...({ name: 'mbg-cnbd-k', k: 2 } as const),
    ...{ parameters: [1.3292, 2.8126, 0.4247, 0.79], history: { x: 5, tx: 20, T: 30 } },
    ...{ alive: 0.4969638837129744, t: 52, wait: 2.42585516849246 },
    atLeast: { 1: 0.4969418568148302, 4: 0.41534690060769847, 20: 0.0027691802883412896 },
  },
  {
    ...({ name: 'mbg-cnbd-k', k: 6 } as const),
    ...{ parameters: [4, 1.5, 0.6, 2], history: { x: 0, tx: 0, T: 4 } },
    ...{ alive: 0.41252498252758096, t: 8, wait: 1.50793473855679 },
    atLeast: { 1: 0.3888177170674502, 2: 0.2249078582840352, 3: 0.08454183356861047 },
  },
  {
    ...({ name: 'bg-cnbd-k', k: 4 } as const),
    ...{ parameters: [0.3, 0.8, 1, 1], history: { x: 40, tx: 50, T: 50 } },
    ...{ alive: 0.975609756097561, t: 26, wait: 1.16614010385662 },
    atLeast: { 1: 0.975609756097561, 15: 0.715342410604531, 30: 0.0005453716847120922 },
  },
] as const;

describe.each(REGULAR)('$name with k = $k', ({ name, k, parameters, history, alive, t, wait, atLeast }) => {
  it('has the exact distribution of coming purchases', () => {
    const process = familyNamed(name, k).process(parameters);
    const close = (actual: number, expected: number) => expect(Math.abs(actual - expected)).toBeLessThan(1e-11);
    close(process.pAlive(history), alive);
    close(process.medianWait(history), wait);
    const tails = process.tails(history, t);
    for (const [n, probability] of Object.entries(atLeast)) close(tails[Number(n) - 1] ?? 0, probability);
  });
});
