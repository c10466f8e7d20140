import { type Accuracy, accuracyOf, biasOf, normalisedGini, topHit } from '../../../src/value/forecast/accuracy.ts';
import type { PurchaseModel } from '../../../src/value/purchase/purchase-model.ts';
import { coverageOf } from './coverage.ts';
import type { Holdout, Scored } from './holdout.ts';
import { scored } from './holdout.ts';
import { PUBLISHED, PUBLISHED_SPEND } from './published.ts';

const CHOICES = ['auto', 'pareto-nbd', 'bg-nbd', 'mbg-nbd', 'bg-cnbd-k', 'mbg-cnbd-k', 'nbd'] as const;

/** Every model and rule on one shop: purchases, beside the packages' published figures. */
export function purchaseTable(holdout: Holdout): Record<string, object> {
  const { shop, happened } = holdout;
  const rows: Record<string, object> = {};
  for (const choice of CHOICES) {
    const result = scored(holdout, choice);
    const figures = row(accuracyOf(result.scores.expectedOrders, happened.purchases));
    rows[choice] = choice === 'auto' ? { ...figures, ...intervals(holdout, result) } : figures;
    if (choice === 'auto') console.log(`${shop.name}: ${described(result)}`);
  }
  for (const [name, rule] of Object.entries(rules(holdout))) rows[name] = row(accuracyOf(rule, happened.purchases));
  for (const [name, figures] of Object.entries(PUBLISHED[shop.name] ?? {})) {
    const [bias, mae, rmse, correlation, spearman, hit] = figures.map((figure) => figure ?? '');
    rows[name] = { bias, MAE: mae, RMSE: rmse, correlation, Spearman: spearman, 'top 10 %': hit };
  }
  return rows;
}

/** Spend over the horizon, of models and of the rule that ranks by past spend. */
export function spendTable(holdout: Holdout): Record<string, object> {
  const { shop, population, happened } = holdout;
  if (!shop.hasMoney) return {};
  const rows: Record<string, object> = {};
  const figures = (forecast: Float64Array) => ({
    bias: percent(biasOf(sum(forecast), sum(happened.spend))),
    MAE: (
      forecast.reduce((all, one, i) => all + Math.abs(one - (happened.spend[i] ?? 0)), 0) /
      forecast.length /
      100
    ).toFixed(2),
    'top 10 %': topHit(forecast, happened.spend).toFixed(3),
    Gini: normalisedGini(forecast, happened.spend).toFixed(3),
  });
  for (const choice of ['auto', 'pareto-nbd'] as const) {
    const { scores } = scored(holdout, choice);
    rows[choice] = figures(scores.expectedOrders.map((orders, i) => orders * (scores.expectedSpend[i] ?? 0)));
  }
  rows['past spend'] = { ...figures(population.spend), bias: '', MAE: '' };
  if (shop.name.startsWith('CDNOW')) {
    const [bias, mae, hit, gini] = PUBLISHED_SPEND;
    rows['Pareto × Gamma-Gamma (package)'] = { bias: percent(bias), MAE: mae, 'top 10 %': hit, Gini: gini };
  }
  return rows;
}

/** Rules that need no model. Of those without a number only the ranking counts. */
export function rules({ shop, population }: Holdout): Record<string, Float64Array> {
  const { days, first, last, spend } = population;
  const runRate = Float64Array.from(days, (count, i) => {
    return ((count - 1) * shop.horizonDays) / Math.max(1, shop.today - (first[i] ?? 0));
  });
  return {
    'run-rate x/T': runRate,
    'purchases so far': Float64Array.from(days, (count) => count - 1),
    'recency rule': runRate.map((rate, i) => (shop.today - (last[i] ?? 0) < shop.horizonDays ? rate : 0)),
    ...(shop.hasMoney ? { 'past spend': spend } : {}),
  };
}

function row({ bias, mae, rmse, correlation, rankCorrelation, topHit: hit }: Accuracy) {
  return {
    bias: percent(bias),
    MAE: mae.toFixed(4),
    RMSE: rmse.toFixed(4),
    correlation: correlation.toFixed(4),
    Spearman: rankCorrelation.toFixed(4),
    'top 10 %': hit.toFixed(3),
  };
}

function intervals(holdout: Holdout, result: Scored) {
  const { randomised, below, above, plain, width, plainWidth, total } = coverageOf(holdout, result);
  return {
    'in 80 % (randomised)': percent(randomised),
    'below / above': `${percent(below)} / ${percent(above)}`,
    'in (plain)': percent(plain),
    'width / predictive': `${width.toFixed(2)} / ${plainWidth.toFixed(2)}`,
    'total in 80 %': `${result.total.low80.toFixed(0)}–${result.total.high80.toFixed(0)}: ${total}`,
  };
}

function described({ model: { forecast } }: Scored): string {
  const named = ({ name, parameters }: PurchaseModel) =>
    `${name}${parameters.k === undefined ? '' : ` k=${parameters.k}`}`;
  const members = forecast.members.map(({ model, weight }) => `${named(model)} ${percent(weight)}`).join(', ');
  const { oneTime, repeat } = forecast.multiplier;
  return [
    members,
    `× ${oneTime.toFixed(3)} one-time, × ${repeat.toFixed(3)} repeat`,
    forecast.oneTimeBuyers === null ? 'one-time buyers told apart' : 'one-time buyers alike',
    forecast.season === null ? 'no season' : 'seasonal',
    `levels ${forecast.levels.low.toFixed(3)} ${forecast.levels.high.toFixed(3)}`,
  ].join('; ');
}

export function percent(part: number): string {
  return `${(100 * part).toFixed(1)} %`;
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
