import { type Cells, cellsOf } from '../../../src/value/cells.ts';
import { fitPurchase } from '../../../src/value/purchase/fit-purchase.ts';
import { historiesAt, historiesOf } from '../../../src/value/purchase/histories.ts';
import type { FamilyName } from '../../../src/value/purchase/model-names.ts';
import type { PurchaseModel } from '../../../src/value/purchase/purchase-model.ts';
import { COHORT, continuousShop, type DayShop, generatedShop, TWO_YEARS } from './generated-shop.ts';
import type { Case } from './measure.ts';

const UNIT_DAYS = 7;

/**
 * The fits of spec/forecast.md §5, from rows of customers to a model, made one at a time: a million customers are large. Cold
 * starts; the warm one starts from yesterday's model on kept cells. `cdnow`: the sample, null where it is absent.
 */
export function* cases(cdnow: DayShop | null): Generator<Case> {
  if (cdnow !== null) {
    yield fitOf('BG/NBD, CDNOW', cdnow, 'bg-nbd', { runs: 40, bar: 5, package: 125 });
    yield fitOf('MBG/NBD, CDNOW', cdnow, 'mbg-nbd', { runs: 40, bar: null, package: null });
    yield fitOf('Pareto/NBD, CDNOW', cdnow, 'pareto-nbd', { runs: 20, bar: null, package: null });
    yield fitOf('MBG/CNBD-k, CDNOW', cdnow, 'mbg-cnbd-k', { runs: 20, bar: null, package: null });
    const tenfold = repeated(cdnow, 10);
    yield fitOf('BG/NBD, CDNOW × 10', tenfold, 'bg-nbd', { runs: 20, bar: 15, package: 185 });
    yield fitOf('Pareto/NBD, CDNOW × 10', tenfold, 'pareto-nbd', { runs: 20, bar: 60, package: 1340 });
  }
  yield fitOf('BG/NBD, cohort', generatedShop(100_000, COHORT), 'bg-nbd', { runs: 8, bar: null, package: null });
  const million = generatedShop(1_000_000, COHORT);
  yield fitOf('BG/NBD, cohort', million, 'bg-nbd', { runs: 5, bar: 250, package: 7400 });
  yield fitOf('MBG/NBD, cohort', million, 'mbg-nbd', { runs: 3, bar: null, package: null });
  yield warmFit(million);
  yield fitOf('BG/NBD, two years', generatedShop(1_000_000, TWO_YEARS), 'bg-nbd', {
    runs: 3,
    bar: null,
    package: null,
  });
  yield continuousFit(1_000_000);
}

type Bars = Pick<Case, 'runs' | 'bar' | 'package'>;

function fitOf(what: string, shop: DayShop, name: FamilyName, bars: Bars): Case {
  return {
    ...{ what, customers: shop.size, ...bars },
    run: () => fitted(cellsOf(shop), shop.today, name, null),
  };
}

function fitted(cells: Cells, today: number, name: FamilyName, from: PurchaseModel | null) {
  // The gaps of a model in -k are as if all were a week long: the work is the same.
  const histories = historiesOf(cells, { today, unitDays: UNIT_DAYS, logGapDays: 0 });
  const model = fitPurchase(histories, name, { unitDays: UNIT_DAYS, from });
  return { cells: cells.count, evaluations: model.evaluations, model };
}

/** The cells of the day after, from the model of the day before: some thousand customers have bought again. */
function warmFit(shop: DayShop): Case {
  const { model } = fitted(cellsOf(shop), shop.today, 'bg-nbd', null);
  const tomorrow = generatedShop(shop.size, COHORT, shop.today + 1);
  const kept = cellsOf(tomorrow);
  return {
    ...{ what: 'BG/NBD, cohort, warm on kept cells', customers: shop.size, runs: 20, bar: 20, package: null },
    run: () => fitted(kept, tomorrow.today, 'bg-nbd', model),
  };
}

function continuousFit(size: number): Case {
  const { x, tx, T } = continuousShop(size, COHORT);
  return {
    ...{ what: 'BG/NBD, cohort, continuous times', customers: size, runs: 3, bar: 700, package: 10_800 },
    run() {
      const { evaluations } = fitPurchase(historiesAt(x, tx, T, 0), 'bg-nbd', { unitDays: UNIT_DAYS });
      return { cells: size, evaluations };
    },
  };
}

function repeated({ size, days, first, last, today }: DayShop, times: number): DayShop {
  const copies = (column: Int32Array) => Int32Array.from({ length: size * times }, (_, row) => column[row % size] ?? 0);
  return { size: size * times, days: copies(days), first: copies(first), last: copies(last), today };
}
