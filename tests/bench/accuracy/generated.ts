import { accuracyOf } from '../../../src/value/forecast/accuracy.ts';
import { SHOP_PLANS, type ShopPlan } from '../../generators/shops/shop-plan.ts';
import { simulatedShop } from '../../generators/shops/simulated-shop.ts';
import { coverageOf } from './coverage.ts';
import { type Holdout, holdoutOf, scored } from './holdout.ts';
import { percent, rules } from './tables.ts';

const PACKAGES = ['pareto-nbd', 'bg-nbd', 'mbg-nbd', 'mbg-cnbd-k'] as const;

/** Means over seeds of one sort of shop at one size: ours against the best package row and the best rule of every shop. */
export interface GeneratedRow {
  readonly below: number;
  readonly above: number;
  readonly randomised: number;
  readonly totalInside: number;
  readonly shown: Readonly<Record<string, string>>;
}

export function generatedRow(plan: ShopPlan, customers: number, seeds: number): GeneratedRow {
  const sums = { below: 0, above: 0, randomised: 0, inside: 0, width: 0, plainWidth: 0 };
  const against = { bias: 0, packageBias: 0, rmse: 0, mae: 0, ranking: 0, rule: 0, hit: 0 };
  for (let seed = 1; seed <= seeds; seed++) {
    const shop = simulatedShop({ ...plan, customers }, 100 + seed);
    const { log, today, futureDays } = shop;
    const holdout = holdoutOf({ name: plan.name, log, today, horizonDays: futureDays, hasMoney: true });
    const ours = scored(holdout, 'auto');
    const coverage = coverageOf(holdout, ours);
    sums.below += coverage.below / seeds;
    sums.above += coverage.above / seeds;
    sums.randomised += coverage.randomised / seeds;
    sums.inside += coverage.total === 'inside' ? 1 / seeds : 0;
    sums.width += coverage.width / seeds;
    sums.plainWidth += coverage.plainWidth / seeds;
    addAgainst(against, holdout, ours.scores.expectedOrders, seeds);
  }
  return {
    ...{ below: sums.below, above: sums.above, randomised: sums.randomised, totalInside: sums.inside },
    shown: {
      'in 80 % (randomised)': percent(sums.randomised),
      'below / above': `${percent(sums.below)} / ${percent(sums.above)}`,
      'width / predictive': `${sums.width.toFixed(2)} / ${sums.plainWidth.toFixed(2)}`,
      'total in 80 %': percent(sums.inside),
      '|bias|': percent(against.bias),
      'best package': percent(against.packageBias),
      'RMSE over best package': percent(against.rmse),
      'MAE over best package': percent(against.mae),
      'Spearman − best package': against.ranking.toFixed(3),
      'Spearman − best rule': against.rule.toFixed(3),
      'top 10 % − best package': against.hit.toFixed(3),
    },
  };
}

/** "Best package" is the best of four in each measure, chosen with the holdout in hand: no single package is that good. */
function addAgainst(
  into: { bias: number; packageBias: number; rmse: number; mae: number; ranking: number; rule: number; hit: number },
  holdout: Holdout,
  forecast: Float64Array,
  seeds: number,
): void {
  const actual = holdout.happened.purchases;
  const ours = accuracyOf(forecast, actual);
  const theirs = PACKAGES.map((choice) => accuracyOf(scored(holdout, choice).scores.expectedOrders, actual));
  const byRule = Object.values(rules(holdout)).map((rule) => accuracyOf(rule, actual));
  into.bias += Math.abs(ours.bias) / seeds;
  into.packageBias += Math.min(...theirs.map(({ bias }) => Math.abs(bias))) / seeds;
  into.rmse += (ours.rmse / Math.max(1e-9, Math.min(...theirs.map(({ rmse }) => rmse))) - 1) / seeds;
  into.mae += (ours.mae / Math.max(1e-9, Math.min(...theirs.map(({ mae }) => mae))) - 1) / seeds;
  into.ranking += (ours.rankCorrelation - Math.max(...theirs.map((one) => one.rankCorrelation))) / seeds;
  into.rule += (ours.rankCorrelation - Math.max(...byRule.map((one) => one.rankCorrelation))) / seeds;
  into.hit += (ours.topHit - Math.max(...theirs.map((one) => one.topHit))) / seeds;
}

export const PLANS: readonly ShopPlan[] = Object.values(SHOP_PLANS);
