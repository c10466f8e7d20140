import { describe, expect, it } from 'vitest';
import { covarianceAt } from '../../../../src/value/numerics/covariance.ts';
import { type Box, maximise } from '../../../../src/value/numerics/newton.ts';
import { familyNamed } from '../../../../src/value/purchase/families.ts';
import { paretoNbdLikelihood } from '../../../../src/value/purchase/pareto-nbd/likelihood.ts';
import type { PurchaseHistory } from '../../../../src/value/purchase/process.ts';
import { shared } from '../../shared.ts';
import { rowsOf } from './shops.ts';

const paretoNbd = familyNamed('pareto-nbd', 1);

const START = Float64Array.of(1, 30, 1, 30).map(Math.log);
const BOX: Box = {
  lower: Float64Array.of(1e-4, 1e-3, 1e-6, 1e-3).map(Math.log),
  upper: Float64Array.of(1e4, 1e7, 1e5, 1e7).map(Math.log),
};

/** Histories in weeks up to the last day of calibration, one purchase a day at most. */
function historiesOf(csv: string, dateColumn: number, until: string): PurchaseHistory[] {
  const day = (date: string) => Date.parse(`${date}T00:00:00Z`) / 86_400_000;
  const days = Map.groupBy(
    csv
      .trim()
      .split('\n')
      .slice(1)
      .map((line) => line.split(','))
      .filter((row) => (row[dateColumn] ?? '') <= until),
    ([customer]) => customer,
  );
  return [...days.values()].map((rows) => {
    const own = [...new Set(rows.map((row) => day(row[dateColumn] ?? '')))].sort((a, b) => a - b);
    const [first = 0] = own;
    return { x: own.length - 1, tx: ((own.at(-1) ?? 0) - first) / 7, T: (day(until) - first) / 7 };
  });
}

function fitted(customers: readonly PurchaseHistory[]) {
  const found = maximise(paretoNbdLikelihood(rowsOf(customers, [])), START, BOX);
  const parameters = [...found.theta.map(Math.exp)];
  const covariance = covarianceAt(found) ?? new Float64Array(16);
  return { ...found, parameters, errors: parameters.map((value, i) => value * Math.sqrt(covariance[i * 5] ?? 0)) };
}

function expectParameters(actual: readonly number[], expected: readonly number[], digits: number) {
  expected.forEach((value, i) => {
    expect(Number((actual[i] ?? 0).toPrecision(digits))).toBeCloseTo(value, 10);
  });
}

const cdnow = shared('data/cdnow_sample/transactions.csv');
const grocery = shared('data/btydplus_grocery/transactions.csv');

describe.skipIf(cdnow === null)('Pareto/NBD on the CDNOW sample', () => {
  const customers = historiesOf(cdnow ?? '', 2, '1997-09-30');

  it('comes out as published, from a start far away', () => {
    const found = fitted(customers);
    expectParameters(found.parameters, [0.5533, 10.58, 0.6062, 11.67], 4);
    expectParameters(found.errors, [0.0476, 0.843, 0.187, 6.21], 3);
    expect(found.value).toBeGreaterThan(-9594.976181);
    expect(found.value).toBeCloseTo(-9594.976179, 6);
    expect(found.evaluations).toBeLessThan(15);
  });

  it('sums to the published totals where the published fit stopped', () => {
    // The package's optimum lies 1.7e-6 below the maximum: the point nearest to it that has its log-likelihood and totals.
    const stopped = [0.5532654477, 10.5773854851, 0.6060178561, 11.6634706001];
    const theta = Float64Array.from(stopped, Math.log);
    expect(paretoNbdLikelihood(rowsOf(customers, []))(theta).value).toBeCloseTo(-9594.976181, 6);
    const totals = (parameters: readonly number[]) => {
      const process = paretoNbd.process(parameters);
      return [
        customers.reduce((sum, history) => sum + process.expected(history, 39), 0),
        customers.reduce((sum, history) => sum + process.residual(history, Math.log(1.1) / 52), 0),
      ];
    };
    const [purchases, residual] = totals(stopped);
    expect(purchases).toBeCloseTo(1665.688, 2);
    expect(residual).toBeCloseTo(9012.301, 2);
    // At the maximum itself they are .01 % and .04 % lower: the totals' standard errors are 114 and 2,467.
    const [atMaximum, residualAtMaximum] = totals(fitted(customers).parameters);
    expect(atMaximum).toBeCloseTo(1665.513, 3);
    expect(residualAtMaximum).toBeCloseTo(9009.04, 2);
  });
});

describe.skipIf(grocery === null)('Pareto/NBD on grocery', () => {
  it('comes out as published', () => {
    const found = fitted(historiesOf(grocery ?? '', 1, '2006-12-31'));
    expect(found.value).toBeCloseTo(-15782.392, 3);
    [0.7865, 5.68, 0.3861, 5.711].forEach((published, i) => {
      expect(Math.abs((found.parameters[i] ?? 0) / published - 1)).toBeLessThan(2e-3);
    });
  });
});
