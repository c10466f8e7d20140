import fc from 'fast-check';
import { type Population, populationOf } from '../../src/value/population.ts';
import type { Summary } from '../../src/value/summary.ts';

/** Day number of "today" in generated shops. */
export const TODAY = 20_000;

/** Any customer that the ledger could hold, foreign money, refunds and credit notes included. */
const summaries: fc.Arbitrary<Summary> = fc
  .record({
    repeats: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 2, arbitrary: fc.nat(4) }, fc.nat(60)),
    span: fc.nat(700),
    quiet: fc.nat(700),
    sameDay: fc.nat(2),
    firstHasMoney: fc.boolean(),
    repeatMoney: fc.nat(60),
    firstSpend: fc.nat(1_000_000),
    repeatSpend: fc.integer({ min: -10_000, max: 10_000_000 }),
  })
  .map(({ repeats, span, quiet, sameDay, firstHasMoney, repeatMoney, firstSpend, repeatSpend }) => {
    const gap = repeats === 0 ? 0 : Math.max(span, repeats);
    const repeatSpendDays = Math.min(repeatMoney, repeats);
    const first = firstHasMoney ? firstSpend : 0;
    const days = repeats + 1;
    const firstDay = TODAY - quiet - gap;
    const repeatSum = repeatSpendDays > 0 ? repeatSpend : 0;
    const spendOn = (at: number) => {
      if (at === 0) return firstHasMoney ? first : Number.NaN;
      if (at > repeatSpendDays) return Number.NaN;
      const share = Math.trunc(repeatSum / repeatSpendDays);
      return at === 1 ? repeatSum - share * (repeatSpendDays - 1) : share;
    };
    return {
      purchaseDays: Array.from({ length: days }, (_, at) => firstDay + Math.floor((gap * at) / Math.max(1, repeats))),
      daySpend: Array.from({ length: days }, (_, at) => spendOn(at)),
      orders: days + sameDay,
      days,
      first: firstDay,
      last: TODAY - quiet,
      spend: first + repeatSum,
      firstSpend: first,
      spendOrders: repeatSpendDays + (firstHasMoney ? 1 : 0),
      spendDays: repeatSpendDays + (firstHasMoney ? 1 : 0),
      repeatSpendDays,
      refunds: 0,
      refunded: 0,
    };
  });

export function populations(minLength: number, maxLength: number): fc.Arbitrary<Population> {
  return fc.array(summaries, { minLength, maxLength }).map(populationOf);
}
