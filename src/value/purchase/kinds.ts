import { betaGeometric } from './beta-geometric/beta-geometric.ts';
import { nbd } from './beta-geometric/nbd.ts';
import type { FamilyName } from './model-names.ts';
import { paretoNbd } from './pareto-nbd/pareto-nbd.ts';
import type { PurchaseKind } from './process.ts';

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
