import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Currency } from '../../src/orders/money.ts';
import { aggregate } from '../../src/value/aggregate.ts';
import { equity } from '../../src/value/equity.ts';
import { fitShop } from '../../src/value/fit.ts';
import { type TooLittle, type Truth, truthOf } from '../../src/value/forecast/truth.ts';
import type { ShopModel } from '../../src/value/model.ts';
import type { Population } from '../../src/value/population.ts';
import { MODEL_CHOICES } from '../../src/value/purchase/fit-purchase.ts';
import { type Scores, scoreAll } from '../../src/value/score.ts';
import { adversarialShops, populationOfShop, TODAY } from './adversarial-shop.ts';

/** Most shops are small: the whole takes less than a minute of one core. */
const SHOPS = 10_000;

const choices = fc.record({
  model: fc.constantFrom(...MODEL_CHOICES),
  unit: fc.constantFrom('day', 'week'),
  horizonDays: fc.constantFrom(1, 90, 365, 3650),
  discount: fc.constantFrom(0, 0.1, 1),
  currency: fc.constantFrom('USD' as Currency, 'JPY' as Currency, 'KWD' as Currency),
});

/** The first thing that is wrong with a shop's model, scores and totals; null when nothing is. */
function faultIn(model: ShopModel, population: Population): string | null {
  const unreal = pathToUnreal(model, 'model');
  if (unreal !== null) return unreal;
  if (JSON.stringify(JSON.parse(JSON.stringify(model))) !== JSON.stringify(model)) return 'model does not survive JSON';
  const scores = scoreAll(model, population);
  for (let i = 0; i < population.size; i++) {
    const fault = faultOf(scores, i);
    if (fault !== null) return `customer ${i}: ${fault}`;
  }
  const orders = aggregate(model, population);
  // The ends of a small total are whole counts, so a tenth of a purchase lies above an interval of none.
  const counted = Math.min(orders.expectedOrders, orders.high80);
  if (!isAmount(orders.expectedOrders) || !ordered(orders.low80, Math.ceil(counted), Math.ceil(orders.high80)))
    return `total orders ${JSON.stringify(orders)}`;
  const value = equity(scores, orders);
  if (!ordered(value.low, value.point, value.high)) return `equity ${JSON.stringify(value)}`;
  return null;
}

function faultOf(scores: Scores, i: number): string | null {
  const at = (column: ArrayLike<number>) => column[i] ?? Number.NaN;
  if (!(at(scores.pAlive) >= 0 && at(scores.pAlive) <= 1)) return `P(alive) ${at(scores.pAlive)}`;
  if (!isAmount(at(scores.expectedOrders))) return `expected orders ${at(scores.expectedOrders)}`;
  if (!isAmount(at(scores.expectedSpend))) return `expected spend ${at(scores.expectedSpend)}`;
  if (!isAmount(at(scores.clv))) return `value ${at(scores.clv)}`;
  if (!ordered(at(scores.expectedOrdersLow), at(scores.expectedOrdersLow), at(scores.expectedOrdersHigh)))
    return `orders from ${at(scores.expectedOrdersLow)} to ${at(scores.expectedOrdersHigh)}`;
  if (!ordered(at(scores.clvLow), at(scores.clvLow), at(scores.clvHigh)))
    return `value from ${at(scores.clvLow)} to ${at(scores.clvHigh)}`;
  return null;
}

function isAmount(value: number): boolean {
  return Number.isFinite(value) && value >= 0;
}

function ordered(low: number, point: number, high: number): boolean {
  return isAmount(low) && Number.isFinite(high) && low <= point && point <= high;
}

/** Where in a JSON value NaN or an infinity hides. */
function pathToUnreal(value: unknown, path: string): string | null {
  if (typeof value === 'number') return Number.isFinite(value) ? null : `${path} is ${value}`;
  if (value === null || typeof value !== 'object') return null;
  for (const [name, inner] of Object.entries(value)) {
    const found = pathToUnreal(inner, `${path}.${name}`);
    if (found !== null) return found;
  }
  return null;
}

/** What is wrong with last period's forecast beside what happened. */
function faultInTruth(truth: Truth | TooLittle): string | null {
  const unreal = pathToUnreal(truth, 'truth');
  if (unreal !== null || truth.kind === 'too-little') return unreal;
  const { forecast, low80, high80, happened, naive } = truth.purchases;
  if (![forecast, low80, high80, happened, naive].every(isAmount))
    return `purchases ${JSON.stringify(truth.purchases)}`;
  const { inside, below, above } = truth.coverage;
  if (![inside, below, above].every((part) => part >= 0 && part <= 1 + 1e-9))
    return `coverage ${JSON.stringify(truth.coverage)}`;
  const customers = truth.deciles.reduce((sum, decile) => sum + decile.customers, 0);
  return Math.abs(customers - truth.customers) > 1e-6 * truth.customers ? `${customers} customers in tenths` : null;
}

describe('any shop', () => {
  it('is fitted and scored without a throw, and without a figure that cannot be', () => {
    fc.assert(
      fc.property(adversarialShops, choices, (shop, choice) => {
        const population = populationOfShop(shop);
        const model = fitShop(population, { asOf: TODAY, ...choice });
        expect(faultIn(model, population)).toBeNull();
        if (choice.model === 'auto') expect(faultInTruth(truthOf(population, { asOf: TODAY, ...choice }))).toBeNull();
      }),
      { numRuns: SHOPS },
    );
  }, 300_000);
});
