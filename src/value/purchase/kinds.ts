import { betaGeometric } from './beta-geometric/beta-geometric.ts';
import { nbd } from './beta-geometric/nbd.ts';
import { paretoNbd } from './pareto-nbd/pareto-nbd.ts';
import type { PurchaseKind } from './process.ts';

/** The purchase models; those in -k are of regular buyers and have a number of phases besides. */
export type FamilyName = 'nbd' | 'bg-nbd' | 'mbg-nbd' | 'pareto-nbd' | 'bg-cnbd-k' | 'mbg-cnbd-k';

/** `phases`: the k of a model in -k, a whole number from 1 on; others do without. */
export function kindNamed(name: FamilyName, phases: number): PurchaseKind<FamilyName> {
  switch (name) {
    case 'nbd':
      return nbd;
    case 'pareto-nbd':
      return paretoNbd;
    case 'bg-nbd':
      return betaGeometric(name, 'bg', 1);
    case 'mbg-nbd':
      return betaGeometric(name, 'mbg', 1);
    case 'bg-cnbd-k':
      return betaGeometric(name, 'bg', phases);
    case 'mbg-cnbd-k':
      return betaGeometric(name, 'mbg', phases);
  }
}
