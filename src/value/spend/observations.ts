import { type Currency, toMajor } from '../../orders/money.ts';
import type { Population } from '../population.ts';

/** Repeat buyers with positive spend: purchase days after the first that carry money, and the sum spent on them (major units). */
export interface SpendObservations {
  readonly size: number;
  readonly n: Float64Array;
  readonly sum: Float64Array;
  /** Repeat buyers left out because their repeat days brought nothing: the model has no room for a mean of zero. */
  readonly withoutSpend: number;
}

export function repeatSpend(population: Population, currency: Currency): SpendObservations {
  const n = new Float64Array(population.size);
  const sum = new Float64Array(population.size);
  let size = 0;
  let withoutSpend = 0;
  for (let i = 0; i < population.size; i++) {
    const days = population.repeatSpendDays[i] ?? 0;
    if (days === 0) continue;
    const spent = (population.spend[i] ?? 0) - (population.firstSpend[i] ?? 0);
    if (spent > 0) {
      n[size] = days;
      sum[size++] = toMajor(spent, currency);
    } else withoutSpend++;
  }
  return { size, n: n.subarray(0, size), sum: sum.subarray(0, size), withoutSpend };
}

/** Pearson correlation of the number of repeat days with the mean spend on them; 0 where either does not vary. */
export function frequencySpendCorrelation({ size, n, sum }: SpendObservations): number {
  const mean = n.map((days, i) => (sum[i] ?? 0) / days);
  const centreN = average(n);
  const centreMean = average(mean);
  let [cross, spreadN, spreadMean] = [0, 0, 0];
  for (let i = 0; i < size; i++) {
    const dn = (n[i] ?? 0) - centreN;
    const dm = (mean[i] ?? 0) - centreMean;
    cross += dn * dm;
    spreadN += dn * dn;
    spreadMean += dm * dm;
  }
  return spreadN > 0 && spreadMean > 0 ? cross / Math.sqrt(spreadN * spreadMean) : 0;
}

/** Mean over customers of what they spend on a purchase day, in major units; 0 when no order carries money. */
export function shopMeanSpend({ size, spend, spendDays }: Population, currency: Currency): number {
  let customers = 0;
  let total = 0;
  for (let i = 0; i < size; i++) {
    const days = spendDays[i] ?? 0;
    if (days === 0) continue;
    customers++;
    total += Math.max(0, spend[i] ?? 0) / days;
  }
  return customers > 0 ? toMajor(total / customers, currency) : 0;
}

function average(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0) / Math.max(1, values.length);
}
