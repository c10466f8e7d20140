import type { IdentityKind, Strength } from '../orders/identity.ts';
import type { Connector } from './connector.ts';
import type { PageAdapter } from './page-adapter.ts';
import type { ReportProfile } from './report-profile.ts';

/**
 * Everything that Clientele knows of one marketplace, as data. A marketplace is one folder and one line in registry.ts;
 * nothing else in the tree names it.
 */
export interface Marketplace {
  readonly id: string;
  readonly name: string;
  /** Rises with every change of how its pages are read; shown in diagnostics. */
  readonly version: number;
  /** Match patterns of the seller's pages; empty for self-hosted shops, whose hosts the seller allows one by one. */
  readonly hosts: readonly string[];
  readonly orderId: RegExp;
  /** Which kinds of buyer key the marketplace gives, and how far each can be trusted. */
  readonly identity: Readonly<Partial<Record<IdentityKind, Strength>>>;
  readonly pages: readonly PageAdapter[];
  readonly reports: readonly ReportProfile[];
  readonly connector: Connector | null;
}

export function defineMarketplace(declaration: Marketplace): Marketplace {
  return declaration;
}
