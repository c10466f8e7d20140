/** How customers differ in their pace: purchases a day, gamma distributed over customers. */
export interface Pace {
  readonly shape: number;
  /** Mean purchases a day over all customers. */
  readonly mean: number;
}

/** When customers leave: after a time of their own (Pareto/NBD), after a purchase (BG models), or never. */
export type Leaving =
  | { readonly by: 'time'; readonly shape: number; readonly scaleDays: number }
  | { readonly by: 'purchase'; readonly a: number; readonly b: number }
  | { readonly by: 'nobody' };

/** The known truth of a simulated shop. */
export interface ShopPlan {
  readonly name: string;
  readonly customers: number;
  /** Days from the shop's opening to "today", and days after it that are simulated to be forecast. */
  readonly observedDays: number;
  readonly futureDays: number;
  /** Part of the observed time in which new customers come: 0.25 is a cohort of the first quarter. */
  readonly acquisition: { readonly part: number; readonly growth: number };
  readonly pace: Pace;
  /** Gaps are Erlang distributed: 1 is memoryless, higher is more regular. A list gives each customer one of them. */
  readonly regularity: readonly number[];
  readonly leaving: Leaving;
  /** Height of a yearly wave in the shop's pace, 0 to below 1. */
  readonly season: number;
  /** A part of all customers leaves at this part of the observed time. */
  readonly churnWave: { readonly at: number; readonly part: number } | null;
  /** Part of the purchases of which a part is refunded. */
  readonly refunds: number;
  /** A customer's mean spend moves with the pace by this power: 0 is independent. */
  readonly spendByPace: number;
}

const USUAL: Omit<ShopPlan, 'name'> = {
  customers: 2000,
  observedDays: 540,
  futureDays: 270,
  acquisition: { part: 1, growth: 0 },
  pace: { shape: 0.7, mean: 1 / 90 },
  regularity: [1],
  leaving: { by: 'purchase', a: 0.9, b: 2.4 },
  season: 0,
  churnWave: null,
  refunds: 0.02,
  spendByPace: 0,
};

/** One of each sort of shop that the engine must stand, each with its own truth. */
export const SHOP_PLANS = {
  mbg: { ...USUAL, name: 'mbg' },
  pareto: { ...USUAL, name: 'pareto', leaving: { by: 'time', shape: 0.8, scaleDays: 240 } },
  cohort: { ...USUAL, name: 'cohort', observedDays: 365, acquisition: { part: 0.25, growth: 0 } },
  dense: {
    ...USUAL,
    name: 'dense',
    pace: { shape: 1.4, mean: 1 / 18 },
    leaving: { by: 'purchase', a: 0.6, b: 8 },
  },
  sparse: {
    ...USUAL,
    name: 'sparse',
    customers: 6000,
    observedDays: 900,
    futureDays: 365,
    pace: { shape: 0.25, mean: 1 / 2400 },
    leaving: { by: 'purchase', a: 1.2, b: 1 },
  },
  regular: { ...USUAL, name: 'regular', regularity: [3], pace: { shape: 1.5, mean: 1 / 45 } },
  'mixed-regular': { ...USUAL, name: 'mixed-regular', regularity: [1, 2, 4], pace: { shape: 1.2, mean: 1 / 40 } },
  seasonal: { ...USUAL, name: 'seasonal', observedDays: 1095, futureDays: 182, season: 0.6 },
  'churn-wave': { ...USUAL, name: 'churn-wave', churnWave: { at: 0.8, part: 0.4 } },
  growing: { ...USUAL, name: 'growing', acquisition: { part: 1, growth: 3 } },
  'heavy-tail': { ...USUAL, name: 'heavy-tail', pace: { shape: 0.12, mean: 1 / 60 }, leaving: { by: 'nobody' } },
  loyal: { ...USUAL, name: 'loyal', leaving: { by: 'nobody' }, pace: { shape: 2, mean: 1 / 60 } },
  refunds: { ...USUAL, name: 'refunds', refunds: 0.35 },
  'value-by-pace': { ...USUAL, name: 'value-by-pace', spendByPace: 0.4 },
} as const satisfies Record<string, ShopPlan>;
