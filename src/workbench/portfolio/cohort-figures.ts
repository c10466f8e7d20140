import type { CohortCell, CohortsView } from '../../services/protocol/portfolio.ts';

export const COHORT_MEASURES = ['buyers', 'purchases', 'net', 'margin'] as const;
export type CohortMeasure = (typeof COHORT_MEASURES)[number];

/** A cohort's figure in a month, for each of its customers: a share, orders, or minor units; null where it is not known. */
export function eachOf(cell: CohortCell | undefined, measure: CohortMeasure, customers: number): number | null {
  const amount = cell?.[measure] ?? null;
  return amount === null || customers === 0 ? null : amount / customers;
}

/** The same of all cohorts together at each age; only months that are over count, and cohorts that have them. */
export function eachOfAll({ rows, lastIsOver }: Pick<CohortsView, 'rows' | 'lastIsOver'>, measure: CohortMeasure) {
  const longest = Math.max(0, ...rows.map(({ cells }) => cells.length));
  return Array.from({ length: longest }, (_, age): number | null => {
    let [sum, customers] = [0, 0];
    for (const { cells, customers: size } of rows) {
      if (age >= cells.length - (lastIsOver ? 0 : 1)) continue;
      const amount = cells[age]?.[measure] ?? null;
      if (amount === null) return null;
      sum += amount;
      customers += size;
    }
    return customers > 0 ? sum / customers : null;
  });
}
