/** The eleven usual groups, the best first. */
export const RFM_GROUPS = [
  'champions',
  'loyal',
  'potential',
  'new',
  'promising',
  'attention',
  'sleeping',
  'at-risk',
  'cannot-lose',
  'hibernating',
  'lost',
] as const;
export type RfmGroup = (typeof RFM_GROUPS)[number];

/** One digit a cell: how often and how much 1 to 5 from left to right. The groups cover every cell once. */
const GRID: Readonly<Record<number, readonly RfmGroup[]>> = {
  5: ['new', 'potential', 'potential', 'champions', 'champions'],
  4: ['promising', 'potential', 'potential', 'loyal', 'loyal'],
  3: ['sleeping', 'sleeping', 'attention', 'loyal', 'loyal'],
  2: ['hibernating', 'hibernating', 'at-risk', 'at-risk', 'cannot-lose'],
  1: ['lost', 'lost', 'at-risk', 'at-risk', 'cannot-lose'],
};

/**
 * Frequency and money as one score of 1 to 5, their mean rounded up; frequency alone of customers whose money is not known. Most
 * customers of a marketplace buy once and share one frequency: money is what tells them apart.
 */
export function frequencyAndMoney(frequency: number, monetary: number, spendOrders: number): number {
  return spendOrders > 0 ? Math.ceil((frequency + monetary) / 2) : frequency;
}

/** The group of a cell of the grid recency × frequency and money (M4); null for customers without scores. */
export function rfmGroupOf(recency: number, often: number): RfmGroup | null {
  return GRID[recency]?.[often - 1] ?? null;
}
