import { describe, expect, it } from 'vitest';
import type { Day } from '../../../src/orders/time.ts';
import { dayNumber } from '../../../src/orders/time.ts';
import { familyNamed } from '../../../src/value/purchase/families.ts';
import { fitSpend } from '../../../src/value/spend/fit-spend.ts';
import { expectedSpend } from '../../../src/value/spend/gamma-gamma.ts';
import { spendOutlook } from '../../../src/value/spend/spend-outlook.ts';
import { cdnowOrders, populationFrom, shared, USD } from '../shared.ts';

const paretoNbd = familyNamed('pareto-nbd', 1);

describe('expected spend an order', () => {
  const model = { p: 6.25, q: 3.74, gamma: 15.44, slope: 0 };
  it('is the published mean, and between it and a customer’s own', () => {
    expect(expectedSpend(model, { n: 0, sum: 0, days: 1 })).toBeCloseTo(35.219, 3);
    expect(expectedSpend(model, { n: 2, sum: 80, days: 3 })).toBeCloseTo(39.14, 3);
  });

  it('goes with frequency where the shop’s mean does', () => {
    const byFrequency = { ...model, slope: 0.5 };
    expect(expectedSpend(byFrequency, { n: 0, sum: 0, days: 4 })).toBeCloseTo(2 * 35.219, 2);
  });
});

const cdnow = shared('data/cdnow_sample/transactions.csv');

describe.skipIf(cdnow === null)('the CDNOW sample, calibrated to 1997-09-30', () => {
  const population = populationFrom(cdnowOrders(cdnow ?? '').filter(({ placedAt }) => placedAt <= '1997-09-30'));
  const published = fitSpend(population, USD, 'gamma-gamma');

  it('gives the published Gamma-Gamma fit, with standard errors', () => {
    const { p, q, gamma, slope } = published.parameters;
    expect([p, q, gamma, slope].map((value) => value.toFixed(4))).toEqual(['6.2496', '3.7442', '15.4435', '0.0000']);
    expect(published.logLikelihood).toBeCloseTo(-4055.918, 3);
    const { standardErrors } = published;
    expect(standardErrors.slope).toBeNull();
    // No package publishes these: the delta method on the inverse Hessian, which likelihood.test.ts checks by differences.
    expect(standardErrors.p ?? 0).toBeCloseTo(1.19, 2);
    expect(standardErrors.q ?? 0).toBeCloseTo(0.29, 2);
  });

  it('gives the published conditional means and the published sum of lifetime values', () => {
    const outlook = spendOutlook(published, USD);
    const evidence = outlook.evidence(population.log);
    const today = dayNumber('1997-09-30' as Day);
    // Where the published Pareto/NBD fit stopped, 1.7e-6 below the maximum: see tests/value/purchase/pareto-nbd.
    const process = paretoNbd.process([0.5532654477, 10.5773854851, 0.6060178561, 11.6634706001]);
    const means: number[] = [];
    let clv = 0;
    for (let i = 0; i < population.size; i++) {
      const cell = outlook.cell(evidence, i, new Float64Array(0));
      const mean = (cell.mean * (cell.scale + (evidence.sum[i] ?? 0))) / 100;
      means.push(mean);
      const [first, last] = [population.first[i] ?? 0, population.last[i] ?? 0];
      const history = { x: (population.days[i] ?? 1) - 1, tx: (last - first) / 7, T: (today - first) / 7 };
      clv += mean * process.residual(history, Math.log(1.1) / 52);
    }
    const expected = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
    expected.forEach((mean, i) => {
      expect(Math.abs((means[i] ?? 0) - mean)).toBeLessThan(0.011);
    });
    expect(Math.abs(clv / 327_110.4 - 1)).toBeLessThan(1e-4);
  });

  it('predicts the last days better with all days seen, and says who won by how much', () => {
    const { sees, choice, notes } = fitSpend(population, USD);
    expect(sees).toBe('all-days');
    expect(choice.judged).toBe(946);
    const [winner] = choice.candidates;
    const loser = choice.candidates.find((one) => one.sees === 'repeat-days');
    expect((loser?.loss ?? 0) - (winner?.loss ?? 0)).toBeGreaterThan(0.01);
    expect(notes.map(({ code }) => code)).toContain('spend-by-frequency');
  });
});
