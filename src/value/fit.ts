import type { Currency } from '../orders/money.ts';
import { abcCuts } from './abc.ts';
import { cellsOf } from './cells.ts';
import { plainForecast } from './forecast/forecast.ts';
import { forecastNotes } from './forecast/forecast-notes.ts';
import { learnForecast } from './forecast/learn-forecast.ts';
import { sumOfLogGaps } from './log-gaps.ts';
import type { ShopModel } from './model.ts';
import type { Note } from './note.ts';
import type { Population } from './population.ts';
import { fitPurchase, type ModelChoice } from './purchase/fit-purchase.ts';
import { historiesOf } from './purchase/histories.ts';
import { rfmCuts } from './rfm.ts';
import { fitSpend } from './spend/fit-spend.ts';
import { DAYS_A_UNIT, type TimeUnit } from './unit.ts';

export interface FitOptions {
  /** Day number of "today": customers count as observed up to its end. */
  readonly asOf: number;
  readonly currency: Currency;
  readonly model?: ModelChoice;
  readonly unit?: TimeUnit;
  readonly horizonDays?: number;
  /** Yearly discount rate: 0.1 is 10 % a year. */
  readonly discount?: number;
  /** The shop's last model: fits start from it and take a step or two. What they find is the same. */
  readonly from?: ShopModel;
}

/** Learns from all customers of a shop what is needed to score any one of them. Never fails: thin data give a stated prior. */
export function fitShop(population: Population, options: FitOptions): ShopModel {
  const { asOf, currency, model = 'auto', unit = 'week', horizonDays = 365, discount = 0.1, from } = options;
  const cells = cellsOf(population);
  const spendAscending = population.spend.slice().sort();
  const unitDays = DAYS_A_UNIT[unit];
  const histories = historiesOf(cells, { today: asOf, unitDays, logGapDays: sumOfLogGaps(population.log) });
  const earlier = from?.unit === unit ? from.forecast.members.map((member) => member.model) : [];
  const forecast =
    model === 'auto'
      ? learnForecast(population, histories, { asOf, unitDays, horizonDays, earlier })
      : plainForecast(
          fitPurchase(histories, model, { unitDays, from: earlier.find(({ name }) => name === model) ?? null }),
        );
  const purchase = forecast.members[0].model;
  const orders = sum(population.orders);
  const merged = orders - sum(population.days);
  const notes: Note[] = merged > 0 ? [{ code: 'same-day-orders-merged', orders: merged }] : [];
  return {
    version: 2,
    asOf,
    unit,
    horizonDays,
    discount,
    currency,
    purchase: {
      ...purchase,
      notes: [...purchase.notes, ...(model === 'auto' ? forecastNotes(forecast) : []), ...notes],
    },
    forecast,
    // A model asked for by name is the published one, its spend model too.
    spend: fitSpend(population, currency, model === 'auto' || model === 'shrunken-rate' ? 'auto' : 'gamma-gamma'),
    cuts: {
      abc: abcCuts(spendAscending),
      rfm: rfmCuts(population.last.slice().sort(), population.orders.slice().sort(), spendAscending),
    },
    counts: {
      customers: population.size,
      repeatCustomers: population.days.reduce((count, days) => count + (days > 1 ? 1 : 0), 0),
      orders,
      cells: cells.count,
    },
  };
}

function sum(values: Int32Array): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
