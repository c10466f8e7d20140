import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Minor } from '../../src/orders/money.ts';
import { type Day, dayNumber } from '../../src/orders/time.ts';
import { abcCuts, tierOf } from '../../src/value/abc.ts';
import { cellsOf } from '../../src/value/cells.ts';
import { topShare } from '../../src/value/concentration.ts';
import { learnMultiplier, type TrialTotals } from '../../src/value/forecast/multiplier.ts';
import { verdictOf } from '../../src/value/forecast/verdict.ts';
import { weightsOf } from '../../src/value/forecast/weights.ts';
import { marginClv } from '../../src/value/margin/margin-clv.ts';
import { marginTerms } from '../../src/value/margin/margin-terms.ts';
import { orderMargin } from '../../src/value/margin/order-margin.ts';
import { unitRates } from '../../src/value/margin/unit-rates.ts';
import { contributionCurve, cumulative } from '../../src/value/portfolio/contribution-curve.ts';
import { gini } from '../../src/value/portfolio/gini.ts';
import { breakEvenMinutes, flipRate } from '../../src/value/portfolio/service-verdict.ts';
import { familyNamed } from '../../src/value/purchase/families.ts';
import { fitPurchase } from '../../src/value/purchase/fit-purchase.ts';
import { historiesOf } from '../../src/value/purchase/histories.ts';
import type { FamilyName } from '../../src/value/purchase/model-names.ts';
import { fitAllDays } from '../../src/value/spend/candidate.ts';
import { fitSpend } from '../../src/value/spend/fit-spend.ts';
import { expectedSpend } from '../../src/value/spend/gamma-gamma.ts';
import { moneyProbability } from '../../src/value/spend/hurdle.ts';
import { shrunkenMean } from '../../src/value/spend/shrunken-mean.ts';
import { spendOutlook } from '../../src/value/spend/spend-outlook.ts';
import { totalSpendQuantile } from '../../src/value/spend/total-spend.ts';
import { costsOf } from './margin/entered-costs.ts';
import { cdnowOrders, order, populationFrom, shared, USD } from './shared.ts';

const page = readFileSync(resolve(import.meta.dirname, '../../docs/method.md'), 'utf8')
  .replaceAll(/\n> /g, ' ')
  .replaceAll(/\s+/g, ' ');

/** That the document says this, with the figures as they were computed. */
function stands(sentence: string): void {
  expect(page.includes(sentence), sentence).toBe(true);
}

const process = (name: FamilyName, parameters: readonly number[], k = 1) => familyNamed(name, k).process(parameters);
const bg = process('bg-nbd', [0.243, 4.414, 0.793, 2.426]);
const mbg = process('mbg-nbd', [0.5248, 6.183, 0.8914, 1.614]);
const pareto = process('pareto-nbd', [0.5534, 10.5802, 0.6061, 11.6562]);
/** Bought twice again, last after 30.43 of 38.86 weeks. */
const ann = { x: 2, tx: 30.43, T: 38.86 };
const once = { x: 0, tx: 0, T: 38.86 };
const often = { x: 26, tx: 30.86, T: 31 };

