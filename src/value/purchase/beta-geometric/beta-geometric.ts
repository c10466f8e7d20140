import type { PurchaseKind } from '../process.ts';
import type { Variant } from './buying.ts';
import { buyingProcess } from './buying-process.ts';

/** Customers can leave after a repeat purchase ('bg'), or after any purchase, the first included ('mbg'). */
export type Dropout = 'bg' | 'mbg';

type Name = `${Dropout}-nbd` | `${Dropout}-cnbd-k`;

/** The (M)BG/NBD model for one phase, the (M)BG/CNBD-k model of regular buyers for more. */
export function betaGeometric(
  name: Name,
  dropout: Dropout,
  phases: number,
): PurchaseKind<Name, 'r' | 'alpha' | 'a' | 'b'> {
  const variant = variantOf(dropout, phases);
  return {
    name,
    parameters: ['r', 'alpha', 'a', 'b'],
    process: ([r = 0, alpha = 0, a = 0, b = 0]) => buyingProcess({ r, alpha, a, b, variant }),
  };
}

export function variantOf(dropout: Dropout, phases: number): Variant {
  return { phases, leavesAfterFirst: dropout === 'mbg' ? 1 : 0 };
}
