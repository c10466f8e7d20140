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
  /** Match patterns of the pages that the adapters read: no other page pays anything. Empty for self-hosted shops. */
  readonly hosts: readonly string[];
  /** Self-hosted shops only: such pages' paths on a host that the seller has allowed, as the path of a match pattern. */
  readonly paths?: readonly string[];
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