describe('the worked figures of docs/method.md', () => {
  it('P(alive)', () => {
    const odds = (p: number): string => (1 / p - 1).toFixed(4);
    stands(`(43.274 / 34.844)^2.243 = ${odds(bg.pAlive(ann))}, P(alive) = ${bg.pAlive(ann).toFixed(4)}`);
    stands(`(45.043 / 36.613)^2.5248 = ${odds(mbg.pAlive(ann))}, P(alive) = ${mbg.pAlive(ann).toFixed(4)}`);
    stands(`BG/NBD ${bg.pAlive(once)}, MBG/NBD ${mbg.pAlive(once).toFixed(4)}.`);
    stands(`gives the first customer ${pareto.pAlive(ann).toFixed(4)}.`);
    const regular = process('mbg-cnbd-k', [1.3292, 2.8126, 0.4247, 0.79], 2);
    const random = process('mbg-nbd', [1.3292, 5.6252, 0.4247, 0.79]);
    const [soon, later, late] = [44, 52, 60].map((T) => ({ x: 10, tx: 40, T }));
    const aliveAt = (model: typeof regular, history = once) => model.pAlive(history).toFixed(3);
    stands(
      `${aliveAt(regular, soon)} after 4 weeks of silence, ${aliveAt(regular, later)} after 12, ${aliveAt(regular, late)} after 20`,
    );
    stands(`it is ${aliveAt(random, soon)}, ${aliveAt(random, later)}, ${aliveAt(random, late)}.`);
  });

  it('expected purchases and their distribution', () => {
    stands(`BG/NBD ${bg.expected(ann, 39).toFixed(4)} (published 1.226), MBG/NBD ${mbg.expected(ann, 39).toFixed(4)}`);
    const nbd = process('nbd', [0.385, 12.07]);
    stands(`Pareto/NBD ${pareto.expected(ann, 39).toFixed(4)}, NBD`);
    stands(`2.385 / 50.93 · 39 = ${nbd.expected(ann, 39).toFixed(4)}.`);
    const tails = [...mbg.tails(ann, 39)];
    const shown = tails.slice(0, 4).map((tail) => tail.toFixed(3));
    stands(`at least 1, 2, 3, 4 purchases are ${shown.join(', ')}: none with ${(1 - (tails[0] ?? 0)).toFixed(3)}`);
    const most = tails.findIndex((tail) => tail <= 0.1);
    stands(`the 80 % interval is 0 to ${most} purchases`);
    stands(
      `P(alive) ${pareto.pAlive(often).toFixed(5)}, ${pareto.expected(often, 52).toFixed(4)} purchases in 52 weeks`,
    );
    const nothing = (1 - (tails[0] ?? 0)).toFixed(3);
    stands(
      `buys nothing with ${nothing}. If nothing came, 0.100 / ${nothing} = ${(10 / (1 - (tails[0] ?? 0))).toFixed(1)} %`,
    );
  });

  it('stacking and multipliers', () => {
    const customers = 2357;
    stands(`a step is ${(0.05 + 7.5 / Math.sqrt(customers)).toFixed(3)} %`);
    const weights = weightsOf([0, 0.002, 0.01], [0, 0, 0], customers).map((weight) => weight.toFixed(2));
    stands(`weigh ${weights[0]}, ${weights[1]} and nothing`);
    expect(weights[2]).toBe('0.00');
    const trials: readonly TrialTotals[] = [
      { expected: [100, 300], actual: [120, 330], squares: [130, 900], open: 0.001 },
      { expected: [60, 180], actual: [70, 210], squares: [80, 500], open: 0.001 },
    ];
    const raw = ([0, 1] as const).map((g) => {
      const logs = trials.map(({ expected, actual }) => Math.log((actual[g] + 8) / (expected[g] + 8)));
      return Math.exp(logs.reduce((sum, log) => sum + log, 0) / logs.length).toFixed(2);
    });
    const { oneTime, repeat } = learnMultiplier(trials);
    stands(
      `raw factors are ${raw.join(' and ')} with 8 purchases added on either side; shrunk, ${oneTime.toFixed(3)} and`,
    );
    stands(`and ${repeat.toFixed(3)}.`);
  });

  it('residual transactions and the next order', () => {
    const bought = { x: 0, tx: 0, T: 31 };
    stands(`${pareto.residual(often, 0.0027).toFixed(4)} for the customer with 26`);
    stands(`${pareto.residual(bought, 0.0027).toFixed(4)} for one who bought once 31 weeks ago`);
    stands(`MBG/NBD gives the first customer ${mbg.residual(ann, Math.log(1.1) / 52).toFixed(3)}.`);
    stands(`(2^(1/2.5248) − 1) = ${mbg.medianWait(ann).toFixed(2)} weeks`);
  });

  it('spend', () => {
    const model = { p: 6.25, q: 3.74, gamma: 15.44, slope: 0 };
    const mean = expectedSpend(model, { n: 0, sum: 0, days: 1 });
    const own = expectedSpend(model, { n: 2, sum: 80, days: 2 });
    stands(`the shop's mean is ${mean.toFixed(3)}; it weighs as much as ${(2.74 / 6.25).toFixed(3)} days`);
    stands(`average is expected to spend ${own.toFixed(3)}.`);
    const { p, q, gamma } = shrunkenMean(populationFrom([order('only', '2024-05-01', 2000)]).log, 0);
    stands(
      `p ${p}, q ${q}; the shop's mean weighs ${(q - 1) / p} days. One order of 20.00 and nothing else known: expected 20.00`,
    );
    expect((p * gamma) / (q - 1)).toBeCloseTo(2000, 9);
    const linear = expectedSpend({ p, q, gamma: 10, slope: 0 }, { n: 2, sum: 80, days: 2 });
    stands(`(80 + .5 · 20) / 2.5 = ${linear.toFixed(2)}.`);
    const money = moneyProbability({ alpha: 0.6, beta: 2.4 }, 1, 3);
    stands(`5.4 / 7 = ${money.toFixed(4)}`);
    stands(`on a day with money: ${(money * 39.14).toFixed(2)}.`);
    stands(`4^0.135 = ${(4 ** 0.135).toFixed(3)} times`);
    const tails = Float64Array.from(mbg.tails(ann, 39));
    const quantile = totalSpendQuantile(model);
    const [low, high] = [quantile(tails, 2, 0.9), quantile(tails, 2, 0.1)];
    stands(`the ends are ${low} and ${high.toFixed(3)} times γ + S = 95.44, so 0 to ${(high * 95.44).toFixed(2)}.`);
  });

  it('margin', () => {
    const sold = orderMargin(order('ann', '2024-05-01', 5000, { refunded: 1000 as Minor }), costsOf());
    const cents = (amount: number): string => (amount / 100).toFixed(2);
    if (!sold.known) throw new Error('all costs are known');
    const { net, costs, margin } = sold.waterfall;
    const { goods, feeShare, fixedFee, delivery, refund } = costs;
    stands(`${[net, goods, feeShare, fixedFee, delivery, refund].map(cents).join(' − ')} = ${cents(margin)}.`);
    const two = [order('cy', '2024-05-01', 1000, { refunded: 100 as Minor }), order('cy', '2024-05-02', 1000)];
    const { unitsPerOrder, refundsPerOrder } = unitRates(populationFrom(two), two);
    stands(`(2 + 20) = ${refundsPerOrder.toFixed(4)}.`);
    const terms = marginTerms(costsOf(), { ordersPerDay: 1.1, refundsPerOrder: 0.05, paidPerNet: 1.02, unitsPerOrder });
    const value = marginClv(terms, { clv: 20_000, discountedDays: 4 });
    if (!terms.known || !value.known) throw new Error('all costs are known');
    stands(`keep = ${terms.keep.toFixed(4)}, perDay = ${cents(terms.perDay)}.`);
    stands(`4 discounted days is ${cents(value.clv)} in margin`);
  });

  it('truth', () => {
    const [forecast, naive, happened] = [
      [2, 1, 0.5, 0.5],
      [4, 1, 0, 0],
      [3, 0, 1, 0],
    ].map((row) => Float64Array.from(row));
    if (!forecast || !naive || !happened) throw new Error('three rows');
    expect(verdictOf(forecast, naive, happened)).toMatchObject({ total: 'ours', perCustomer: 'even' });
    const errors = (of: Float64Array) => Array.from(of, (value, i) => (value - (happened[i] ?? 0)) ** 2);
    const shown = (values: readonly number[]) => values.map((value) => `${value}`.replace(/^0\./, '.')).join(', ');
    stands(`Squared errors ${shown(errors(forecast))} against ${shown(errors(naive))}:`);
    const gains = errors(naive).map((error, i) => error - (errors(forecast)[i] ?? 0));
    const mean = gains.reduce((sum, gain) => sum + gain, 0) / 4;
    const error = Math.sqrt(gains.reduce((sum, gain) => sum + (gain - mean) ** 2, 0) / 4 / 4);
    stands(`a mean gain of ${mean} with a standard error of ${error.toFixed(4)}`);
  });

  it('tiers', () => {
    const spends = [700, 100, 80, 50, 30, 20, 10, 5, 3, 2];
    const cuts = abcCuts(Float64Array.from(spends).sort());
    if (cuts === null) throw new Error('ten customers are enough');
    const of = (tier: string): string => spends.filter((spend) => tierOf(cuts, spend) === tier).join(', ');
    stands(`${spends.join(', ')}: A is ${of('A')}; B is ${of('B')}; C the rest`);
    stands(`hold ${(100 * (topShare(Float64Array.from(spends), 0.2) ?? 0)).toFixed(1)} %.`);
  });
});

