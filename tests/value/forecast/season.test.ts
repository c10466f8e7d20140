import { describe, expect, it } from 'vitest';
import { fitShop } from '../../../src/value/fit.ts';
import { seasonClock } from '../../../src/value/forecast/season.ts';
import { populationAt } from '../../../src/value/population-at.ts';
import { scoreAll } from '../../../src/value/score.ts';
import { SHOP_PLANS } from '../../generators/shops/shop-plan.ts';
import { simulatedShop } from '../../generators/shops/simulated-shop.ts';
import { USD } from '../shared.ts';

describe('a clock that runs with the season', () => {
  const season = [0.4, 0.4, 0.4, 0.6, 0.8, 1, 1, 1.2, 1.4, 1.4, 1.6, 1.8];
  const clock = seasonClock(season.map((pace) => (pace * 12) / season.reduce((sum, one) => sum + one, 0)));

  it('agrees with the calendar at the turn of the year, before and after 1970', () => {
    for (const years of [-3, 0, 1, 50]) {
      const turn = Math.round(years * 365.2425);
      expect(Math.abs(clock.at(turn) - turn)).toBeLessThanOrEqual(1);
    }
  });

  it('finds the day on which it has run on', () => {
    for (const days of [0, 0.5, 3, 40, 400]) {
      const day = clock.after(20_000, days);
      expect(clock.at(day)).toBeGreaterThanOrEqual(Math.floor(clock.at(20_000) + days));
      expect(day).toBeGreaterThanOrEqual(20_000);
    }
    for (let time = 20_000; time < 20_400; time++) expect(clock.at(clock.dayOf(time))).toBeGreaterThanOrEqual(time);
  });
});

describe('a seasonal shop of three years', () => {
  const plan = SHOP_PLANS.seasonal;
  const shop = simulatedShop(plan, 5);
  const past = populationAt(shop.log, shop.today);
  const options = { asOf: shop.today, currency: USD, horizonDays: shop.futureDays };

  it('has its month index found and forecasts the half-year to come', () => {
    const model = fitShop(past, options);
    const season = model.forecast.season ?? [];
    expect(season).toHaveLength(12);
    // The truth is a wave of 60 % that is highest a quarter into the year (see simulated-shop.ts).
    expect(season[3]).toBeGreaterThan(1.3);
    expect(season[9]).toBeLessThan(0.7);
    const expected = scoreAll(model, past).expectedOrders.reduce((sum, one) => sum + one, 0);
    const later = populationAt(shop.log, shop.today + shop.futureDays);
    const came =
      later.row.reduce((sum, row, i) => {
        const then = (shop.log.start[row + 1] ?? 0) - (shop.log.start[row] ?? 0) > 0 ? (later.days[i] ?? 0) : 0;
        return sum + then;
      }, 0) - past.days.reduce((sum, days) => sum + days, 0);
    expect(Math.abs(expected / came - 1)).toBeLessThan(0.12);
  });

  it('has none found before two years, nor where there is none', () => {
    const young = populationAt(shop.log, shop.today - 500);
    expect(fitShop(young, { ...options, asOf: shop.today - 500 }).forecast.season).toBeNull();
    const even = simulatedShop({ ...plan, season: 0 }, 5);
    expect(fitShop(populationAt(even.log, even.today), options).forecast.season).toBeNull();
  });
});
