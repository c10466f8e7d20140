import { describe, expect, it } from 'vitest';
import { logLikelihood, pAlive } from '../../../src/value/purchase/mbg-nbd.ts';
import { expectedPurchases } from '../../../src/value/purchase/outlook.ts';
import { shared } from '../shared.ts';

interface Vector {
  readonly model: string;
  readonly params: readonly [number, number, number, number];
  readonly x: number;
  readonly tx: number;
  readonly T: number;
  readonly t: number;
  readonly ll: string;
  readonly palive: string;
  readonly cet: string;
}

const golden = shared('reference/golden-btyd.json');
const vectors: Vector[] = golden === null ? [] : JSON.parse(golden).vectors.filter((v: Vector) => v.model === 'mbgnbd');

const relative = (actual: number, expected: number) =>
  Math.abs(actual - expected) / Math.max(Math.abs(expected), 1e-300);

describe.skipIf(golden === null)('MBG/NBD against 43 vectors of 30-digit arithmetic', () => {
  it.each(vectors)('$params x=$x tx=$tx T=$T', ({ params: [r, alpha, a, b], x, tx, T, t, ll, palive, cet }) => {
    const model = { r, alpha, a, b };
    expect(relative(logLikelihood(model, { x, tx, T }), Number(ll))).toBeLessThan(1e-10);
    expect(relative(pAlive(model, { x, tx, T }), Number(palive))).toBeLessThan(1e-10);
    expect(relative(expectedPurchases(model, { x, tx, T }, t), Number(cet))).toBeLessThan(1e-10);
  });
});
