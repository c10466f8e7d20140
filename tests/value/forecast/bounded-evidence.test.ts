import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../../src/value/cells.ts';
import { boundedEvidence } from '../../../src/value/forecast/bounded-evidence.ts';
import { sumOfLogGaps } from '../../../src/value/log-gaps.ts';
import { populationAt } from '../../../src/value/population-at.ts';
import { familyNamed } from '../../../src/value/purchase/families.ts';
import { historiesOf } from '../../../src/value/purchase/histories.ts';
import type { PurchaseLog } from '../../../src/value/purchase-log.ts';

const TODAY = 500;
const unitDays = 7;

function logOf(customers: readonly (readonly number[])[]): PurchaseLog {
  const day = Int32Array.from(customers.flat());
  const start = new Uint32Array(customers.length + 1);
  customers.forEach((days, i) => {
    start[i + 1] = (start[i] ?? 0) + days.length;
  });
  return { start, day, spend: new Float64Array(day.length) };
}

function historiesIn(log: PurchaseLog) {
  const population = populationAt(log, TODAY);
  return historiesOf(cellsOf(population), { today: TODAY, unitDays, logGapDays: sumOfLogGaps(log) });
}

/** The log-likelihood of regular buyers, whose gaps count besides their number. */
const likelihood = familyNamed('mbg-cnbd-k', 3);
const theta = Float64Array.from([0.5, 2, 0.9, 1.2], Math.log);
const plain = (log: PurchaseLog) => likelihood.likelihood(historiesIn(log))(theta).value;
const bounded = (log: PurchaseLog) =>
  likelihood.likelihood(boundedEvidence(historiesIn(log), log, unitDays))(theta).value;

/** 120 repeat purchases, of which thirty count. */
const heavy = Array.from({ length: 121 }, (_, i) => 3 * i + (i % 2));
const usual = [[0], [7, 30, 90], [100, 200], Array.from({ length: 31 }, (_, i) => 10 * i)];

describe('evidence in which a customer’s say is bounded', () => {
  it('is the likelihood itself where nobody bought again more than thirty times', () => {
    expect(bounded(logOf(usual))).toBeCloseTo(plain(logOf(usual)), 9);
  });

  it('counts a buyer of 120 repeat purchases as thirty, and everybody else as before', () => {
    expect(bounded(logOf([heavy]))).toBeCloseTo(plain(logOf([heavy])) / 4, 9);
    expect(bounded(logOf([...usual, heavy]))).toBeCloseTo(plain(logOf(usual)) + plain(logOf([heavy])) / 4, 9);
  });
});
