import type { Ledger, ShopRecord } from '../../src/ledger/ledger.ts';
import { type CustomerKey, customerKey } from '../../src/orders/identity.ts';
import { dayFromNumber } from '../../src/orders/time.ts';
import { boardColumns } from '../../src/services/board.ts';
import { readCustomerBase } from '../../src/services/customer-base.ts';
import { portfolios } from '../../src/services/portfolio/portfolio.ts';
import { shopMargins } from '../../src/services/shop-margins.ts';
import { fitShop } from '../../src/value/fit.ts';
import { orderFacts } from '../../src/value/margin/order-facts.ts';
import { populationBuilder } from '../../src/value/population.ts';
import { cohorts } from '../../src/value/portfolio/cohorts.ts';
import { YEAR_DAYS, yearFigures } from '../../src/value/portfolio/year-figures.ts';
import { scoreAll } from '../../src/value/score.ts';
import { random } from '../generators/random.ts';
import { USD } from '../value/shared.ts';

/** The portfolio page of a shop of 100,000 customers with a million orders: CPU of the background, and of scoring for it. */
const CUSTOMERS = 100_000;
const TODAY = 20_700;
const RUNS = 4;

const source = random(11);
const builder = populationBuilder(CUSTOMERS);
for (let customer = 0; customer < CUSTOMERS; customer++) {
  const count = 1 + Math.floor(source.exponential(9));
  const days = [...new Set(Array.from({ length: count }, () => TODAY - source.below(1000)))].sort((a, b) => a - b);
  const spend = days.map(() => 500 + source.below(9000));
  builder.add({
    ...{ orders: days.length, days: days.length, spendOrders: days.length, spendDays: days.length },
    ...{ first: days[0] ?? TODAY, last: days.at(-1) ?? TODAY, purchaseDays: days, daySpend: spend },
    ...{ spend: spend.reduce((sum, one) => sum + one, 0), firstSpend: spend[0] ?? 0 },
    ...{ repeatSpendDays: days.length - 1, refunds: 0, refunded: 0 },
  });
}
const population = builder.build();
const purchases = population.log.day.length;

function timed<Value>(what: string, run: () => Value): Value {
  const before = process.cpuUsage();
  const value = run();
  tell(what, before);
  return value;
}

async function timedLater<Value>(what: string, run: () => Promise<Value>): Promise<Value> {
  const before = process.cpuUsage();
  const value = await run();
  tell(what, before);
  return value;
}

function tell(what: string, before: NodeJS.CpuUsage): void {
  const { user, system } = process.cpuUsage(before);
  console.log(`${what.padEnd(44)} ${((user + system) / 1000).toFixed(0).padStart(6)} ms CPU`);
}

console.log(`${CUSTOMERS} customers, ${purchases} purchases`);
const year = { from: TODAY - YEAR_DAYS + 1, to: TODAY };
timed('scoring: figures of the year', () => yearFigures(population.log, year));
const table = timed('scoring: cohorts', () => cohorts(population.log, TODAY));
const model = fitShop(population, { asOf: TODAY, currency: USD, horizonDays: 365 });
const scores = scoreAll(model, population);
const keys = Array.from(
  { length: CUSTOMERS },
  (_, row): CustomerKey => customerKey('generic', 'shop', { kind: 'id', key: String(row), strength: 'strong' }),
);
const names = new Array<string | null>(CUSTOMERS).fill(null);
const columns = boardColumns(names, new Array<'strong'>(CUSTOMERS).fill('strong'), population, scores, year);
const entered = <Value>(value: Value) => ({ basis: 'seller-entered', value });
const dollars = (amount: number) => entered({ amount, currency: USD });
const shop: Partial<ShopRecord> = {
  ...{ marketplace: 'generic', id: 'shop', currency: USD, customers: CUSTOMERS, revision: 1 },
  ...{ firstDay: dayFromNumber(TODAY - 1000), lastDay: dayFromNumber(TODAY) },
};
// What the page reads of the ledger, without a database: its reading times are measured by `bench -- ledger`.
const ledger = {
  shops: async () => [shop],
  scoreboards: { get: async () => ({ version: 1, keys, columns }) },
  models: {
    get: async () => ({
      ...{ version: 2, model, year, cohorts: table, facts: orderFacts(population) },
      expectedOrders: { point: 1e5, low: 9e4, high: 1.1e5 },
    }),
  },
  costs: {
    get: async () => ({
      ...{ goods: entered({ kind: 'share', share: 0.5 }), feeShare: entered(0.13), fixedFee: dollars(30) },
      ...{ delivery: dollars(420), refund: dollars(200) },
    }),
  },
  service: { get: async () => ({ currency: USD, hourlyRate: 2400, minutes: 4 }) },
} as unknown as Ledger;
for (let run = 1; run <= RUNS; run++) {
  const margins = shopMargins(ledger);
  const base = await timedLater(`run ${run}: all customers, shared with the list`, () =>
    readCustomerBase(ledger, margins),
  );
  await timedLater(`run ${run}: the page (bar 300)`, () => portfolios(ledger, margins, async () => base).of(null));
}
