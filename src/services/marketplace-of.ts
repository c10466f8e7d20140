import type { Marketplace } from '../marketplaces/declaration.ts';
import { marketplaces } from '../marketplaces/registry.ts';

export function marketplaceOf(id: string): Marketplace | null {
  return marketplaces.find((marketplace) => marketplace.id === id) ?? null;
}

/** Id and name as the screens show it. A marketplace that this version does not know keeps its id. */
export function named(id: string): { id: string; name: string } {
  return { id, name: marketplaceOf(id)?.name ?? id };
}
