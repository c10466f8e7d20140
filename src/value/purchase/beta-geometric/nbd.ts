import type { PurchaseKind } from '../process.ts';
import { buyingProcess } from './buying-process.ts';

/** NBD: nobody leaves; customers buy as Poisson processes whose rates are gamma(r, α) distributed. Ehrenberg 1959. */
export const nbd: PurchaseKind<'nbd', 'r' | 'alpha'> = {
  name: 'nbd',
  parameters: ['r', 'alpha'],
  process: ([r = 0, alpha = 0]) => buyingProcess({ r, alpha, a: 0, b: 1, variant: { phases: 1, leavesAfterFirst: 0 } }),
};