const cdnow = shared('data/cdnow_sample/transactions.csv');

describe.skipIf(cdnow === null)('the figures of docs/method.md on the CDNOW sample', () => {
  const population = populationFrom(cdnowOrders(cdnow ?? '').filter(({ placedAt }) => placedAt <= '1997-09-30'));
  const today = dayNumber('1997-09-30' as Day);
  const histories = historiesOf(cellsOf(population), { today, unitDays: 7, logGapDays: 0 });

  it('purchase models', () => {
    const fitted = (name: FamilyName, ...digits: readonly number[]) => {
      const { parameters, logLikelihood } = fitPurchase(histories, name, { unitDays: 7 });
      const shown = Object.values(parameters).map((value, i) => value.toFixed(digits[i]).replace(/^0/, ''));
      return { shown, likelihood: `−${(-logLikelihood).toFixed(3)}` };
    };
    const [fader, batislam, schmittlein] = [
      fitted('bg-nbd', 4, 3, 3, 3),
      fitted('mbg-nbd', 4, 3, 4, 3),
      fitted('pareto-nbd', 4, 3, 3, 2),
    ];
    const [r, alpha, a, b] = fader.shown;
    stands(`BG/NBD r ${r}, α ${alpha}, a ${a}, b ${b}, log-likelihood ${fader.likelihood}`);
    stands(`MBG/NBD ${batislam.shown.join(', ')}, ${batislam.likelihood}`);
    stands(`Pareto/NBD ${schmittlein.shown.join(', ')}, ${schmittlein.likelihood}`);
  });

  it('spend', () => {
    const published = fitSpend(population, USD, 'gamma-gamma');
    const shown = [published.parameters.p, published.parameters.q, published.parameters.gamma].map((value) =>
      value.toFixed(4),
    );
    stands(
      `p ${shown[0]}, q ${shown[1]}, γ ${shown[2]}, log-likelihood −${(-(published.logLikelihood ?? 0)).toFixed(3)}`,
    );
    const [allDays] = fitAllDays(population.log, ['gamma-gamma']);
    const { p = 0, q = 0 } = allDays?.rule.parameters ?? {};
    stands(`p ${p.toFixed(3)}, q ${q.toFixed(3)}: the shop's mean weighs ${((q - 1) / p).toFixed(2)} days, not`);
    const { slope, likelihoodRatio } = allDays?.frequency ?? { slope: 0, likelihoodRatio: 0 };
    stands(`the ratio is ${likelihoodRatio.toFixed(1)} and c = ${slope.toFixed(3)}`);
  });

  it('the sum of lifetime values', () => {
    const outlook = spendOutlook(fitSpend(population, USD, 'gamma-gamma'), USD);
    const evidence = outlook.evidence(population.log);
    const stopped = process('pareto-nbd', [0.5532654477, 10.5773854851, 0.6060178561, 11.6634706001]);
    let clv = 0;
    for (let i = 0; i < population.size; i++) {
      const [first, last] = [population.first[i] ?? 0, population.last[i] ?? 0];
      const history = { x: (population.days[i] ?? 1) - 1, tx: (last - first) / 7, T: (today - first) / 7 };
      const { mean, scale } = outlook.cell(evidence, i, new Float64Array(0));
      clv += stopped.residual(history, Math.log(1.1) / 52) * mean * (scale + (evidence.sum[i] ?? 0));
    }
    stands(`expectation is ${Math.round(clv / 100).toLocaleString('en-US')} (published 327,110.4`);
  });

  it('portfolio', () => {
    const shop = Float64Array.of(2, 3, 5, 10, 20, 30, 50, 80, 100, 700);
    stands(`The ten customers of section 9: Gini ${gini(shop)?.toFixed(4)}.`);
    const whale = Float64Array.of(-30, -15, -5, 0, 10, 30, 40, 50);
    const { peak, total } = contributionCurve(whale);
    stands(
      `the curve goes ${cumulative(whale).slice(1).join(', ')}; peak ${peak.brought} of ${total}, ${peak.brought / total}.`,
    );
    stands(`At 24 an hour the tail pays for ${breakEvenMinutes(849, 2400).toFixed(1)} minutes`);
    stands(
      `to the head alone at ${(flipRate(849, 6) / 100).toFixed(2)} an hour, and to neither at ${(flipRate(2176, 6) / 100).toFixed(2)}.`,
    );
  });
});
