/** The purchase models that can be fitted; those in -k are of regular buyers and have a number of phases besides. */
const FAMILY_NAMES = ['nbd', 'bg-nbd', 'mbg-nbd', 'pareto-nbd', 'bg-cnbd-k', 'mbg-cnbd-k'] as const;
export type FamilyName = (typeof FAMILY_NAMES)[number];

/** shrunken-rate: the formulas of MBG/NBD with parameters held near stated priors, for shops with too few data to fit a model. */
export const PURCHASE_MODEL_NAMES = [...FAMILY_NAMES, 'shrunken-rate'] as const;
export type PurchaseModelName = (typeof PURCHASE_MODEL_NAMES)[number];
