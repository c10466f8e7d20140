import { groupRows } from '../group-rows.ts';
import type { SpendEvidence } from './evidence.ts';

/** Customers of whom money is known, those of one class together: same number of days of evidence, same purchase days. */
export interface SpendObservations {
  readonly size: number;
  readonly classes: readonly SpendClass[];
  /** Positive sums in units of `scale`, class by class. */
  readonly sum: Float64Array;
  /** Mean over customers of their mean spend, in the unit of the evidence. */
  readonly scale: number;
  /** Customers left out because their days brought nothing: the model has no room for a mean of zero. */
  readonly withoutSpend: number;
}

export interface SpendClass {
  readonly n: number;
  readonly days: number;
  /** Its customers are entries `start` up to `end`. */
  readonly start: number;
  readonly end: number;
  /** Sum of the logarithms of what each of their days brought, in units of `scale`. */
  readonly logs: number;
}

/** Sums in units of the mean spend, so that a fit does not depend on the currency. */
export function observe({ size, n, days, sum, logs }: SpendEvidence): SpendObservations {
  const rows = new Int32Array(size);
  let observed = 0;
  let withoutSpend = 0;
  let total = 0;
  for (let i = 0; i < size; i++) {
    if ((n[i] ?? 0) === 0) continue;
    if ((sum[i] ?? 0) > 0) {
      rows[observed++] = i;
      total += (sum[i] ?? 0) / (n[i] ?? 1);
    } else withoutSpend++;
  }
  const scale = observed > 0 ? total / observed : 1;
  const pick = (column: Int32Array): Int32Array => {
    const picked = new Int32Array(observed);
    for (let k = 0; k < observed; k++) picked[k] = column[rows[k] ?? 0] ?? 0;
    return picked;
  };
  const [ns, ds] = [pick(n), pick(days)];
  const groups = groupRows(observed, [ns, ds]);
  const filled = new Int32Array(groups.count);
  for (let g = 1; g < groups.count; g++) filled[g] = (filled[g - 1] ?? 0) + (groups.weight[g - 1] ?? 0);
  const scaled = new Float64Array(observed);
  const logsOf = new Float64Array(groups.count);
  for (let k = 0; k < observed; k++) {
    const g = groups.of[k] ?? 0;
    const at = filled[g] ?? 0;
    scaled[at] = (sum[rows[k] ?? 0] ?? 0) / scale;
    logsOf[g] = (logsOf[g] ?? 0) + (logs[rows[k] ?? 0] ?? 0);
    filled[g] = at + 1;
  }
  const classes = Array.from(groups.representative, (row, g): SpendClass => {
    const customers = groups.weight[g] ?? 0;
    const [each, end] = [ns[row] ?? 1, filled[g] ?? 0];
    const own = (logsOf[g] ?? 0) - customers * each * Math.log(scale);
    return { n: each, days: ds[row] ?? 1, start: end - customers, end, logs: own };
  });
  return { size: observed, classes, sum: scaled, scale, withoutSpend };
}
