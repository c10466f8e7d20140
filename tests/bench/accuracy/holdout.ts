import type { Currency } from '../../../src/orders/money.ts';
import { aggregate } from '../../../src/value/aggregate.ts';
import { fitShop } from '../../../src/value/fit.ts';
import { type Happened, purchasesWithin } from '../../../src/value/forecast/purchases-within.ts';
import type { ShopModel } from '../../../src/value/model.ts';
import { type EarlierPopulation, populationAt } from '../../../src/value/population-at.ts';
import type { ModelChoice } from '../../../src/value/purchase/fit-purchase.ts';
import { type Scores, scoreAll } from '../../../src/value/score.ts';
import type { Shop } from './data-sets.ts';

export interface Holdout {
  readonly shop: Shop;
  readonly population: EarlierPopulation;
  readonly happened: Happened;
}

/** The customers as "today" knows them, and what they then did: two halves of the same log that never meet. */
export function holdoutOf(shop: Shop): Holdout {
  const population = populationAt(shop.log, shop.today);
  return { shop, population, happened: purchasesWithin(shop.log, population.row, shop.today, shop.horizonDays) };
}

export interface Scored {
  readonly model: ShopModel;
  readonly scores: Scores;
  readonly total: ReturnType<typeof aggregate>;
}

export function scored({ shop, population }: Holdout, choice: ModelChoice): Scored {
  const { today: asOf, horizonDays } = shop;
  const model = fitShop(population, { asOf, currency: 'USD' as Currency, model: choice, horizonDays });
  return { model, scores: scoreAll(model, population), total: aggregate(model, population) };
}
