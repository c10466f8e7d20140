/**
 * `npm run bench -- accuracy [data | SIZE…]`: forecasts of held-out periods against what happened, on the research data beside
 * the best packages' figures (spec/forecast.md §3), and on generated shops of the given numbers of customers (by default
 * 5 to 50,000). Asserts nothing; the assertions are in tests/value/forecast.
 */
import { dataSets } from './accuracy/data-sets.ts';
import { generatedRow, PLANS } from './accuracy/generated.ts';
import { holdoutOf } from './accuracy/holdout.ts';
import { percent, purchaseTable, spendTable } from './accuracy/tables.ts';

/** More shops of the small sizes: of five customers one shop says nothing. */
const SEEDS: Readonly<Record<number, number>> = { 5: 24, 20: 16, 100: 8, 600: 4, 2500: 2, 10000: 1, 50000: 1 };

const wanted = process.argv.slice(3);
const sizes = wanted.length > 0 ? wanted.map(Number).filter(Number.isFinite) : Object.keys(SEEDS).map(Number);

if (wanted.length === 0 || wanted.includes('data')) {
  for (const shop of dataSets()) {
    const holdout = holdoutOf(shop);
    console.table(purchaseTable(holdout));
    if (shop.hasMoney) console.table(spendTable(holdout));
  }
}
for (const customers of sizes) {
  const seeds = SEEDS[customers] ?? 2;
  const rows = PLANS.map((plan) => ({ plan, row: generatedRow(plan, customers, seeds) }));
  const mean = (pick: (row: (typeof rows)[number]['row']) => number) =>
    percent(rows.reduce((sum, { row }) => sum + pick(row), 0) / rows.length);
  console.log(
    `${customers} customers, ${seeds} shops of each sort; mean coverage ${mean(({ randomised }) => randomised)}, ` +
      `below ${mean(({ below }) => below)}, above ${mean(({ above }) => above)}, totals inside ${mean(({ totalInside }) => totalInside)}`,
  );
  console.table(Object.fromEntries(rows.map(({ plan, row }) => [plan.name, row.shown])));
}
