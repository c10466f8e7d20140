import fc from 'fast-check';
import type { Histories, PurchaseHistory } from '../../../../src/value/purchase/process.ts';

/** A customer seen for up to 30 years in weeks, who bought up to 2,000 times and may have bought today. */
export const histories: fc.Arbitrary<PurchaseHistory> = fc
  .record({
    x: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 4, arbitrary: fc.nat(6) }, fc.nat(2000)),
    days: fc.oneof(fc.nat(400), fc.nat(11_000)),
    quiet: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1, noNaN: true })),
  })
  .map(({ x, days, quiet }) => ({ x, tx: x === 0 ? 0 : Math.round(days * (1 - quiet)) / 7, T: days / 7 }));

/** Any parameters that a fit may pass through: from the usual to the bounds. */
export const logParameters: fc.Arbitrary<Float64Array> = fc.oneof(
  fc.tuple(...[0.5, 10, 0.6, 12].map((usual) => around(usual, 3))).map((theta) => Float64Array.from(theta)),
  fc.tuple(span(1e-4, 1e4), span(1e-3, 1e7), span(1e-6, 1e5), span(1e-3, 1e7)).map((theta) => Float64Array.from(theta)),
);

/** Rows on a grid of distinct, ascending times. */
export function rowsOf(customers: readonly PurchaseHistory[], weights: readonly number[]): Histories {
  const times = [...new Set(customers.flatMap(({ tx, T }) => [tx, T]))].sort((a, b) => a - b);
  return {
    count: customers.length,
    x: Int32Array.from(customers, ({ x }) => x),
    times: Float64Array.from(times),
    tx: Int32Array.from(customers, ({ tx }) => times.indexOf(tx)),
    T: Int32Array.from(customers, ({ T }) => times.indexOf(T)),
    weight: Float64Array.from(customers, (_, i) => weights[i] ?? 1),
    logGaps: 0,
  };
}

function around(value: number, factors: number) {
  return fc.double({ min: Math.log(value) - factors, max: Math.log(value) + factors, noNaN: true });
}

function span(low: number, high: number) {
  return fc.double({ min: Math.log(low), max: Math.log(high), noNaN: true });
}
