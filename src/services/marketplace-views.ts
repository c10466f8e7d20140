import type { Marketplace } from '../marketplaces/declaration.ts';
import { wholeHost } from '../marketplaces/match-pattern.ts';
import { marketplaces } from '../marketplaces/registry.ts';
import type { Platform } from './ports.ts';
import type { MarketplaceView } from './protocol/workbench-view.ts';

const hosted = marketplaces.flatMap(({ hosts }) => hosts);
const originsOf = ({ hosts }: Marketplace) => [...new Set(hosts.map(wholeHost))];

export async function marketplaceViews(platform: Platform): Promise<MarketplaceView[]> {
  const off = await platform.settings.badgesOff();
  const own = await platform.ownShops(hosted);
  return Promise.all(
    marketplaces.map(async (marketplace) => ({
      id: marketplace.id,
      name: marketplace.name,
      origins: originsOf(marketplace),
      selfHosted: isSelfHosted(marketplace),
      granted: isSelfHosted(marketplace) ? own : await platform.grantedOf(originsOf(marketplace)),
      badges: !off.includes(marketplace.id),
      reads: {
        pages: [...new Set(marketplace.pages.map(({ kind }) => kind))],
        reports: marketplace.reports.map(({ id }) => id),
      },
      connector: marketplace.connector ? marketplace.connector.fields.map((field) => ({ ...field })) : null,
    })),
  );
}

/** Names of what the seller has allowed: marketplaces, and the hosts of own shops. */
export async function allowedPages(platform: Platform): Promise<string[]> {
  const named = await Promise.all(
    marketplaces.map(async ({ name, hosts }) => ((await platform.grantedOf(hosts)).length > 0 ? [name] : [])),
  );
  return [...named.flat(), ...(await platform.ownShops(hosted))];
}

function isSelfHosted({ hosts, pages }: Marketplace): boolean {
  return hosts.length === 0 && pages.length > 0;
}
