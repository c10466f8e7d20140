import { type Currency, exponent } from '../../orders/money.ts';
import type { CountTails } from '../purchase/process.ts';
import type { PurchaseLog } from '../purchase-log.ts';
import type { Summary } from '../summary.ts';
import { emptyEvidence, evidenceOf, readDays, type SpendEvidence } from './evidence.ts';
import { type GammaGamma, gammaAt } from './gamma-gamma.ts';
import { moneyProbability } from './hurdle.ts';
import { payingCounts } from './paying-counts.ts';
import type { SpendModel } from './spend-model.ts';
import { dayMultiples, readingFor } from './spend-rule.ts';
import { totalSpendQuantile } from './total-spend.ts';

/** What customers of the same cell share: same purchase days, same n, zeros and paid of their evidence. */
export interface SpendCell {
  /** γ in minor units: a customer's money is a multiple of `scale` + the customer's sum. */
  readonly scale: number;
  /** Multiple expected on a coming purchase day, the chance of a day without money included. */
  readonly mean: number;
  /** Multiples that bound the total of all coming purchases with 80 %, not discounted. */
  readonly low: number;
  readonly high: number;
}

/** What a customer's total is made of, for figures that a cell does not share. */
export interface TotalSpread {
  readonly spend: Pick<GammaGamma, 'p' | 'q'>;
  readonly n: number;
  /** γ + the customer's sum, minor units. */
  readonly scale: number;
  /** P(at least k coming purchase days that bring money); valid until the next call. */
  readonly tails: CountTails;
  /** Expected part of coming purchase days that bring money. */
  readonly paying: number;
}

export interface SpendOutlook {
  /** What the log says of each customer, as this model reads it. */
  evidence(log: PurchaseLog): SpendEvidence;
  /** The same of one customer: row 0. */
  evidenceOne(customer: Pick<Summary, 'daySpend'>): SpendEvidence;
  /** The cell of a row, given P(at least k coming purchases), k = 1, 2, …, leaving included. */
  cell(evidence: SpendEvidence, row: number, tails: CountTails): SpendCell;
  spread(evidence: SpendEvidence, row: number, tails: CountTails): TotalSpread;
}

export function spendOutlook(model: SpendModel, currency: Currency): SpendOutlook {
  const reading = readingFor(model.sees);
  const minorUnits = 10 ** exponent(currency);
  const multiple = dayMultiples(model);
  const quantile = totalSpendQuantile(model.parameters);
  const { hurdle } = model;
  const paying = hurdle && payingCounts(hurdle);
  return {
    evidence: (log) => evidenceOf(log, reading),
    evidenceOne: ({ daySpend }) => {
      const evidence = emptyEvidence(1);
      readDays(evidence, 0, daySpend, 0, daySpend.length, reading);
      return evidence;
    },
    cell: ({ days, n, zeros, paid }, row, tails) => {
      const [of, free, money] = [n[row] ?? 0, zeros[row] ?? 0, paid[row] ?? 0];
      const counts = paying ? paying(tails, free, money) : tails;
      return {
        scale: gammaAt(model.parameters, days[row] ?? 1) * minorUnits,
        mean: multiple(of) * (hurdle ? moneyProbability(hurdle, free, money) : 1),
        low: quantile(counts, of, 0.9),
        high: quantile(counts, of, 0.1),
      };
    },
    spread: ({ days, n, sum, zeros, paid }, row, tails) => {
      const [free, money] = [zeros[row] ?? 0, paid[row] ?? 0];
      return {
        spend: model.parameters,
        n: n[row] ?? 0,
        scale: gammaAt(model.parameters, days[row] ?? 1) * minorUnits + (sum[row] ?? 0),
        tails: paying ? paying(tails, free, money) : tails,
        paying: hurdle ? moneyProbability(hurdle, free, money) : 1,
      };
    },
  };
}
