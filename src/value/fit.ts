import type { Currency } from '../orders/money.ts';
import { abcCuts } from './abc.ts';
import { cellsOf } from './cells.ts';
import type { ShopModel } from './model.ts';
import type { Note } from './note.ts';
import type { Population } from './population.ts';
import { fitPurchase, type ModelChoice } from './purchase/fit-purchase.ts';
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
}

/** Learns from all customers of a shop what is needed to score any one of them. Never fails: thin data give a stated prior. */
export function fitShop(population: Population, options: FitOptions): ShopModel {
  const { asOf, currency, model = 'auto', unit = 'week', horizonDays = 365, discount = 0.1 } = options;
  const cells = cellsOf(population);
  const spendAscending = population.spend.slice().sort();
  const purchase = fitPurchase(cells, asOf, DAYS_A_UNIT[unit], model);
  const orders = sum(population.orders);
  const merged = orders - sum(population.days);
  const notes: Note[] = merged > 0 ? [{ code: 'same-day-orders-merged', orders: merged }] : [];
  return {
    version: 1,
    asOf,
    unit,
    horizonDays,
    discount,
    currency,
    purchase: { ...purchase, notes: [...purchase.notes, ...notes] },
    spend: fitSpend(population, currency),
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
